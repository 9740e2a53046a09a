package io.nativeheader.ide;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** A copy of the Maven project of {@code src/projects/maven}. */
record EditedProject(Path folder) {

    /** Copies the project into an empty folder, with this build's version in its POM. */
    static EditedProject copyTo(Path folder) throws IOException {
        Path original = Path.of(System.getProperty("ide.projects"), "maven");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Files.writeString(copy, text.replace("@ide.version@", System.getProperty("ide.version")));
            }
        }
        return new EditedProject(folder);
    }

    /** Writes Maven settings that take this build's artifacts from the repository it installed them into. */
    static Path settings(Path folder) throws IOException {
        return Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <localRepository>%s</localRepository>
                  <profiles>
                    <profile>
                      <id>repository-of-this-build</id>
                      <activation><activeByDefault>true</activeByDefault></activation>
                      <repositories>
                        <repository><id>this-build</id><url>%s</url></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>this-build</id><url>%s</url></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                </settings>
                """.formatted(
                        System.getProperty("ide.repository"), repositoryOfThisBuild(), repositoryOfThisBuild()));
    }

    private static String repositoryOfThisBuild() {
        return Path.of(System.getProperty("ide.repositoryOfThisBuild")).toUri().toString();
    }

    Path java(String type) {
        return folder.resolve("src/main/java/p/" + type + ".java");
    }

    Path generated(String type) {
        return folder.resolve("target/generated-sources/annotations/p/" + type + ".java");
    }

    Path header(String name) {
        return folder.resolve("src/main/c").resolve(name);
    }

    /** Returns the names of all generated types that have a source file. */
    Set<String> generatedTypes() throws IOException {
        try (Stream<Path> files = Files.list(generated("Any").getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Changes and renames files as an editor does when it gets a workspace edit. */
    void apply(WorkspaceEdit edit) throws IOException {
        for (Either<TextDocumentEdit, ResourceOperation> change : edit.getDocumentChanges()) {
            if (change.isLeft()) {
                Path file = path(change.getLeft().getTextDocument().getUri());
                String text = read(file);
                for (Either<TextEdit, SnippetTextEdit> one :
                        change.getLeft().getEdits().reversed()) {
                    text = Lines.replace(
                            text, one.getLeft().getRange(), one.getLeft().getNewText());
                }
                write(file, text);
            } else {
                RenameFile rename = (RenameFile) change.getRight();
                Files.move(path(rename.getOldUri()), path(rename.getNewUri()));
            }
        }
    }

    private static Path path(String uri) {
        return Path.of(URI.create(uri));
    }
}
