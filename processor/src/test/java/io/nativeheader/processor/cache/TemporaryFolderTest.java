package io.nativeheader.processor.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    private Path parent;

    /** Creates a folder and prints its path. With an argument, it then waits to be killed. */
    static final class Making {

        public static void main(String[] arguments) throws Exception {
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                Files.writeString(folder.path().resolve("Phy.c"), "int phy(void);");
                System.out.println(folder.path());
                if (arguments.length > 0) {
                    Thread.sleep(Long.MAX_VALUE);
                }
            }
        }
    }

    private Process start(String... arguments) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + parent,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Making.class.getName(),
                        String.join(" ", arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Sets the folder's time to two minutes ago. */
    private static Path agedFolder(Process process) throws IOException {
        Path folder = Path.of(process.inputReader().readLine());
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
        return folder;
    }

    @Test
    @Timeout(60)
    void deletesTheFoldersOfKilledProcesses() throws Exception {
        Process killed = start("waits");
        Process alive = start("waits");
        try {
            Path left = agedFolder(killed);
            Path used = agedFolder(alive);
            killed.destroyForcibly().waitFor();
            assertTrue(Files.exists(left.resolve("Phy.c")));
            TemporaryFolder.sweep(parent);
            assertFalse(Files.exists(left), "nobody holds its lock");
            assertTrue(Files.exists(used.resolve("Phy.c")), "it is in use");
        } finally {
            alive.destroyForcibly().waitFor();
        }
    }

    @Test
    void closeDeletesTheFolder() throws IOException {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            path = folder.path();
            Files.createDirectory(path.resolve("deep"));
            Files.writeString(path.resolve("deep/Phy.c"), "int phy(void);");
            assertEquals(
                    "rwx------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
        assertFalse(Files.exists(path));
    }
}
