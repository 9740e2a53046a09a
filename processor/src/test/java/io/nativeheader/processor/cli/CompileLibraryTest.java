package io.nativeheader.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.TestCompiler;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompileLibraryTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path output;

    @BeforeEach
    void aLibraryOfTwoFiles() throws IOException {
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
    void aLibraryIsWrittenWithItsSonameAndNothingIsPrinted(TestCompiler compiler) {
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
                        "-lm",
                        folder.resolve("main c/phy.c"),
                        folder.resolve("main c/count.c")),
                printed::toString);

        assertEquals("", printed.toString(StandardCharsets.UTF_8));
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
    void theCompilersMessageIsPrintedAndNothingWritten(TestCompiler compiler) throws IOException {
        compiler.orSkip();
        Path broken = Files.writeString(folder.resolve("broken.c"), "int f(void) {\n    return nope;\n}\n");

        assertEquals(1, run(compiler, "-o", output, "--name", "phy", broken));
        String message = printed.toString(StandardCharsets.UTF_8);
        assertTrue(message.contains(broken + ":2:") && message.contains("nope"), message);
        assertFalse(Files.exists(output));
    }

    @ParameterizedTest
    @EnumSource
    void anUndefinedSymbolIsAFailure(TestCompiler compiler) throws IOException {
        compiler.orSkip();
        Path source = Files.writeString(folder.resolve("user.c"), "int nope(void);\nint f(void) { return nope(); }\n");

        assertEquals(1, run(compiler, "-o", output, "--name", "phy", source));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("nope"), printed::toString);
    }

    @Test
    void withoutACompilerEveryPlaceIsPrinted() {
        int exit = CompileLibrary.run(
                List.of(
                        "-o",
                        output.toString(),
                        "--name",
                        "phy",
                        folder.resolve("main c/phy.c").toString()),
                TestCompiler.BUNDLED.environment(),
                Optional::empty,
                new PrintStream(printed));

        assertEquals(1, exit);
        String message = printed.toString(StandardCharsets.UTF_8);
        assertTrue(message.contains("cc on PATH: there is no program cc on PATH"), message);
        assertTrue(message.contains("the bundled clang: org.bytedeco:llvm is not on the processor path"), message);
    }

    @Test
    void wrongArgumentsPrintTheUsage() {
        assertEquals(2, run(TestCompiler.INSTALLED, "--name", "phy", "x.c"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "x.c"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "--name", "phy"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "--name"));
        assertEquals(2, run(TestCompiler.INSTALLED, "-o", output, "--name", "phy", folder.resolve("none.c")));

        String message = printed.toString(StandardCharsets.UTF_8);
        assertTrue(message.startsWith("-o is missing\nUsage: CompileLibrary -o <output folder>"), message);
        assertTrue(message.contains("there is no file " + folder.resolve("none.c")), message);
    }

    private int run(TestCompiler compiler, Object... arguments) {
        return CompileLibrary.run(
                List.of(arguments).stream().map(Object::toString).toList(),
                compiler.environment(),
                () -> compiler == TestCompiler.BUNDLED
                        ? BundledClang.find(CompileLibraryTest.class.getClassLoader(), Target.host())
                        : Optional.empty(),
                new PrintStream(printed));
    }
}
