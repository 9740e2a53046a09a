package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code declare} prints for installed libraries compiles without changes, and without any warning. Some of it also runs. */
class DeclareTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    private record Run(int exitCode, String output) {}

    private Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    /** Writes {@code Api.java}. Skips the test if the header is not installed. */
    private void declare(String debianPackage, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JAVA.resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                CLASS_PATH,
                "io.nativeheader.processor.cli.Main",
                "declare",
                "--name",
                "Api",
                "-o",
                "."));
        command.addAll(arguments);
        Run declared = run(command);
        assumeFalse(
                declared.output().contains("[HeaderNotFound]"),
                () -> "a header is not installed: Debian's " + debianPackage + "\n" + declared.output());
        assertEquals(0, declared.exitCode(), declared.output());
    }

    private void compile() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JAVA.resolve("javac").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-proc:full",
                "-Xlint:all,-path,-processing",
                "-Werror",
                "-cp",
                CLASS_PATH,
                "-d",
                "classes"));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(command::add);
        }
        Run compiled = run(command);
        assertEquals(0, compiled.exitCode(), compiled.output());
    }

    private String runMain() throws IOException, InterruptedException {
        Run main = run(List.of(
                JAVA.resolve("java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder.resolve("classes") + System.getProperty("path.separator") + CLASS_PATH,
                "Main"));
        assertEquals(0, main.exitCode(), main.output());
        return main.output();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "zlib1g-dev, zlib.h --library z *",
        "libsqlite3-dev, sqlite3.h --library sqlite3 sqlite3_*",
        "libcurl4-openssl-dev, curl/curl.h --library curl curl_*",
        "libpq-dev, libpq-fe.h --pkg-config libpq PQ*",
        "libssl-dev, openssl/evp.h --library crypto EVP_*",
        "libgit2-dev, git2.h --library git2 git_*",
        "libsdl2-dev, SDL2/SDL.h --library SDL2 SDL_*",
        "libc6-dev, unistd.h fcntl.h sys/stat.h *",
    })
    void compilesWithoutChanges(String debianPackage, String arguments) throws IOException, InterruptedException {
        declare(debianPackage, List.of(arguments.split(" ")));
        compile();
    }

    @Test
    void runsSqliteWithHandlesLambdasAndExceptions() throws IOException, InterruptedException {
        declare(
                "libsqlite3-dev",
                List.of(
                        "sqlite3.h",
                        "--library",
                        "sqlite3",
                        "sqlite3_open",
                        "sqlite3_exec",
                        "sqlite3_prepare_v2",
                        "sqlite3_step",
                        "sqlite3_column_text"));
        Files.writeString(folder.resolve("Main.java"), """
                import io.nativeheader.StatusException;

                class Main {
                    public static void main(String[] arguments) {
                        Api c = new ApiNative();
                        try (sqlite3 db = c.sqlite3_open(":memory:")) {
                            c.sqlite3_exec(db, "CREATE TABLE t (name TEXT); INSERT INTO t VALUES ('Mars'), ('Io')",
                                    null, null);
                            c.sqlite3_exec(db, "SELECT * FROM t", (data, count, values, names) -> {
                                System.out.println(count);
                                return 0;
                            }, null);
                            try (sqlite3_stmt rows = c.sqlite3_prepare_v2(db, "SELECT name FROM t", null)) {
                                while (c.sqlite3_step(rows) == ApiHeader.SQLITE_ROW) {
                                    System.out.println(c.sqlite3_column_text(rows, 0));
                                }
                            }
                            c.sqlite3_prepare_v2(db, "SELECT moons", null);
                        } catch (StatusException failure) {
                            System.out.println(failure.getMessage());
                        }
                    }
                }
                """);
        compile();
        assertEquals("""
                1
                1
                Mars
                Io
                sqlite3_prepare_v2: SQLITE_ERROR (1): no such column: moons
                """, runMain());
    }

    @Test
    void runsPosixFunctionsWithErrno() throws IOException, InterruptedException {
        declare("libc6-dev", List.of("fcntl.h", "unistd.h", "open", "close", "read", "access"));
        Files.writeString(folder.resolve("Main.java"), """
                import io.nativeheader.ErrnoException;
                import java.nio.charset.StandardCharsets;
                import java.nio.file.Files;
                import java.nio.file.Path;

                class Main {
                    public static void main(String[] arguments) throws Exception {
                        Files.writeString(Path.of("planets.txt"), "Mars");
                        Api c = new ApiNative();
                        int file = c.open("planets.txt", ApiHeader.O_RDONLY);
                        byte[] text = new byte[100];
                        int length = (int) c.read(file, text);
                        System.out.println(new String(text, 0, length, StandardCharsets.UTF_8));
                        c.close(file);
                        try {
                            c.open("moons.txt", ApiHeader.O_RDONLY);
                        } catch (ErrnoException failure) {
                            System.out.println(failure.getMessage());
                        }
                    }
                }
                """);
        compile();
        String printed = runMain();
        assertTrue(printed.startsWith("Mars\nopen: ENOENT (2): No such file or directory"), printed);
    }

    @Test
    void runsZlib() throws IOException, InterruptedException {
        declare("zlib1g-dev", List.of("zlib.h", "--library", "z", "crc32", "zlibVersion"));
        Files.writeString(folder.resolve("Main.java"), """
                class Main {
                    public static void main(String[] arguments) {
                        Api c = new ApiNative();
                        System.out.println(Long.toHexString(c.crc32(0, "123456789".getBytes())));
                        System.out.println(c.zlibVersion().equals(ApiHeader.ZLIB_VERSION));
                    }
                }
                """);
        compile();
        assertEquals("cbf43926\ntrue\n", runMain());
    }
}
