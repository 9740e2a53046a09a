package io.nativeheader.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs {@code record} in this process. */
class RecordCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private Path sources;

    @BeforeEach
    void writeAModule() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.createDirectories(folder.resolve("src/main/c"));
        Files.writeString(folder.resolve("src/main/c/phy.h"), "int phy_start(int speed);\n");
        sources = folder.resolve("src/main/java");
        Files.createDirectories(sources.resolve("p"));
        Files.writeString(sources.resolve("p/Phy.java"), """
                package p;
                import io.nativeheader.NativeHeader;
                @NativeHeader("phy.h")
                public interface Phy { int phy_start(int speed) throws PhyException; }
                """);
        Files.writeString(
                sources.resolve("p/PhyException.java"),
                "package p; class PhyException extends RuntimeException { void f() { nothing.compiles(); } }");
    }

    private int run(String... arguments) {
        CommandLine line = NativeHeaderCommand.commandLine(CompileLibraryCommand.onThisMachine());
        return line.setErr(new PrintWriter(printed, true)).execute(arguments);
    }

    private static String recording() {
        return Target.host().folder() + "/p.Phy.txt";
    }

    @Test
    void recordsInTheFolderOfTheModule() throws IOException {
        assertEquals(0, run("record", "-Anativeheader.symbols=off", sources.toString()), printed::toString);
        assertEquals("", printed.toString());
        String text = Files.readString(folder.resolve("src/main/native-header").resolve(recording()));
        assertTrue(text.contains("say about p.Phy (phy.h)"), text);
        assertFalse(Files.exists(sources.resolve("p/PhyNative.java")));
    }

    @Test
    void recordsSingleFilesInAnotherFolder() {
        assertEquals(
                0,
                run(
                        "record",
                        "-o",
                        folder.resolve("out").toString(),
                        "-Anativeheader.symbols=off",
                        file("Phy").toString(),
                        file("PhyException").toString()),
                printed::toString);
        assertTrue(Files.isRegularFile(folder.resolve("out").resolve(recording())));
    }

    private Path file(String name) {
        return sources.resolve("p/" + name + ".java");
    }

    @Test
    void failsWithTheMessagesOfTheProcessor() throws IOException {
        Files.delete(folder.resolve("src/main/c/phy.h"));
        assertEquals(1, run("record", sources.toString()));
        assertTrue(printed.toString().contains("[HeaderNotFound]"), printed.toString());
        assertFalse(Files.exists(folder.resolve("src/main/native-header")));
    }

    @Test
    void reportsSourcesWithoutInterfaces() throws IOException {
        Files.delete(file("Phy"));
        assertEquals(2, run("record", sources.toString()));
        assertTrue(printed.toString().contains("No source uses @NativeHeader in " + sources), printed.toString());
        assertEquals(2, run("record", sources.resolve("q").toString()));
        assertTrue(printed.toString().contains("There is no file or folder"), printed.toString());
    }
}
