package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages for common mistakes, and where javac shows them. */
class DiagnosticsTest extends PhyDiagnostics {

    @Test
    void notesATypeRenamedBecauseOfTheInterface() throws IOException {
        Files.writeString(
                folder.resolve("calc.h"),
                "struct calc { int x; };\nstruct CALCNATIVE { int x; };\nint add(struct calc *c, struct CALCNATIVE *n);\nstruct Add;\nint sub(struct Add *a);\n");
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("calc.h")
                interface Calc extends CalcHeader { int add(calc_ c, CALCNATIVE_ n); }
                """);
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .hadNoteContaining(
                        "[TypeRenamed] C type calc is named calc_ in Java, because the package already has a type Calc,"
                                + " and some file systems do not distinguish names that differ only in case. One other type is");
    }

    @Test
    void refusesToAnnotateAClass() {
        assertThat(compile("package p; @io.nativeheader.NativeHeader(\"phy.h\") class Phy {}"))
                .hadErrorContaining("[NotAnInterface] @NativeHeader belongs on an interface, but Phy is a class.");
        assertThat(compile("package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy<T> {}"))
                .hadErrorContaining("[GenericInterface]");
        assertThat(compile("package p; @io.nativeheader.NativeHeader interface Phy {}"))
                .hadErrorContaining("[NoHeader]");
    }

    @Test
    void namesARefusedHelperByItsMethod() throws IOException {
        Files.writeString(folder.resolve("phy.h"), "#define SET(x) ((x) = 1)\n");
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy {
                    @io.nativeheader.CPrototype("int SET(const int x)")
                    int SET(int x);
                }
                """);
        assertEquals(List.of("HelperRefused"), problems(compilation));
        assertThat(compilation).hadErrorContaining("'argument 1'");
        assertFalse(compilation.errors().toString().contains("arg0"));
    }

    @Test
    void reportsARefusedHelperOnItsMethod() throws IOException {
        Files.writeString(
                folder.resolve("phy.h"),
                "static inline int fine(void) { return 1; }\n"
                        + "static inline int broken(void) { __asm__ (\"no such instruction\"); return 0; }\n");
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy {
                    int fine();
                    int broken();
                }
                """);
        assertEquals(List.of("HelperRefused"), problems(compilation));
        assertThat(compilation)
                .hadErrorContaining("no such instruction")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(5);
    }

    @Test
    void warnsOfUndefinedSymbolsOnTheMethod() throws IOException {
        Files.writeString(
                folder.resolve("phy.h"), "int missing(void);\nstatic inline int broken(void) { return missing(); }\n");
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy {
                    int broken();
                }
                """);
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .hadWarningContaining("[HelperUndefined] broken needs missing, which no library defines")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(4);
    }

    @Test
    void reportsAnErrorInAPreambleOnItsLineOfTheTextBlock() throws IOException {
        Files.writeString(folder.resolve("phy.h"), PHY);
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader(value = "phy.h", preamble = \"""
                        static int one(void)
                        {
                            return absent;
                        }
                        static int two(void) { return 2 }
                        \""")
                interface Phy {}
                """);
        assertEquals(List.of("PreambleDoesNotCompile"), problems(compilation));
        assertThat(compilation)
                .hadErrorContaining("Phy.java:5: error: use of undeclared identifier 'absent'")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(2);
        assertThat(compilation).hadErrorContaining("Phy.java:7: error: expected ';'");
    }

    @Test
    void reportsTheLineOfAnErrorInAOneLinePreamble() throws IOException {
        assertThat(
                        compile(
                                "package p; @io.nativeheader.NativeHeader(value = {}, preamble = \"int f(void);\\nint = 3;\") interface Phy {}"))
                .hadErrorContaining("line 2 of the preamble: error: expected identifier");
    }

    @Test
    void warnsWithoutACompiler() throws IOException {
        Files.writeString(folder.resolve("phy.h"), "static inline int fine(void) { return 1; }\n");
        Compilation compilation = compile(
                List.of("-Anativeheader.cc=/no/such/cc"),
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}");
        assertThat(compilation).succeeded();
        assertThat(compilation).hadWarningContaining("[NoCompiler] no C compiler");
    }

    @Test
    void rejectsAnUnknownOption() throws IOException {
        Files.writeString(folder.resolve("phy.h"), PHY);
        assertThat(compile(
                        List.of("-Anativeheader.symbols=maybe"),
                        "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy {}"))
                .hadErrorContaining(
                        "[BadOption] -Anativeheader.symbols=maybe is not valid. Allowed: error, warn, off.");
    }

    @Test
    void bindsTheOthersIfOneInterfaceIsBroken() throws IOException {
        Files.writeString(folder.resolve("phy.h"), PHY);
        Compilation compilation = compile(
                "package p; @io.nativeheader.NativeHeader(\"no_such.h\") interface Broken {}",
                "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Sound extends SoundHeader {}");
        assertEquals(List.of("HeaderNotFound"), problems(compilation));
        assertEquals(1, compilation.errors().size(), compilation.errors().toString());
    }

    @Test
    void letsADefaultMethodReplaceTheHeadersMethod() throws IOException {
        Compilation compilation = compilePhy("""
                default int phy_start(phy_device phydev) { return phy_stop(phydev, 1); }
                static int two() { return 2; }
                """);
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.PhyNative")
                .contentsAsUtf8String()
                .doesNotContain("phy_start");
    }
}
