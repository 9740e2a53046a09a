package io.nativeheader.processor.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SharedFolderTest {

    @TempDir
    private Path parent;

    /** Fills a folder and logs that it does so. With an argument, it hangs. */
    static final class Filling {

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            SharedFolder.filled(folder, fresh -> fill(fresh, Path.of(arguments[1]), arguments[2].equals("hang")));
            System.out.print(Files.readString(folder.resolve("include/a.h")));
        }

        private static void fill(Path fresh, Path log, boolean hangs) throws IOException {
            Files.writeString(log, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.createDirectory(fresh.resolve("include"));
            Files.writeString(fresh.resolve("include/a.h"), "whole");
            try {
                Thread.sleep(hangs ? Long.MAX_VALUE : 100);
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
            Files.writeString(fresh.resolve("b.h"), "whole, too");
        }
    }

    private Path folder() {
        return parent.resolve("lib");
    }

    private Path log() {
        return parent.resolve("log");
    }

    private Process start(String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Filling.class.getName(),
                        folder().toString(),
                        log().toString(),
                        how)
                .redirectErrorStream(true)
                .start();
    }

    private void fillHere() throws IOException {
        SharedFolder.filled(folder(), fresh -> Filling.fill(fresh, log(), false));
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @Timeout(60)
    void oneOfSeveralProcessesFillsTheFolderEvenAfterOneWasKilled() throws Exception {
        Process killed = start("hang");
        while (!Files.exists(log())) {
            Thread.sleep(10);
        }
        List<Process> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(start("fill"));
        }
        killed.destroyForcibly().waitFor();
        for (Process process : others) {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            assertEquals("whole", said);
        }
        assertEquals("xx", Files.readString(log()), "filled by the one that was killed, and by one more");
        assertEquals(List.of("lib", "lib.lock", "log"), entries());
    }

    @Test
    void fillsADamagedFolderAgain() throws IOException {
        fillHere();
        fillHere();
        assertEquals("x", Files.readString(log()));
        Files.writeString(folder().resolve("include/a.h"), "who");
        fillHere();
        assertEquals("xx", Files.readString(log()), "a file was cut short");
        Files.delete(folder().resolve("b.h"));
        fillHere();
        assertEquals("xxx", Files.readString(log()), "a file was missing");
        SharedFolder.discard(folder());
        fillHere();
        assertEquals("xxxx", Files.readString(log()), "its files do not load");
        assertEquals("whole", Files.readString(folder().resolve("include/a.h")));
        assertEquals(List.of("lib", "lib.lock", "log"), entries());
    }

    @Test
    void measuresTheTimeOfFilling() throws IOException {
        long before = FillingTime.total().toMillis();
        fillHere();
        long after = FillingTime.total().toMillis();
        assertTrue(after - before >= 100, () -> before + " to " + after);
        fillHere();
        assertEquals(after, FillingTime.total().toMillis(), "nothing was filled");
    }
}
