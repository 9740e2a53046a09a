package io.nativeheader.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Asserts how {@code declare} selects functions, and its messages. */
class DeclareCommandTest extends DeclareFixture {

    @Test
    void declaresWhatASourceFileMentions() throws IOException {
        Path source = folder.resolve("main.c");
        Files.writeString(source, "int main(void) { /* phy_stop */ puts(\"phy_stop\"); return phy_start(1); }");
        assertEquals(
                "int phy_start(int speed);",
                declared("int phy_start(int speed); int phy_stop(void);", "--from", source.toString()));
    }

    @Test
    void declaresFunctionsUnderTheNamesOfTheirMacros() throws IOException {
        String header = """
                #define phy_start phy_start_8
                int phy_start_8(void);
                int phy_stop(void);
                """;
        assertEquals("""
                int phy_start();
                int phy_stop();""", declared(header, "phy_*"));
    }

    @Test
    void declaresAFunctionThatHasAMacroByItsOwnName() throws IOException {
        assertEquals("int phy_start_8();", declared("""
                #define phy_start phy_start_8
                int phy_start_8(void);
                """, "phy_start_8"));
    }

    @Test
    void declaresTheGettersOfVariables() throws IOException {
        assertEquals("int phy_speed();", declared("extern int phy_speed; static const int phy_limit = 5;", "phy_*"));
    }

    @Test
    void reportsAConstantVariable() throws IOException {
        assertEquals(1, declare("static const int phy_limit = 5;", "phy_limit"));
        assertTrue(messages.toString().startsWith("[NotAFunction] phy_limit is a constant"), messages::toString);
        assertTrue(messages.toString().endsWith("It is a field of PhyHeader.\n"), messages::toString);
    }

    @Test
    void joinsFunctionsThatCannotBeDeclaredForTheSameReason() throws IOException {
        String methods = declared("""
                #include <stdarg.h>
                void phy_vlog(const char *format, va_list more);
                void phy_vwarn(const char *format, va_list more);
                int phy_start(void);
                """, "phy_*");
        assertEquals("""
                int phy_start();
                // phy_vlog, phy_vwarn cannot be declared: it takes a va_list, which only C code can create.""", methods);
    }

    @Test
    void acceptsHeadersAfterFunctions() throws IOException {
        Files.writeString(folder.resolve("phy.h"), "int phy_start(void);");
        assertEquals(0, run("declare", "phy_start", folder.resolve("phy.h").toString(), "-Anativeheader.symbols=off"));
        assertTrue(printed.toString().contains("int phy_start();"), printed::toString);
    }

    @Test
    void namesTheHeadersOfASourceFileIfNoneIsGiven() throws IOException {
        Path main = folder.resolve("main.c");
        Files.writeString(main, "#include <stdio.h>\n# include \"phy.h\"\n");
        assertEquals(2, run("declare", "--from", main.toString()));
        assertTrue(
                messages.toString().startsWith("No header is given. The files of --from include phy.h, stdio.h.\n"),
                messages::toString);
    }

    @Test
    void refusesKeywordsInPackages() throws IOException {
        assertEquals(2, declare("int phy_start(void);", "*", "--package", "p.class"));
        assertTrue(messages.toString().startsWith("p.class is not a valid package name."), messages::toString);
    }

    @Test
    void saysThatALibraryWasNotFound() throws IOException {
        Files.writeString(folder.resolve("phy.h"), "int phy_start(void);");
        assertEquals(0, run("declare", folder.resolve("phy.h").toString(), "--library", "no_such_phy", "phy_start"));
        assertTrue(
                messages.toString().startsWith("This machine has no library no_such_phy, so whether it defines"),
                messages::toString);
    }

    @Test
    void reportsAFileWithoutAnyFunction() throws IOException {
        Path source = folder.resolve("main.c");
        Files.writeString(source, "int main(void) {}");
        assertEquals(1, declare("int phy_start(int speed);", "--from", source.toString()));
        assertEquals("The files of --from mention no function of phy.h.\n", messages.toString());
    }

    @Test
    void reportsAMissingFile() throws IOException {
        assertEquals(2, declare("int phy_start(int speed);", "--from", "nowhere.c"));
        assertTrue(messages.toString().startsWith("There is no file nowhere.c."), messages::toString);
    }

    @Test
    void suggestsSimilarFunctions() throws IOException {
        assertEquals(1, declare("int phy_start(int speed);", "phy_strat"));
        assertTrue(messages.toString().startsWith("[NoSuchFunction] phy.h declares no function"), messages::toString);
        assertTrue(messages.toString().contains("Did you mean phy_start?"), messages::toString);
        assertEquals("", printed.toString());
    }

    @Test
    void reportsAGlobWithoutMatch() throws IOException {
        assertEquals(1, declare("int phy_start(int speed);", "usb_*"));
        assertEquals("phy.h declares no function that matches 'usb_*'.\n", messages.toString());
    }

    @Test
    void asksForFunctions() throws IOException {
        assertEquals(2, declare("int phy_start(int speed);"));
        assertTrue(messages.toString().startsWith("No function is given."), messages::toString);
    }

    @Test
    void reportsAMissingHeader() {
        assertEquals(1, run("declare", "nowhere.h", "*"));
        assertTrue(messages.toString().startsWith("[HeaderNotFound]"), messages::toString);
    }

    @Test
    void reportsAHeaderThatDoesNotCompile() throws IOException {
        assertEquals(1, declare("int phy_start(", "*"));
        assertTrue(messages.toString().startsWith("[HeaderDoesNotCompile]"), messages::toString);
    }

    @Test
    void writesAFileOnce() throws IOException {
        Path sources = folder.resolve("src");
        assertEquals(0, declare("int phy_start(int speed);", "*", "-o", sources.toString(), "--name", "Net"));
        String text = Files.readString(sources.resolve("p/Net.java"));
        assertTrue(text.contains("public interface Net {"), text);
        assertEquals("", printed.toString());
        assertEquals(2, declare("int phy_start(int speed);", "*", "-o", sources.toString(), "--name", "Net"));
        assertTrue(messages.toString().contains("--force"), messages::toString);
    }

    @Test
    void avoidsTheNameOfACType() throws IOException {
        assertEquals(0, declare("struct Phy; void phy_start(struct Phy *p);", "phy_start"));
        assertTrue(printed.toString().contains("public interface PhyFunctions {"), printed::toString);
        assertFalse(messages.toString().contains("TypeRenamed"), messages::toString);
    }
}
