package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Built;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Refused;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Stopped;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedLibraryBuildTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void compiledFunctionCanBeCalled(TestCompiler compiler) throws Throwable {
        Built built = built(build(compiler, """
                #include <errno.h>
                #include <math.h>
                #include <stdio.h>
                int java_helper_seven(int x) {
                    char text[20];
                    errno = 0;
                    return x * snprintf(text, sizeof text, "%.3f", sqrt(2.0 + x)) + errno;
                }
                """, new BuildFlags(List.of(), List.of("-lm"), List.of())));

        assertEquals(List.of(), built.warnings());
        assertEquals(15, call(built, "java_helper_seven", 3));
    }

    @ParameterizedTest
    @EnumSource
    void linksArithmeticThatNeedsTheCompilersRuntimeLibrary(TestCompiler compiler) throws Throwable {
        Built built = built(build(compiler, """
                int java_helper_wide(int x) { return (int) (((unsigned __int128) x << 70) / ((unsigned __int128) x << 69)); }
                """, BuildFlags.NONE));

        assertEquals(2, call(built, "java_helper_wide", 3));
    }

    @ParameterizedTest
    @EnumSource
    void sameTextYieldsTheSameBytesWithoutAnyPath(TestCompiler compiler) throws IOException {
        Path include = Files.createDirectories(folder.resolve("a folder/include"));
        Files.writeString(include.resolve("phy.h"), "static inline const char *where(void) { return __FILE__; }\n");
        Path copy = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(include.resolve("phy.h"), copy.resolve("phy.h"));
        String text = "#include <phy.h>\nconst char *java_helper_where(void) { return where(); }\n";

        byte[] first = built(build(compiler, text, includes(include))).library();
        byte[] second = built(build(compiler, text, includes(copy))).library();

        assertArrayEquals(first, second);
        String bytes = new String(first, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(folder.toString()), "the include folder shows");
        assertFalse(bytes.contains(System.getProperty("java.io.tmpdir") + "/native-header"), "the build folder shows");
        assertTrue(bytes.contains("$ORIGIN"), "there is no run path");
    }

    @ParameterizedTest
    @EnumSource
    void attributesAnErrorInAMacroToTheLineThatExpandsIt(TestCompiler compiler) throws IOException {
        Files.writeString(folder.resolve("phy.h"), "#define INNER(x) ((x)->nope)\n#define OUTER(x) (INNER(x) + 1)\n");
        Refused refused = refused(build(compiler, """
                #include <phy.h>
                int java_helper_good(int *x) { return *x; }
                int java_helper_OUTER(int *x) { return OUTER(x); }
                """, includes(folder)));

        assertEquals(1, refused.errors().size(), refused::output);
        assertTrue(refused.errors().getFirst().lines().contains(3), refused::toString);
    }

    @ParameterizedTest
    @EnumSource
    void namesAllUsersOfUndefinedSymbols(TestCompiler compiler) {
        StringBuilder text = new StringBuilder("int nope(void);\nint never(void);\n"
                + "static __attribute__((noinline)) int through(void) { return nope() + 1; }\n");
        for (int i = 0; i < 20; i++) {
            text.append("int java_helper_%d(void) { return through() + %d; }\n".formatted(i, i));
        }
        text.append("int java_helper_other(void) { return never(); }\n");
        Refused refused = refused(build(compiler, text.toString(), BuildFlags.NONE));

        assertEquals(
                List.of("never", "nope"),
                refused.undefinedSymbols().stream().sorted().toList());
        Complaint nope = refused.errors().stream()
                .filter(error -> error.undefinedSymbol().equals(Optional.of("nope")))
                .findFirst()
                .orElseThrow();
        assertEquals(
                20,
                nope.functions().stream()
                        .filter(name -> name.startsWith("java_helper_"))
                        .distinct()
                        .count(),
                nope::toString);
    }

    @ParameterizedTest
    @EnumSource
    void returnsWarningsWithTheLibrary(TestCompiler compiler) {
        Built built = built(build(compiler, """
                int old(void) __attribute__((deprecated));
                int old(void) { return 1; }
                int java_helper_old(void) { return old(); }
                """, BuildFlags.NONE));

        assertEquals(1, built.warnings().size());
        assertEquals(3, built.warnings().getFirst().message().line());
    }

    @ParameterizedTest
    @EnumSource
    void treatsACallOfAnUndeclaredFunctionAsAnError(TestCompiler compiler) {
        Refused refused = refused(build(compiler, "int java_helper_x(void) { return nope(); }\n", BuildFlags.NONE));

        assertEquals(List.of(1), refused.errors().getFirst().lines());
    }

    @ParameterizedTest
    @EnumSource
    void linksALibraryByItsSonameOrItsFileName(TestCompiler compiler) throws IOException {
        Path named = Files.write(folder.resolve("libnamed.so"), library(compiler, "libnamed.so.3", "named"));
        Path unnamed = Files.write(
                folder.resolve("libunnamed.so"),
                built(build(compiler, "int unnamed(void) { return 2; }\n", BuildFlags.NONE))
                        .library());
        LibraryFolders folders = new LibraryFolders(List.of(folder), compiler.environment());
        List<LibraryFile> libraries = List.of(named, unnamed).stream()
                .map(file -> ((LibraryFile.Readable) LibraryFile.read(file, folders)).library())
                .toList();

        byte[] bytes = built(build(compiler, """
                        int named(void);
                        int unnamed(void);
                        int java_helper_both(void) { return named() + unnamed(); }
                        """, new BuildFlags(List.of(), List.of(), libraries)))
                .library();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("\0libnamed.so.3\0"));
        assertTrue(text.contains("\0libunnamed.so\0"));
        assertFalse(text.contains(folder.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void reportsAnUnknownFlag(TestCompiler compiler) {
        Refused refused =
                refused(build(compiler, "int x;\n", new BuildFlags(List.of("-fno-such-flag=1"), List.of(), List.of())));

        assertTrue(refused.errors().getFirst().message().text().contains("-fno-such-flag"), refused::output);
    }

    @ParameterizedTest
    @EnumSource
    void reportsALibraryThatTheLinkerDoesNotFind(TestCompiler compiler) {
        Refused refused =
                refused(build(compiler, "int x;\n", new BuildFlags(List.of(), List.of("-lno_such_lib"), List.of())));

        assertTrue(refused.errors().getFirst().message().text().contains("no_such_lib"), refused::output);
    }

    @Test
    void stopsAHangingCompilerAndItsChildren() throws IOException {
        Path mark = folder.resolve("mark");
        SharedLibraryBuild build = fake(Duration.ofSeconds(1), "(sleep 2; touch '" + mark + "') & wait");

        assertEquals(
                "it did not finish within 1 s and was stopped",
                assertInstanceOf(Stopped.class, build).reason().replaceFirst("^.*: ", ""));
        sleep(Duration.ofSeconds(3));
        assertFalse(Files.exists(mark), "its child lives on");
    }

    @Test
    void givesTheCompilerAnEmptyStandardInput() throws IOException {
        Refused refused =
                refused(fake(Duration.ofSeconds(20), "cat", "echo 'Phy.c:1:1: error: read all' >&2", "exit 1"));

        assertEquals(List.of("read all"), TestCompiler.texts(refused.errors()));
    }

    @Test
    void readsMegabytesOfOutputWithoutBlocking() throws IOException {
        Refused refused = refused(
                fake(Duration.ofSeconds(30), "head -c 20000000 /dev/zero", "head -c 20000000 /dev/zero >&2", "exit 1"));

        assertTrue(refused.output().length() < 20_000_000);
        assertTrue(refused.errors().getFirst().message().text().contains("exit code 1"));
    }

    @Test
    void returnsACrashOfTheCompilerAsAValue() throws IOException {
        Refused refused = refused(fake(Duration.ofSeconds(20), "kill -SEGV $$"));

        String text = refused.errors().getFirst().message().text();
        assertTrue(text.endsWith("exit code 139 (it crashed with signal 11) and printed nothing"), text);
    }

    @Test
    void returnsAMissingCompilerAsAValue() throws IOException {
        CCompiler gone = new CCompiler(
                Language.C,
                List.of(folder.resolve("gone").toString()),
                "gone",
                CCompiler.Kind.GCC,
                "",
                Optional.empty());
        SharedLibraryBuild build = SharedLibraryBuild.ofText(
                gone, BuildEnvironment.current(Target.host()), "Phy.c", "int x;\n", List.of(), BuildFlags.NONE);

        assertInstanceOf(Stopped.class, build, build::toString);
    }

    private SharedLibraryBuild fake(Duration limit, String... script) throws IOException {
        Path program = TestCompiler.script(folder, "fake cc", script);
        CCompiler compiler = new CCompiler(
                Language.C, List.of(program.toString()), "fake", CCompiler.Kind.GCC, "", Optional.empty());
        BuildEnvironment environment =
                new BuildEnvironment(Target.host(), Map.of("PATH", System.getenv("PATH")), limit);
        return SharedLibraryBuild.ofText(compiler, environment, "Phy.c", "int x;\n", List.of(), BuildFlags.NONE);
    }

    private byte[] library(TestCompiler compiler, String soname, String function) throws IOException {
        Path source = Files.writeString(folder.resolve(function + ".c"), "int " + function + "(void) { return 1; }\n");
        return built(SharedLibraryBuild.ofFiles(
                        compiler.orSkip(), compiler.environment(), List.of(source), soname, BuildFlags.NONE))
                .library();
    }

    private static SharedLibraryBuild build(TestCompiler compiler, String text, BuildFlags flags) {
        return SharedLibraryBuild.ofText(compiler.orSkip(), compiler.environment(), "Phy.c", text, List.of(), flags);
    }

    private static BuildFlags includes(Path include) {
        return new BuildFlags(List.of("-I" + include), List.of(), List.of());
    }

    private static Built built(SharedLibraryBuild build) {
        return assertInstanceOf(Built.class, build, build::toString);
    }

    private static Refused refused(SharedLibraryBuild build) {
        return assertInstanceOf(Refused.class, build, build::toString);
    }

    @SuppressWarnings("restricted")
    private int call(Built built, String function, int argument) throws Throwable {
        Path file = Files.write(folder.resolve("library.so"), built.library());
        try (Arena arena = Arena.ofConfined()) {
            return (int) Linker.nativeLinker()
                    .downcallHandle(
                            SymbolLookup.libraryLookup(file, arena)
                                    .find(function)
                                    .orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(argument);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
