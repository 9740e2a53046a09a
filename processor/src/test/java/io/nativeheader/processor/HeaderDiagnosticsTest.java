package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Messages for headers that are missing, broken or in conflict. */
class HeaderDiagnosticsTest extends PhyDiagnostics {

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
