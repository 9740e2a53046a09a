package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages for common mistakes, and where javac shows them. */
class DiagnosticsTest {

    @TempDir
    Path folder;

    private static final String PHY = """
            struct phy_device { int speed; };
            int phy_start(struct phy_device *phydev);
            int phy_stop(struct phy_device *phydev, int reason);
            const char *phy_name(const struct phy_device *phydev);
            #define PHY_ID(vendor) ((vendor) << 4)
            #define PHY_MAX 4
            extern int phy_count;
            """;

    private Compilation compile(String... sources) {
        return compile(List.of(), sources);
    }

    private Compilation compile(List<String> more, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            String name = sources[i].replaceAll("(?s).*?(?:interface|class) (\\w+).*", "$1");
            files.add(JavaFileObjects.forSourceString("p." + name, sources[i]));
        }
        List<String> options =
                new ArrayList<>(List.of("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OFF));
        options.addAll(more);
        return javac().withProcessors(new NativeHeaderProcessor())
                .withOptions(options.toArray())
                .compile(files);
    }

    private Compilation compilePhy(String body) throws IOException {
        Files.writeString(folder.resolve("phy.h"), PHY);
        return compile("""
                package p;
                import io.nativeheader.*;
                @NativeHeader("phy.h")
                interface Phy extends PhyHeader {
                %s
                }
                """.formatted(body));
    }

    private static List<String> problems(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("["))
                .map(message -> message.substring(1, message.indexOf(']')))
                .toList();
    }

    @Test
    void namesTheFoldersSearchedForAMissingHeader() {
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("no_such.h")
                interface Phy extends PhyHeader {}
                """);
        assertThat(compilation)
                .hadErrorContaining("[HeaderNotFound] cannot find header no_such.h")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(2);
        assertThat(compilation).hadErrorContaining(folder.toString());
    }

    @Test
    void findsAMissingHeaderOneFolderBelow() throws IOException {
        Files.createDirectories(folder.resolve("nhsql"));
        Files.writeString(folder.resolve("nhsql/nhpq-fe.h"), "int nhpq(void);\n");
        String source = """
                package p;
                @io.nativeheader.NativeHeader("%s")
                interface Phy extends PhyHeader {}
                """;
        assertThat(compile(source.formatted("nhpq-fe.h")))
                .hadErrorContaining("It is in " + folder.resolve("nhsql")
                        + ": write \"nhsql/nhpq-fe.h\" as the header, or includePath = \"" + folder.resolve("nhsql")
                        + "\".");
        assertThat(compile(source.formatted("nhsql/nhpq-fe.h"))).succeeded();
        Files.writeString(folder.resolve("uses.h"), "#include <nhpq-fe.h>\n");
        assertThat(compile(source.formatted("uses.h")))
                .hadErrorContaining("nhpq-fe.h: It is in " + folder.resolve("nhsql") + ": write includePath = \""
                        + folder.resolve("nhsql") + "\".");
    }

    @Test
    void findsTheStandardHeaderOfAMissingFunction() throws IOException {
        Files.createDirectories(folder.resolve("ruby"));
        Files.writeString(folder.resolve("ruby/win32.h"), "int close(int fd);\nint nh_only_here(int fd);\n");
        assertThat(compilePhy("int nh_only_here(int fd);")).hadErrorContaining("It is declared in ruby/win32.h");
        Files.writeString(folder.resolve("unistd.h"), "extern int close (int fd);\n");
        assertThat(compilePhy("int close(int fd);"))
                .hadErrorContaining("It is declared in unistd.h (" + folder.resolve("unistd.h")
                        + ":1): add that header to @NativeHeader.");
        assertThat(compilePhy("int kill(int pid, int signal);"))
                .hadErrorContaining("It is declared in signal.h (/usr/include/");
    }

    @Test
    void quotesAnErrorInAHeaderWithItsLocation() throws IOException {
        Files.writeString(folder.resolve("bad.h"), "int good(void);\nint bad(strct x);\n");
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("bad.h")
                interface Phy extends PhyHeader {}
                """);
        assertThat(compilation).hadErrorContaining("[HeaderDoesNotCompile]");
        assertThat(compilation).hadErrorContaining("bad.h:2:9: error: unknown type name 'strct'");
    }

    @Test
    void suggestsSimilarNamesForAnUnknownFunction() throws IOException {
        Compilation compilation = compilePhy("int phy_strat(phy_device phydev);");
        assertThat(compilation)
                .hadErrorContaining("[NoSuchFunction]")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(5);
        assertThat(compilation).hadErrorContaining("Did you mean phy_start");
    }

    @Test
    void findsAnUnknownFunctionInAnotherHeader() throws IOException {
        Files.writeString(
                folder.resolve("bus.h"), "/* bus_scan(all) */\nint\tother(void);\nextern int bus_scan (int all);\n");
        assertThat(compilePhy("int bus_scan(int all);"))
                .hadErrorContaining("It is declared in bus.h (" + folder.resolve("bus.h")
                        + ":3): add that header to @NativeHeader.");
    }

    @Test
    void findsAFunctionThatThePreprocessorLeavesOut() throws IOException {
        Files.writeString(folder.resolve("cond.h"), """
                #ifndef COND_H
                #define COND_H
                int always(void);
                #if defined(BIG) && BIG > 1
                # define big(x) (x)
                #else
                int small(int x);
                #endif
                #endif
                """);
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("cond.h")
                interface Cond { int big(int x); int smal(int x); }
                """);
        assertThat(compilation)
                .hadErrorContaining("The header declares it, but only under #if defined(BIG) && BIG > 1 (cond.h:5)");
        assertThat(compilation).hadErrorContaining("Did you mean small?");
    }

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
    void namesHeadersThatAreLeftOut() throws IOException {
        Files.createDirectories(folder.resolve("ssl"));
        Files.writeString(folder.resolve("ssl/mac.h"), "#include <ssl/digest.h>\nint mac(void);\n");
        Files.writeString(
                folder.resolve("ssl/digest.h"),
                IntStream.range(0, 10)
                        .mapToObj("int digest_%d(void);\n"::formatted)
                        .collect(Collectors.joining()));
        String source = """
                package p;
                @io.nativeheader.NativeHeader(%s)
                interface Mac extends MacHeader {}
                """;
        Compilation compilation = compile(source.formatted("\"ssl/mac.h\""));
        assertThat(compilation)
                .hadNoteContaining(
                        "[HeadersLeftOut] ssl/mac.h declares one function itself. Other headers of the library"
                                + " that it includes declare 10 more, which are not bound. To bind them too, add their headers:"
                                + " \"ssl/digest.h\".");
        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/p/Mac.json")
                .contentsAsUtf8String()
                .contains("{\"name\": \"ssl/digest.h\", \"kind\": \"header\"");
        Compilation both = compile(source.formatted("{\"ssl/mac.h\", \"ssl/digest.h\"}"));
        assertTrue(both.notes().stream()
                .noneMatch(note -> note.getMessage(Locale.ROOT).contains("HeadersLeftOut")));
    }

    @Test
    void suggestsTypesAndConstantsForAnUnknownFunction() throws IOException {
        assertThat(compilePhy("int PHY_MAXI();")).hadErrorContaining("Did you mean PHY_MAX (a constant)");
        assertThat(compilePhy("int phy_devise();")).hadErrorContaining("Did you mean phy_device (a type)");
    }

    @Test
    void showsDeclarationAndSignatureForAWrongNumberOfArguments() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(phy_device phydev);");
        assertThat(compilation).hadErrorContaining("[ArgumentCount] phy_stop takes 2 arguments, but the method has 1.");
        assertThat(compilation).hadErrorContaining("int phy_stop(struct phy_device *phydev, int reason)");
        assertThat(compilation).hadErrorContaining("phy.h:3");
        assertThat(compilation).hadErrorContaining("Java: int phy_stop(phy_device phydev, int reason)");
    }

    @Test
    void reportsAWrongParameterTypeOnTheParameter() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(phy_device phydev,\nshort reason);");
        assertThat(compilation)
                .hadErrorContaining(
                        "[ParameterType] parameter reason: Java short does not match C int; use int or long.")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(6)
                .atColumn("short ".length() + 1);
        assertThat(compilation).hadErrorContaining("Java: int phy_stop(phy_device phydev, int reason)");
    }

    @Test
    void reportsEachWrongParameterAndProposesOneLineForAll() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(long phydev,\nshort reason);");
        String line = "Java: int phy_stop(phy_device phydev, int reason)";
        List<String> messages = compilation.errors().stream()
                .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
                .toList();
        assertEquals(2, messages.size(), messages::toString);
        assertTrue(messages.get(0).startsWith("5: [ParameterType] parameter phydev:"), messages.get(0));
        assertTrue(messages.get(1).startsWith("6: [ParameterType] parameter reason:"), messages.get(1));
        assertTrue(messages.stream().allMatch(message -> message.endsWith(line)), messages::toString);
    }

    @Test
    void reportsAWrongResultTypeOnTheMethod() throws IOException {
        Compilation compilation = compilePhy("short\nphy_start(\nphy_device phydev);");
        assertThat(compilation)
                .hadErrorContaining("[ResultType] return type: Java short does not match C int; use int or long.")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(6)
                .atColumn(1);
        assertThat(compilation).hadErrorContaining("Java: int phy_start(phy_device phydev)");
    }

    @Test
    void reportsAnAnnotationWithoutItsCParameterOnTheParameter() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(phy_device phydev,\n@UserData int reason);");
        assertThat(compilation)
                .hadErrorContaining("[NoSuchParameter] @UserData: phy_stop has no void * parameter after this one.")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(6);
    }

    @Test
    void reportsAllWrongMethodsAtOnce() throws IOException {
        Compilation compilation = compilePhy("short phy_start(phy_device p); int phy_stop(); int nothing_like_it();");
        assertEquals(List.of("ResultType", "ArgumentCount", "NoSuchFunction"), problems(compilation));
    }

    @Test
    void refusesToCallAConstant() throws IOException {
        assertThat(compilePhy("int PHY_MAX();")).hadErrorContaining("[NotAFunction] PHY_MAX is a macro for 4");
    }

    @Test
    void asksForAFunctionWhereAMacroTakesATypeOrALiteral() throws IOException {
        Files.writeString(
                folder.resolve("phy.h"),
                "#define ZERO_OF(type) ((type) 0)\n#define WIDE(number) number##ULL\n#define JOINED(text) text \"!\"\n");
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy {
                    int ZERO_OF(int type);
                    long WIDE(int number);
                    String JOINED(String text);
                }
                """);
        assertEquals(List.of("MacroTakesNoValue", "MacroTakesNoValue", "MacroTakesNoValue"), problems(compilation));
        assertThat(compilation)
                .hadErrorContaining("takes a type for type, which Java cannot pass. Write a function around it in"
                        + " @NativeHeader(preamble = …)")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(4);
        assertThat(compilation).hadErrorContaining("takes a literal for number");
        assertThat(compilation).hadErrorContaining("takes a literal for text");
    }

    @Test
    void quotesTheCompilerWhereAMacroCannotBeCalled() throws IOException {
        assertThat(compilePhy("int PHY_ID(phy_device vendor);")).hadErrorContaining("[MacroRefused] macro PHY_ID");
        assertThat(compilePhy("int PHY_ID(@CType(\"no_such_t\") int vendor);"))
                .hadErrorContaining("unknown type name 'no_such_t'");
    }

    @Test
    void asksForTheCTypeOfAnAmbiguousJavaType() throws IOException {
        assertThat(compilePhy("int PHY_ID(Object vendor);")).hadErrorContaining("[MacroArgumentType]");
    }

    @Test
    void refusesCTypesForAFunction() throws IOException {
        assertThat(compilePhy("int phy_start(@CType(\"int\") phy_device phydev);"))
                .hadErrorContaining("[TypesAreKnown] @CType is not allowed here");
    }

    @Test
    void requiresAResultThatFitsTheErrorConvention() throws IOException {
        assertThat(compilePhy("@ReturnsErrno String phy_name(phy_device phydev);"))
                .hadErrorContaining("[ErrorConventionDoesNotFit] @ReturnsErrno needs");
        assertThat(compilePhy("@ReturnsErrno @SetsErrno int phy_start(phy_device phydev);"))
                .hadErrorContaining("[TwoErrorConventions]");
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

    @Test
    void sharesTypesWithinAPackage() throws IOException {
        Files.writeString(folder.resolve("phy.h"), PHY);
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface One { int phy_start(phy_device phydev); }
                """, """
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Two { int phy_stop(phy_device phydev, int reason); }
                """);
        assertThat(compilation).succeeded();
        assertThat(compilation).generatedSourceFile("p.phy_device");
    }

    @Test
    void reportsHeadersThatDisagreeAboutAType() throws IOException {
        Files.writeString(folder.resolve("a.h"), "struct s { int x; };\nint f(struct s *s);\n");
        Files.writeString(folder.resolve("b.h"), "struct s { long x, y; };\nint g(struct s *s);\n");
        Compilation compilation = compile(
                "package p; @io.nativeheader.NativeHeader(\"a.h\") interface A { int f(s x); }",
                "package p; @io.nativeheader.NativeHeader(\"b.h\") interface B { int g(s x); }");
        assertEquals(List.of("ConflictingTypes"), problems(compilation));
    }

    @Test
    void survivesRandomBytesAsAHeader() throws IOException {
        Files.write(folder.resolve("noise.h"), new byte[] {1, 2, (byte) 0xff, '{', '"', 0, '#', '\n', '#', 'i', 'f'});
        Files.createDirectory(folder.resolve("folder.h"));
        Compilation compilation = compile(
                "package p; @io.nativeheader.NativeHeader(\"noise.h\") interface Noise {}",
                "package p; @io.nativeheader.NativeHeader(\"folder.h\") interface Folder {}");
        assertThat(compilation).failed();
        assertTrue(
                problems(compilation).stream().noneMatch("InternalError"::equals),
                problems(compilation).toString());
    }

    private Compilation compileHeader(String header, String annotation) throws IOException {
        Files.writeString(folder.resolve("strange.h"), header);
        return compile(
                "package p;\n@io.nativeheader.NativeHeader(" + annotation + ")\ninterface Phy extends PhyHeader {}\n");
    }

    @Test
    void blamesAnUnclosedBlockOnTheHeaderAndNotOnAMissingPreamble() throws IOException {
        Compilation compilation = compileHeader("struct phy { int speed;\n", "\"strange.h\"");
        assertEquals(List.of("HeaderDoesNotCompile"), problems(compilation));
    }

    @Test
    void blamesAnErrorBeforeThePreambleOnTheHeader() throws IOException {
        Compilation compilation = compileHeader(
                "int phy_start(int\n", "value = {\"strange.h\", \"strange.h\"}, preamble = \"int phy_stop(void);\"");
        assertTrue(problems(compilation).contains("HeaderDoesNotCompile"), () -> "" + problems(compilation));
    }

    @Test
    void namesFlagsThatClangRefuses() throws IOException {
        Compilation compilation =
                compileHeader("int phy_start(int id);\n", "value = \"strange.h\", clangArgs = \"-###\"");
        assertThat(compilation).hadErrorContaining("libclang returned no translation unit (CXErrorCode ");
        assertEquals(List.of("HeaderDoesNotCompile"), problems(compilation));
    }

    /** Needs a worker: in this JVM, libclang could not be stopped and would fill the memory. */
    @Test
    void reportsAHeaderThatTakesTooLong() throws IOException {
        String doubling = IntStream.range(0, 34)
                .mapToObj(i -> "#define M" + (i + 1) + "(x) M" + i + "(M" + i + "(x))\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("strange.h"), "#define M0(x) x x\n" + doubling + "M34(;)\n");
        Compilation compilation = compile(List.of("-Anativeheader.seconds=1", "-Anativeheader.worker=on"), """
                package p;
                @io.nativeheader.NativeHeader("strange.h")
                interface Phy extends PhyHeader {}
                """);
        assertTrue(
                List.of(List.of("HeaderTakesTooLong"), List.of("HeaderDoesNotCompile"))
                        .contains(problems(compilation)),
                () -> "" + problems(compilation));
    }
}
