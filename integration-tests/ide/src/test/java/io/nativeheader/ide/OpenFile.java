package io.nativeheader.ide;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** A file in the editor, with the text on the screen, which may be newer than the one on disk. */
final class OpenFile implements AutoCloseable {

    private final Eclipse eclipse;
    private final Path path;
    private String original;
    private String text;
    private int version = 1;

    OpenFile(Eclipse eclipse, Path path) throws IOException {
        this.eclipse = eclipse;
        this.path = path;
        this.original = Files.readString(path, StandardCharsets.UTF_8);
        this.text = original;
        documents().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(), "java", version, text)));
    }

    private TextDocumentService documents() {
        return eclipse.server().getTextDocumentService();
    }

    private String uri() {
        return path.toUri().toString();
    }

    private TextDocumentIdentifier identifier() {
        return new TextDocumentIdentifier(uri());
    }

    /** Replaces a text that occurs once. */
    OpenFile replace(String old, String replacement) {
        int start = offset(old);
        return type(text.substring(0, start) + replacement + text.substring(start + old.length()));
    }

    /** Replaces the whole text. */
    OpenFile type(String newText) {
        text = newText;
        version++;
        documents()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(), version),
                        List.of(new TextDocumentContentChangeEvent(text))));
        return this;
    }

    /** Types a space at the end and deletes it. The server looks at an open file again only when its text or its build markers change. */
    void typeAndDelete() {
        String before = text;
        type(before + " ");
        type(before);
    }

    OpenFile save() throws IOException {
        eclipse.log().line("-> save " + path.getFileName());
        Files.writeString(path, text, StandardCharsets.UTF_8);
        documents().didSave(new DidSaveTextDocumentParams(identifier(), null));
        return this;
    }

    /** Returns the names that the editor offers after a text that occurs once. */
    List<String> completionsAfter(String before) throws InterruptedException, ExecutionException, TimeoutException {
        Position position = position(offset(before) + before.length());
        return documents()
                .completion(new CompletionParams(identifier(), position))
                .get(Eclipse.TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .map(items -> items, list -> list.getItems())
                .stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    /** Returns the Markdown that the editor shows for a word that occurs once. */
    String hover(String word) throws InterruptedException, ExecutionException, TimeoutException {
        return documents()
                .hover(new HoverParams(identifier(), position(offset(word))))
                .get(Eclipse.TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .getContents()
                .map(
                        parts -> parts.stream()
                                .map(part -> part.map(plain -> plain, marked -> marked.getValue()))
                                .collect(Collectors.joining("\n")),
                        markup -> markup.getValue());
    }

    /** Returns where the editor goes from a word that occurs once: {@code PhyHeader.java: int phy_start(}. */
    String definition(String word) throws Exception {
        Location location = documents()
                .definition(new DefinitionParams(identifier(), position(offset(word))))
                .get(Eclipse.TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .getLeft()
                .getFirst();
        Path file = Path.of(URI.create(location.getUri()));
        String line = Files.readAllLines(file)
                .get(location.getRange().getStart().getLine())
                .strip();
        return file.getFileName() + ": " + line.replaceFirst("(?<=\\().*[^{]$", "");
    }

    /** Returns the text that the editor underlines for a problem. */
    String underlined(String problem) {
        return Lines.text(text, eclipse.client().diagnostic(uri(), problem).getRange());
    }

    /** Returns what the light bulb offers for a problem. */
    List<CodeAction> actions(String problem) throws Exception {
        Diagnostic diagnostic = eclipse.client().diagnostic(uri(), problem);
        return documents()
                .codeAction(new CodeActionParams(
                        identifier(), diagnostic.getRange(), new CodeActionContext(List.of(diagnostic))))
                .get(Eclipse.TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .stream()
                .map(Either::getRight)
                .toList();
    }

    /** Returns the edits that rename a word everywhere. */
    WorkspaceEdit rename(String word, String newName)
            throws InterruptedException, ExecutionException, TimeoutException {
        return documents()
                .rename(new RenameParams(identifier(), position(offset(word)), newName))
                .get(Eclipse.TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private int offset(String word) {
        int start = text.indexOf(word);
        if (start < 0 || text.indexOf(word, start + 1) >= 0) {
            throw new IllegalArgumentException("'" + word + "' does not occur once in\n" + text);
        }
        return start;
    }

    private Position position(int offset) {
        return Lines.position(text, offset);
    }

    /** Keeps the changes when the file is closed. */
    void keep() {
        original = text;
    }

    /** Undoes the changes, and closes the file. The server forgets to check a file that is closed too early. */
    @Override
    public void close() throws IOException {
        if (!text.equals(original)) {
            type(original).save();
            String name = path.getFileName() + ":";
            try {
                eclipse.problems(lines -> lines.stream().noneMatch(line -> line.startsWith(name)));
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException(e);
            }
        }
        documents().didClose(new DidCloseTextDocumentParams(identifier()));
    }
}
