package io.nativeheader.processor.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.javac.ClassLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

    @TempDir
    private Path folder;

    /** Answers with the question, or fails as the question demands. */
    static final class Echo {

        public static void main(String[] arguments) throws IOException {
            System.out.println("text before the question");
            WorkerSide.run((question, answers) -> {
                System.out.println("text of Java between the frames");
                answers.accept(question);
                printInC("text of C between the frames");
                switch (new String(question, StandardCharsets.UTF_8)) {
                    case "fail" -> throw new IllegalStateException("the question demands it");
                    case "halt" -> Runtime.getRuntime().halt(139);
                    default -> answers.accept("the end".getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    /** Prints to the process's standard output, which Java has redirected. */
    private static void printInC(String text) {
        try {
            new ProcessBuilder("echo", text).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private WorkerProcess worker(List<Path> classPath) {
        return new WorkerProcess(Echo.class.getName(), classPath, folder.resolve("archives"));
    }

    private static List<Path> classes() {
        ClassLoader loader = WorkerProcessTest.class.getClassLoader();
        return Stream.of(Echo.class, WorkerSide.class)
                .map(type -> ClassLocation.of(loader, type.getName().replace('.', '/') + ".class")
                        .orElseThrow())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WorkerProcess.Asked ask(byte[] question, List<Path> classPath) {
        return assertInstanceOf(WorkerProcess.Asked.class, worker(classPath).ask(question));
    }

    @Test
    void answers() {
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 7);
        for (byte[] question : List.of(bytes("hello"), large)) {
            var asked = ask(question, classes());
            assertEquals(2, asked.answers().size());
            assertArrayEquals(question, asked.answers().getFirst());
            assertArrayEquals(bytes("the end"), asked.answers().getLast());
            assertEquals(0, asked.exitCode());
        }
    }

    @Test
    void reportsTheExitCodeAndTheAnswersBeforeAFailure() {
        var failed = ask(bytes("fail"), classes());
        assertEquals(1, failed.exitCode());
        assertTrue(failed.errors().contains("the question demands it"), failed::errors);
        assertEquals(1, failed.answers().size());
        var halted = ask(bytes("halt"), classes());
        assertEquals(139, halted.exitCode());
        assertEquals(1, halted.answers().size());
    }

    @Test
    void reportsAJvmThatDoesNotStart() {
        List<Path> nothing = List.of(folder.resolve("nothing"));
        var outcome =
                assertInstanceOf(WorkerProcess.NotStarted.class, worker(nothing).ask(bytes("hello")));
        assertTrue(outcome.reason().contains("Echo"), outcome::reason);
    }

    @Test
    void createsAClassArchiveForJars() throws IOException {
        List<Path> jars = List.of(jar());
        ask(bytes("halt"), jars);
        assertEquals(List.of(), endings(), "a crash leaves no archive");
        for (int i = 0; i < 3; i++) {
            assertEquals(0, ask(bytes("hello"), jars).exitCode());
            assertEquals(List.of("jsa"), endings(), "run " + i);
        }
        byte[] archive = Files.readAllBytes(archive());
        Files.write(archive(), new byte[1000]);
        assertEquals(2, ask(bytes("hello"), jars).answers().size(), "damaged");
        assertEquals(archive.length, Files.size(archive()), 100_000, "rewritten");
        Files.write(archive(), Arrays.copyOf(archive, archive.length / 2));
        assertEquals(2, ask(bytes("hello"), jars).answers().size(), "truncated");
        byte[] noise = Files.readAllBytes(archive());
        Arrays.fill(noise, 4096, noise.length, (byte) 0x55);
        Files.write(archive(), noise);
        assertEquals(2, ask(bytes("hello"), jars).answers().size(), "the right size, but noise");
        assertEquals(0, ask(bytes("hello"), jars).exitCode());
        assertEquals(List.of("jsa"), endings());
    }

    @Test
    void worksWithoutAWritableFolder() throws IOException {
        Files.writeString(folder.resolve("archives"), "a file instead of a folder");
        assertEquals(2, ask(bytes("hello"), List.of(jar())).answers().size());
    }

    @Test
    void createsNoClassArchiveForFolders() {
        worker(classes()).ask(bytes("hello"));
        assertTrue(Files.notExists(folder.resolve("archives")));
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("archives"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private List<String> endings() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("archives"))) {
            return files.map(file -> file.toString().replaceAll(".*\\.", "")).toList();
        }
    }

    /** Packs the classes of the processor and of the tests into a jar. */
    private Path jar() throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path place : classes()) {
                if (Files.isDirectory(place)) {
                    pack(place, out);
                } else {
                    try (FileSystem content = FileSystems.newFileSystem(place)) {
                        pack(content.getPath("/"), out);
                    }
                }
            }
        }
        return jar;
    }

    private static void pack(Path root, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("io/nativeheader/processor/worker"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(root.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
    }
}
