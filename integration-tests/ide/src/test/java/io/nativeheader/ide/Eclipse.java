package io.nativeheader.ide;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionKindCapabilities;
import org.eclipse.lsp4j.CodeActionLiteralSupportCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** A running language server with one Maven project, and the connection to it. */
final class Eclipse {

    static final int TIMEOUT_SECONDS = 120;

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final JavaLanguageServer server;
    private final EditorClient client;
    private final Log log;
    private Thread watcher;

    private Eclipse(Process process, JavaLanguageServer server, EditorClient client, Log log) {
        this.process = process;
        this.server = server;
        this.client = client;
        this.log = log;
    }

    /**
     * Starts the server and waits until it has imported the project.
     *
     * @param installation the server
     * @param workspace an empty folder for the server's data, its caches and its log
     * @param project the folder with the project's build file
     * @param settings the Maven settings file
     */
    static Eclipse open(ServerInstallation installation, Path workspace, Path project, Path settings)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ProcessBuilder builder = new ProcessBuilder(installation.command(workspace))
                .redirectError(Redirect.to(workspace.resolve("stderr.txt").toFile()));
        builder.environment()
                .put(
                        "XDG_CACHE_HOME",
                        Files.createDirectories(workspace.resolve("cache")).toString());
        Process process = builder.start();
        Log log = new Log(Path.of(System.getProperty("ide.log")));
        EditorClient client = new EditorClient(log);
        Launcher<JavaLanguageServer> launcher = new Launcher.Builder<JavaLanguageServer>()
                .setLocalService(client)
                .setRemoteInterface(JavaLanguageServer.class)
                .setInput(process.getInputStream())
                .setOutput(process.getOutputStream())
                .create();
        launcher.startListening();
        Eclipse eclipse = new Eclipse(process, launcher.getRemoteProxy(), client, log);
        eclipse.initialize(project, settings);
        eclipse.watcher = FileWatcher.start(project, eclipse::filesChanged);
        return eclipse;
    }

    private void filesChanged(List<FileEvent> events) {
        server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(events));
    }

    private void initialize(Path project, Path settings)
            throws InterruptedException, ExecutionException, TimeoutException {
        InitializeParams params = new InitializeParams();
        params.setProcessId((int) ProcessHandle.current().pid());
        params.setCapabilities(capabilities());
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(project.toUri().toString(), "edited")));
        params.setInitializationOptions(options(project, settings));
        server.initialize(params).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
        if (!client.ready().await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("the server did not become ready");
        }
    }

    private static ClientCapabilities capabilities() {
        TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
        documents.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(false)));
        documents.setHover(new HoverCapabilities(List.of(MarkupKind.MARKDOWN), false));
        documents.setRename(new RenameCapabilities(true, false));
        documents.setCodeAction(new CodeActionCapabilities(
                new CodeActionLiteralSupportCapabilities(
                        new CodeActionKindCapabilities(List.of("quickfix", "refactor", "source"))),
                false));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        edits.setResourceOperations(List.of("create", "rename", "delete"));
        workspace.setWorkspaceEdit(edits);
        return new ClientCapabilities(workspace, documents, null);
    }

    private static JsonObject options(Path project, Path settings) {
        Map<String, Object> options = Map.of(
                "workspaceFolders",
                List.of(project.toUri().toString()),
                "settings",
                Map.of(
                        "java",
                        Map.of(
                                "import", Map.of("gradle", Map.of("enabled", false)),
                                "autobuild", Map.of("enabled", true),
                                "configuration",
                                        Map.of(
                                                "updateBuildConfiguration",
                                                "automatic",
                                                "maven",
                                                Map.of("userSettings", settings.toString())))));
        return new Gson().toJsonTree(options).getAsJsonObject();
    }

    JavaLanguageServer server() {
        return server;
    }

    EditorClient client() {
        return client;
    }

    Log log() {
        return log;
    }

    OpenFile file(Path path) throws IOException {
        return new OpenFile(this, path);
    }

    /**
     * Waits for the builds and for the problems that they report, and returns these: {@code Main.java:13 Error message}. A busy machine
     * reports late, so it waits longer if the problems are not the expected ones.
     */
    List<String> problems(Predicate<List<String>> expected)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> problems;
        do {
            build();
            problems = client.problems();
        } while (!expected.test(problems) && System.nanoTime() < deadline);
        return problems;
    }

    /** Waits for the builds, and until the server reports nothing more. */
    void build() throws InterruptedException, ExecutionException, TimeoutException {
        do {
            server.buildWorkspace(false).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } while (!client.quietFor(QUIET));
    }

    /** Returns how many types of a name the workspace declares. */
    long declarations(String type) throws InterruptedException, ExecutionException, TimeoutException {
        return server
                .getWorkspaceService()
                .symbol(new WorkspaceSymbolParams(type))
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .getRight()
                .stream()
                .filter(symbol -> symbol.getName().equals(type))
                .count();
    }

    /** Returns the processes of the server, and those that it has started. */
    List<ProcessHandle> processes() {
        try (Stream<ProcessHandle> children = process.descendants()) {
            return Stream.concat(Stream.of(process.toHandle()), children).toList();
        }
    }

    /** Shuts the server down, and waits until its process has ended. */
    void shutDown() throws InterruptedException, ExecutionException, TimeoutException {
        watcher.interrupt();
        watcher.join();
        try {
            server.shutdown().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            server.exit();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException("the server did not exit");
            }
        } finally {
            process.destroyForcibly();
            log.close();
        }
    }
}
