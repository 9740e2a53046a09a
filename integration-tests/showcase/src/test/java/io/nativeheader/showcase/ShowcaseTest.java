package io.nativeheader.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs each program. The guide shows them as they are, with what they print. */
class ShowcaseTest {

    private static final int MOST_LINES = 60;

    @TempDir
    Path folder;

    @Test
    void sqlite() throws Exception {
        String printed = run("Planets");
        assertEquals("""
                Venus    0.723 au   0.61 years
                Mars     1.524 au   1.88 years
                Jupiter  5.203 au  11.87 years
                sqlite3_prepare_v2: SQLITE_ERROR (1): no such column: moons
                """, printed);
        assertEquals(printed.replace("SQLITE_ERROR (1)", "status 1"), run("PlanetsByHand"));
        isShown("sqlite", "Sqlite", "Planets", printed);
    }

    @Test
    void zlib() throws Exception {
        Path numbers = folder.resolve("numbers");
        Files.write(
                numbers, IntStream.range(0, 10_000).mapToObj(Integer::toString).toList());
        Path compressed = folder.resolve("numbers.z");
        String printed = run("Compress", numbers.toString(), compressed.toString());
        try (InflaterInputStream inflated = new InflaterInputStream(Files.newInputStream(compressed))) {
            assertEquals(Files.readString(numbers), new String(inflated.readAllBytes(), StandardCharsets.US_ASCII));
        }
        assertEquals(
                "48890 bytes, of which " + 100 * Files.size(compressed) / 48_890
                        + "% are left\ndeflateInit: Z_STREAM_ERROR (-2): stream error\n",
                printed);
        isShown("zlib", "Zlib", "Compress", printed);
    }

    @Test
    void curl() throws Exception {
        Path page = Files.writeString(folder.resolve("page"), "0123456789".repeat(5_000));
        String printed = run("Download", page.toUri().toString(), "file:///missing");
        assertEquals(
                "50000 bytes\ncurl_easy_perform: CURLE_FILE_COULDNT_READ_FILE (37): Couldn't read a file:// file\n",
                printed);
        isShown("curl", "Curl", "Download", printed);
    }

    @Test
    void posix() throws Exception {
        Files.writeString(folder.resolve("a"), "1");
        Files.writeString(folder.resolve("b"), "4444");
        Files.writeString(folder.resolve("c"), "22");
        Files.createDirectory(folder.resolve("d"));
        String printed = run("Folder", folder.toString());
        assertEquals("{a=1, b=4, c=2}\n[4, 2, 1]\nopendir: ENOENT (2): No such file or directory\n", printed);
        isShown("posix", "Posix", "Folder", printed);
    }

    @Test
    void sorting() throws Exception {
        String printed = run("Sorting");
        assertEquals("[-3, 1, 5, 8]\n", printed);
        assertEquals(printed, run("SortingByHand"));
        isShown("posix", "Sorting", "SortingByHand", printed);
    }

    @Test
    void phy() throws Exception {
        String printed = run("Link");
        assertTrue(printed.startsWith("genphy_config_aneg: EINVAL (22): Invalid argument\nphy_device["), printed);
        assertTrue(printed.contains("speed=1000, duplex=1"), printed);
        isShown("phy", "Phy", "Link", printed);
    }

    @Test
    void theGuideCountsLines() throws IOException {
        assumeTrue(isCompiled("Planets") && isCompiled("Sorting"), "sqlite3.h or stdlib.h is not installed");
        String guide = guide();
        assertTrue(guide.contains("| SQLite | " + (lines("sqlite", "Sqlite") + lines("sqlite", "Planets")) + " ("
                + lines("sqlite", "Sqlite") + " + " + lines("sqlite", "Planets") + ") | "
                + lines("sqlite", "PlanetsByHand") + " |"));
        assertTrue(guide.contains(
                "| qsort | " + lines("posix", "Sorting") + " | " + lines("posix", "SortingByHand") + " |"));
    }

    private static int lines(String library, String program) throws IOException {
        return (int) source(library, program).lines().count();
    }

    /** What a program prints. */
    private static String run(String program, String... arguments) throws ReflectiveOperationException {
        boolean compiled = isCompiled(program);
        assumeTrue(compiled, program + " is left out: its library is not installed");
        Method main = Class.forName(ShowcaseTest.class.getPackageName() + "." + program)
                .getDeclaredMethod("main", String[].class);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            throw new AssertionError(program + " failed after printing " + printed, failure.getCause());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static boolean isCompiled(String program) {
        try {
            Class.forName(
                    ShowcaseTest.class.getPackageName() + "." + program, false, ShowcaseTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static void isShown(String library, String declarations, String program, String printed)
            throws IOException {
        String guide = guide();
        for (String file : List.of(declarations, program)) {
            String source = source(library, file);
            assertTrue(source.lines().count() < MOST_LINES, file);
            assertTrue(
                    guide.contains(body(source)),
                    () -> "docs/guide/showcase.md does not show " + file + ":\n" + body(source));
        }
        assertTrue(
                guide.contains("```\n" + printed + "```"), () -> "docs/guide/showcase.md does not show:\n" + printed);
    }

    /** Without package and imports. */
    private static String body(String source) {
        int imports = source.lastIndexOf("\nimport ");
        return source.substring(source.indexOf("\n\n", imports) + 2);
    }

    private static String source(String library, String file) throws IOException {
        return Files.readString(Path.of("src", library, "java", "io", "nativeheader", "showcase", file + ".java"));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("..", "..", "docs", "guide", "showcase.md"));
    }
}
