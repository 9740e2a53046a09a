package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code declare} prints for installed libraries compiles without changes, and without any warning. Some of it also runs. */
class DeclareTest {

    @TempDir
    private Path folder;

    /** Writes {@code Api.java}. Skips the test if the library is not installed. */
    private void declare(InstalledLibrary library, List<String> arguments) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of("io.nativeheader.processor.cli.Main", "declare", "--name", "Api", "-o", "."));
        all.addAll(arguments);
        new JdkTools(folder).java(all).succeededWith(library);
    }

    private void declareFunctions(InstalledLibrary library, String... functions)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(library.declareArguments());
        arguments.addAll(List.of(functions));
        declare(library, arguments);
    }

    private void compile() throws IOException, InterruptedException {
        new JdkTools(folder)
                .javac(List.of(
                        "-proc:full", "-Xlint:all,-path,-processing", "-Xdoclint:all/protected", "-Werror", "Api.java"))
                .succeeded();
    }

    private String compileAndRunMain() throws IOException, InterruptedException {
        compile();
        JdkTools tools = new JdkTools(folder);
        tools.javac(List.of("-proc:none", "-implicit:none", "-Xlint:all,-path", "-Werror", "Main.java"))
                .succeeded();
        return tools.java(List.of("Main")).succeeded();
    }

    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "POSIX"})
    void compilesWithoutChanges(InstalledLibrary library) throws IOException, InterruptedException {
        declare(library, library.declareEverything());
        compile();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ZLIB", "POSIX"},
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("long")
    void compilesOthersWithoutChanges(InstalledLibrary library) throws IOException, InterruptedException {
        compilesWithoutChanges(library);
    }

    @Test
    void runsSqliteWithHandlesLambdasAndExceptions() throws IOException, InterruptedException {
        declareFunctions(
                InstalledLibrary.SQLITE,
                "sqlite3_open",
                "sqlite3_exec",
                "sqlite3_prepare_v2",
                "sqlite3_step",
                "sqlite3_column_text");
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
        assertEquals("""
                1
                1
                Mars
                Io
                sqlite3_prepare_v2: SQLITE_ERROR (1): no such column: moons
                """, compileAndRunMain());
    }

    @Test
    void runsExpatWithALambdaForEachCallback() throws IOException, InterruptedException {
        declareFunctions(InstalledLibrary.EXPAT, "XML_ParserCreate", "XML_SetElementHandler", "XML_Parse");
        Files.writeString(folder.resolve("Main.java"), """
                import io.nativeheader.NativeHeaders;
                import java.lang.foreign.Arena;

                class Main {
                    public static void main(String[] arguments) {
                        Api c = new ApiNative();
                        try (Arena arena = Arena.ofConfined(); XML_ParserStruct parser = c.XML_ParserCreate(null)) {
                            c.XML_SetElementHandler(arena, parser,
                                    (data, name, attributes) -> System.out.println("start " + NativeHeaders.string(name)),
                                    (data, name) -> System.out.println("end " + NativeHeaders.string(name)));
                            c.XML_Parse(parser, "<moons><io/></moons>", 1);
                        }
                    }
                }
                """);
        assertEquals("start moons\nstart io\nend io\nend moons\n", compileAndRunMain());
    }

    @Test
    void runsPosixFunctionsWithErrno() throws IOException, InterruptedException {
        declareFunctions(InstalledLibrary.POSIX, "open", "close", "read", "access");
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
        String printed = compileAndRunMain();
        assertTrue(printed.startsWith("Mars\nopen: ENOENT (2): No such file or directory"), printed);
    }

    @Test
    void runsZlibAfterFindingTheLibrary() throws IOException, InterruptedException {
        declare(InstalledLibrary.ZLIB, List.of("zlib.h", "crc32", "zlibVersion"));
        Files.writeString(folder.resolve("Main.java"), """
                class Main {
                    public static void main(String[] arguments) {
                        Api c = new ApiNative();
                        System.out.println(Long.toHexString(c.crc32(0, "123456789".getBytes())));
                        System.out.println(c.zlibVersion().equals(ApiHeader.ZLIB_VERSION));
                    }
                }
                """);
        assertEquals("cbf43926\ntrue\n", compileAndRunMain());
    }
}
