package io.nativeheader.ide;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.UnregistrationParams;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** The editor's side of the protocol. Remembers the diagnostics of each file. */
final class EditorClient implements LanguageClient {

    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger published = new AtomicInteger();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Log log;

    EditorClient(Log log) {
        this.log = log;
    }

    /** Opens when the server has imported the project. */
    CountDownLatch ready() {
        return ready;
    }

    /** Returns the errors and warnings in all files, sorted: {@code Main.java:13 Error message}. */
    List<String> problems() {
        return diagnostics.entrySet().stream()
                .flatMap(file -> file.getValue().stream().map(diagnostic -> Log.text(file.getKey(), diagnostic)))
                .sorted()
                .toList();
    }

    /** Returns the problem of a file whose message starts with a text. */
    Diagnostic diagnostic(String uri, String start) {
        return diagnostics.get(uri).stream()
                .filter(diagnostic -> Log.message(diagnostic).startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    /** Waits, and returns whether no diagnostics arrived in the meantime. */
    boolean quietFor(Duration time) throws InterruptedException {
        int before = published.get();
        Thread.sleep(time.toMillis());
        return published.get() == before;
    }

    /** Returns the messages that an editor shows to the user. */
    List<String> messages() {
        return messages;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        published.incrementAndGet();
        log.received(params);
        diagnostics.put(params.getUri(), List.copyOf(params.getDiagnostics()));
    }

    /** Eclipse's notification of the state of the server. */
    @JsonNotification("language/status")
    public void status(JsonElement status) {
        log.line("status " + status);
        if (status.getAsJsonObject().get("type").getAsString().equals("ServiceReady")) {
            ready.countDown();
        }
    }

    /** Eclipse's notification of events such as a changed class path. */
    @JsonNotification("language/eventNotification")
    public void event(JsonElement event) {
        log.line("event " + event);
    }

    @Override
    public void showMessage(MessageParams params) {
        log.line("message " + params.getMessage());
        messages.add(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        showMessage(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {
        log.line("log " + params.getMessage());
    }

    @Override
    public void telemetryEvent(Object event) {
        // An editor sends it to its vendor.
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> unregisterCapability(UnregistrationParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
        return CompletableFuture.completedFuture(
                Collections.nCopies(params.getItems().size(), null));
    }

    @Override
    public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
        return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(false));
    }
}
