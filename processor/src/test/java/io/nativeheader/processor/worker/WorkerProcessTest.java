package io.nativeheader.processor.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Answers with the question, or does what it says. */
    static final class Echo {

        public static void main(String[] arguments) throws IOException {
            System.out.println("this comes before it is asked");
            WorkerSide.run(question -> {
                System.out.println("this goes to the standard error");
                return switch (new String(question, StandardCharsets.UTF_8)) {
                    case "fail" -> throw new IllegalStateException("as it was told");
                    case "halt" -> {
                        Runtime.getRuntime().halt(139);
                        yield question;
                    }
                    default -> question;
                };
            });
        }
    }

    private WorkerProcess worker(List<Path> classPath) {
        return new WorkerProcess(Echo.class.getName(), classPath, folder.resolve("archives"));
    }

    private static List<Path> classes() {
        ClassLoader loader = WorkerProcessTest.class.getClassLoader();
        return Stream.of(Echo.class, WorkerSide.class)
                .map(type -> ClassPlace.of(loader, type.getName().replace('.', '/') + ".class")
                        .orElseThrow())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void answers() {
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 7);
        for (byte[] question : List.of(bytes("hello"), new byte[0], large)) {
            var answer = assertInstanceOf(
                    WorkerProcess.Answered.class, worker(classes()).ask(question));
            assertArrayEquals(question, answer.answer());
        }
    }

    @Test
    void saysHowItDied() {
        var failed =
                assertInstanceOf(WorkerProcess.Died.class, worker(classes()).ask(bytes("fail")));
        assertEquals(1, failed.exitCode());
        assertTrue(failed.said().contains("as it was told"), failed::said);
        var halted =
                assertInstanceOf(WorkerProcess.Died.class, worker(classes()).ask(bytes("halt")));
        assertEquals(139, halted.exitCode());
    }

    @Test
    void aJvmThatDoesNotComeUpIsNotStarted() {
        List<Path> nothing = List.of(folder.resolve("nothing"));
        var outcome =
                assertInstanceOf(WorkerProcess.NotStarted.class, worker(nothing).ask(bytes("hello")));
        assertTrue(outcome.reason().contains("Echo"), outcome::reason);
    }

    @Test
    void jarsHaveAnArchive() throws IOException {
        List<Path> jars = List.of(jar());
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(WorkerProcess.Answered.class, worker(jars).ask(bytes("hello")));
            assertEquals(List.of("jsa"), endings(), "run " + i);
        }
        Files.write(archive(), new byte[1000]);
        assertInstanceOf(WorkerProcess.Answered.class, worker(jars).ask(bytes("hello")), "damaged");
    }

    @Test
    void foldersHaveNoArchive() {
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

    /** The classes of both folders. */
    private Path jar() throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path place : classes()) {
                try (Stream<Path> files = Files.walk(place.resolve("io/nativeheader/processor/worker"))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        out.putNextEntry(new JarEntry(place.relativize(file).toString()));
                        out.write(Files.readAllBytes(file));
                    }
                }
            }
        }
        return jar;
    }
}
