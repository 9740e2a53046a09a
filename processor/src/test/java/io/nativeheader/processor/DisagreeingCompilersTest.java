package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header that branches on the compiler: libclang sees one branch, the C compiler of the helper stubs another. */
class DisagreeingCompilersTest {

    @TempDir
    private Path folder;

    private Path log;
    private Path cc;

    @BeforeEach
    void makeACompilerThatSeesTheOtherBranch() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "there is no /usr/bin/cc");
        log = folder.resolve("log");
        cc = Files.writeString(
                folder.resolve("cc"), "#!/bin/sh\necho \"$*\" >> \"" + log + "\"\nexec /usr/bin/cc -DOTHER \"$@\"\n");
        assertTrue(cc.toFile().setExecutable(true));
    }

    private Compilation compile(String header) throws IOException {
        Files.writeString(folder.resolve("phy.h"), header);
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.cache=off",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION,
                        "-Anativeheader.cc=" + cc)
                .compile(JavaFileObjects.forSourceString("p.Phy", """
                        package p;
                        @io.nativeheader.NativeHeader("phy.h")
                        interface Phy extends PhyHeader {
                            @io.nativeheader.ReturnsStatus(ok = "FINE")
                            void go();
                        }
                        """));
    }

    private static String text(Compilation compilation, String file) throws IOException {
        return compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, file)
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }

    private static String source(Compilation compilation, String type) throws IOException {
        return compilation
                .generatedSourceFile(type)
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }

    private static void contains(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is not in:\n" + text);
        }
    }

    private static final String GO = """
            #define FINE 0
            static inline int go(void) { return FINE; }
            """;

    @Test
    void takesTheCompilersIntegers() throws IOException {
        Compilation compilation = compile(GO + """
                #ifdef OTHER
                #define LEVEL (-5)
                #define WIDE 0x123456789aLL
                #define LEAST (-0x7fffffffffffffffLL - 1)
                #define NOWHERE ((void *) -2)
                enum mode { SLOW = 10, FAST = 20 };
                static const int LIMIT = 8;
                #else
                #define LEVEL 12
                #define WIDE 1
                #define LEAST 0
                #define NOWHERE ((void *) -1)
                enum mode { SLOW = 1, FAST = 2 };
                static const int LIMIT = 7;
                #endif
                #define SAME 4
                static inline int is_fast(enum mode mode) { return mode == FAST; }
                """);
        assertThat(compilation).succeededWithoutWarnings();
        contains(
                source(compilation, "p.PhyHeader"),
                "int LEVEL = -5;",
                "long WIDE = 78187493530L;",
                "long LEAST = -9223372036854775808L;",
                "#define NOWHERE -2",
                "int SLOW = 10;",
                "int FAST = 20;",
                "int LIMIT = 8;",
                "int SAME = 4;",
                "#define LEVEL -5");
        contains(source(compilation, "p.mode"), "SLOW(10)", "FAST(20)");
        contains(
                text(compilation, "META-INF/native-header/p/Phy.json"),
                "{\"name\": \"LEVEL\", \"c\": \"int\", \"type\": \"int\", \"value\": -5, \"libclang\": \"12\"}",
                "{\"name\": \"SAME\", \"c\": \"int\", \"type\": \"int\", \"value\": 4}");
        assertThat(compilation)
                .hadNoteContaining("[ConstantsDiffer] the C compiler and libclang disagree on 7 constants: ");
        // built without expressions, without the variable, and whole; asked for values; built with these
        assertEquals(5, compilations());
    }

    @Test
    void comparesAStatusWithTheCompilersConstant() throws IOException {
        Compilation compilation = compile("""
                #ifdef OTHER
                #define FINE 6
                #else
                #define FINE 0
                #endif
                static inline int go(void) { return FINE; }
                """);
        assertThat(compilation).succeeded();
        contains(source(compilation, "p.PhyHeader"), "int FINE = 6;");
        contains(source(compilation, "p.PhyNative"), "6");
    }

    @Test
    void leavesOutFloatingPointNumbersAndStringsThatDiffer() throws IOException {
        Compilation compilation = compile(GO + """
                #ifdef OTHER
                #define RATIO 0.25
                #define NAME "other"
                #else
                #define RATIO 0.5
                #define NAME "clang"
                #endif
                #define HALF 0.5f
                #define QUOTED "a\\"b?\\\\"
                #define NO_NUMBER __builtin_nan("")
                """);
        assertThat(compilation).succeeded();
        String header = source(compilation, "p.PhyHeader");
        assertFalse(header.contains("RATIO") || header.contains("NAME ="), header);
        contains(header, "float HALF = 0.5f;", "String QUOTED = \"a\\\"b?\\\\\";", "double NO_NUMBER");
        contains(
                text(compilation, "META-INF/native-header/p/Phy.json"),
                "{\"name\": \"RATIO\", \"kind\": \"macro\", \"reason\": \"its value differs between the C compiler",
                "{\"name\": \"NAME\", \"kind\": \"macro\", \"reason\": \"its value differs between the C compiler");
    }

    @Test
    void keepsConstantsThatTheCompilerLacksAndReportsThem() throws IOException {
        Compilation compilation = compile(GO + """
                #ifndef OTHER
                #define ONLY 3
                #endif
                """);
        assertThat(compilation).succeededWithoutWarnings();
        contains(source(compilation, "p.PhyHeader"), "int ONLY = 3;");
        contains(
                text(compilation, "META-INF/native-header/p/Phy.json"),
                "\"name\": \"ONLY\", \"c\": \"int\", \"type\": \"int\", \"value\": 3, \"unconfirmed\": \"Phy.c:");
        assertFalse(text(compilation, "META-INF/native-header/p/Phy.c").contains("ONLY"));
        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/linux-x86_64/p.Phy.so");
    }

    @Test
    void leavesOutAssertionsThatDoNotCompile() throws IOException {
        // the text does not show that the macro's struct is declared in a prototype
        Compilation compilation = compile(GO + """
                #define ARGUMENT struct event { int a; } *e
                typedef int (*callback)(ARGUMENT);
                int call(callback function);
                #define MADE_IN_A_BLOCK ({ 5; })
                """);
        assertThat(compilation).succeededWithoutWarnings();
        assertFalse(text(compilation, "META-INF/native-header/p/Phy.c").contains("struct event)"));
        assertThat(compilation).generatedSourceFile("p.callback");
        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/linux-x86_64/p.Phy.so");
    }

    @Test
    void reportsALayoutThatDiffers() throws IOException {
        for (String other :
                List.of("long a; int b;", "int b; int a;", "int a; float b[2];", "int a; int c;", "char a; int b;")) {
            String fields = "#ifdef OTHER\nstruct s { " + other + " };\n#else\nstruct s { int a; int b; };\n#endif\n";
            Compilation compilation = compile(GO + fields + "int take(struct s *s);\n");
            assertThat(compilation)
                    .hadErrorContaining(
                            "[LayoutDiffers] the C compiler and libclang disagree on the layout of struct s");
        }
    }

    @Test
    void skipsInlineFunctionsThatTheCompilerLacks() throws IOException {
        Compilation compilation = compile(GO + "#ifndef OTHER\nstatic inline int here(void) { return 1; }\n#endif\n");
        assertThat(compilation).succeeded();
        contains(text(compilation, "META-INF/native-header/p/Phy.json"), "{\"name\": \"here\", \"kind\": \"function\"");
    }

    /** Returns how many runs of the C compiler compiled a file. */
    private long compilations() throws IOException {
        return Files.readAllLines(log, UTF_8).stream()
                .filter(line -> line.startsWith("-c "))
                .count();
    }
}
