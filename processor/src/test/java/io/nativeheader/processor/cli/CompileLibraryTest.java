package io.nativeheader.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.TestCompiler;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Runs {@code compile-library} in this process. The builds of the integration tests run it as well. */
class CompileLibraryTest {

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private Path output;

    @BeforeEach
    void writeTheSourcesOfALibrary() throws IOException {
        output = folder.resolve("out put");
        Path source = Files.createDirectories(folder.resolve("main c"));
        Path include = Files.createDirectories(folder.resolve("include"));
        Files.writeString(include.resolve("phy.h"), "int phy_start(int);\nint phy_count(int);\n");
        Files.writeString(source.resolve("inner.h"), "#define TWICE(x) (2 * (x))\n");
        Files.writeString(
                source.resolve("phy.c"),
                "#include \"phy.h\"\n#include \"inner.h\"\nint phy_start(int x) { return TWICE(phy_count(x)) + PLUS; }\n");
        Files.writeString(
                source.resolve("count.c"),
                "#include \"phy.h\"\n#include <math.h>\nint phy_count(int x) { return (int) sqrt(x); }\n");
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("restricted") // the library was compiled here
    void compilesEachSourceInItsLanguageAndLinksTheCxxLibrary(TestCompiler compiler) throws Throwable {
        compiler.orSkip(Language.CXX);
        Path c = Files.writeString(
                folder.resolve("plain.c"), "int plain(int class);\nint plain(int class) { return class; }\n");
        Path cxx = Files.writeString(folder.resolve("shapes.cc"), """
                #include <stdexcept>
                #include <string>
                extern "C" int plain(int);
                namespace shapes {
                thread_local std::string last;
                int area(int side) {
                    if (side < 0) throw std::invalid_argument("negative");
                    last = std::to_string(side);
                    return plain(side) * side;
                }
                }
                extern "C" int caught(int side) {
                    try { return shapes::area(side); } catch (const std::exception &) { return -1; }
                }
                """);

        assertEquals(0, run(compiler, "-o", output, "--name", "shapes", "-Wall", "-Werror", c, cxx), printed::toString);

        Path file = output.resolve(Target.host().folder()).resolve(Target.host().libraryFileName("shapes"));
        LibraryFile library = ((LibraryFile.Readable)
                        LibraryFile.read(file, new LibraryFolders(List.of(), compiler.environment())))
                .library();
        assertTrue(((LibrarySymbols.Known) library.symbols()).contains("_ZN6shapes4areaEi"), library::toString);
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle caught = Linker.nativeLinker()
                    .downcallHandle(
                            SymbolLookup.libraryLookup(file, arena)
                                    .find("caught")
                                    .orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            assertEquals(49, (int) caught.invokeExact(7));
            assertEquals(-1, (int) caught.invokeExact(-7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesTheLibraryWithItsSonameAndPrintsNothing(TestCompiler compiler) {
        compiler.orSkip();
        assertEquals(
                0,
                run(
                        compiler,
                        "-o",
                        output,
                        "--name",
                        "phy",
                        "-I",
                        folder.resolve("include"),
                        "-DPLUS=1",
                        "-O2",
                        "-lm",
                        folder.resolve("main c/phy.c"),
                        folder.resolve("main c/count.c")),
                printed::toString);

        assertEquals("", printed.toString());
        Path file = output.resolve(Target.host().folder()).resolve(Target.host().libraryFileName("phy"));
        LibraryFile library = ((LibraryFile.Readable)
                        LibraryFile.read(file, new LibraryFolders(List.of(), compiler.environment())))
                .library();
        assertEquals(Optional.of(file.getFileName().toString()), library.soname());
        assertTrue(((LibrarySymbols.Known) library.symbols()).contains("phy_start"));
        assertTrue(file.toFile().canRead());
    }

    @ParameterizedTest
    @EnumSource
    void printsTheCompilersMessageAndWritesNothing(TestCompiler compiler) throws IOException {
        compiler.orSkip();
        Path broken = Files.writeString(folder.resolve("broken.c"), "int f(void) {\n    return nope;\n}\n");

        assertEquals(1, run(compiler, "-o", output, "--name", "phy", broken));
        String message = printed.toString();
        assertTrue(message.contains(broken + ":2:") && message.contains("nope"), message);
        assertFalse(Files.exists(output));
    }

    @ParameterizedTest
    @EnumSource
    void failsOnAnUndefinedSymbol(TestCompiler compiler) throws IOException {
        compiler.orSkip();
        Path source = Files.writeString(folder.resolve("user.c"), "int nope(void);\nint f(void) { return nope(); }\n");

        assertEquals(1, run(compiler, "-o", output, "--name", "phy", source));
        assertTrue(printed.toString().contains("nope"), printed::toString);
    }

    @Test
    void compilesForEachTarget() throws IOException {
        TestCompiler.BUNDLED.orSkip();
        Path source = Files.writeString(folder.resolve("twice.c"), "int phy_twice(int x) { return 2 * x; }\n");
        List<String> names =
                List.of("linux-aarch64", "linux-riscv64", "linux-x86_64-musl", "windows-x86_64", "macos-aarch64");

        int exit = run(
                TestCompiler.BUNDLED,
                "-o",
                output,
                "--name",
                "phy",
                "--target",
                String.join(",", names.subList(0, 3)),
                "--target",
                String.join(",", names.subList(3, 5)),
                source);

        assertEquals(0, exit, printed::toString);
        assertEquals("", printed.toString());
        for (String name : names) {
            BuildEnvironment environment = TestCompiler.BUNDLED
                    .environment()
                    .forTarget(Target.find(name).orElseThrow());
            Path file = output.resolve(name).resolve(environment.target().libraryFileName("phy"));
            LibraryFile.Reading reading = LibraryFile.read(file, new LibraryFolders(List.of(), environment));
            LibraryFile library = ((LibraryFile.Readable) reading).library();
            assertTrue(((LibrarySymbols.Known) library.symbols()).contains("phy_twice"), library::toString);
        }
    }

    @Test
    void namesTheTargetThatTheCDoesNotCompileForAndBuildsTheOthers() throws IOException {
        TestCompiler.BUNDLED.orSkip();
        Path source = Files.writeString(
                folder.resolve("arm.c"),
                "#ifndef __aarch64__\n#error only arm\n#endif\nint phy_arm(void) { return 1; }\n");

        assertEquals(
                1,
                run(
                        TestCompiler.BUNDLED,
                        "-o",
                        output,
                        "--name",
                        "phy",
                        "--target",
                        "linux-riscv64,linux-aarch64",
                        source));
        assertTrue(printed.toString().startsWith("linux-riscv64: " + source + ":2:"), printed::toString);
        assertTrue(Files.exists(output.resolve("linux-aarch64/libphy.so")));
        assertFalse(Files.exists(output.resolve("linux-riscv64")));
    }

    @Test
    void takesTheCompilerOfATargetAndRefusesUnknownTargets() {
        Object source = folder.resolve("main c/phy.c");
        assertEquals(
                1,
                run(
                        TestCompiler.INSTALLED,
                        "-o",
                        output,
                        "--name",
                        "phy",
                        "--target",
                        "linux-riscv64",
                        "--cc",
                        "cc",
                        "--cc",
                        "linux-riscv64=/no/cc",
                        source));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "--name", "phy", "--target", "linux-arm", source));

        String message = printed.toString();
        assertTrue(message.contains("there is no program /no/cc"), message);
        assertTrue(
                message.contains("There is no target linux-arm. Targets: linux-x86_64, linux-x86_64-musl,"), message);
    }

    @Test
    void printsEverySearchedPlaceWhenThereIsNoCompiler() {
        int exit = run(
                TestCompiler.BUNDLED.environment(),
                Optional::empty,
                "-o",
                output,
                "--name",
                "phy",
                folder.resolve("main c/phy.c"));

        assertEquals(1, exit);
        String message = printed.toString();
        assertTrue(message.contains("cc on PATH: there is no program cc on PATH"), message);
        assertTrue(message.contains("the bundled clang: org.bytedeco:llvm is not on the processor path"), message);
    }

    @Test
    void printsTheUsageOnWrongArguments() {
        assertEquals(2, run(TestCompiler.INSTALLED, "--name", "phy", "x.c"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "x.c"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "--name", "phy"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "--name"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "--name", "phy", folder.resolve("none.c")));

        String message = printed.toString();
        assertTrue(message.startsWith("Missing required option: '-o=<folder>'"), message);
        assertTrue(message.contains("Usage: native-header compile-library -o <folder> --name <library>"), message);
        assertTrue(message.contains("No C or C++ file is given."), message);
        assertTrue(message.contains("There is no file " + folder.resolve("none.c") + "."), message);
    }

    private int run(TestCompiler compiler, Object... arguments) {
        return run(
                compiler.environment(),
                () -> compiler == TestCompiler.BUNDLED
                        ? BundledClang.find(CompileLibraryTest.class.getClassLoader(), Target.host())
                        : Optional.empty(),
                arguments);
    }

    private int run(BuildEnvironment environment, Supplier<Optional<BundledClang>> bundled, Object... arguments) {
        CommandLine commandLine = NativeHeaderCommand.commandLine(new CompileLibraryCommand(environment, bundled));
        commandLine.setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        Stream<String> words =
                Stream.concat(Stream.of("compile-library"), Stream.of(arguments).map(Object::toString));
        return commandLine.execute(words.toArray(String[]::new));
    }
}
