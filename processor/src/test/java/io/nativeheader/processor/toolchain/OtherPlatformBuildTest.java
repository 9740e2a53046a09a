package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Built;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Refused;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles stubs for other platforms, and runs them with qemu and wine. Those for macOS do not run here. */
class OtherPlatformBuildTest {

    private static final String WINDOWS = "windows-x86_64";

    private static final String ERRNO = """
            #include <errno.h>
            #include <math.h>
            __attribute__((visibility("default"))) int java_helper_value(int x);
            int java_helper_value(int x)
            {
                errno = 0;
                double root = cbrt(x * 1.0 * x * x);
                return (int) (root + 0.5) + errno;
            }
            """;

    private static final String QUAD = """
            __attribute__((visibility("default"))) int java_helper_value(int x);
            int java_helper_value(int x)
            {
                volatile long double y = x;
                volatile __int128 z = x;
                z = z * 3 / 2;
                static int counter;
                return (int) (y * 2.5L) + (int) z + __atomic_fetch_add(&counter, 1, __ATOMIC_SEQ_CST);
            }
            """;

    private static final String UNDEFINED = """
            int not_there(int x);
            __attribute__((visibility("default"))) int java_helper_value(int x);
            int java_helper_value(int x) { return not_there(x); }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "BUNDLED, linux-aarch64",
        "BUNDLED, linux-riscv64",
        "CROSS_GCC, linux-aarch64",
        "CROSS_GCC, linux-riscv64"
    })
    void stubsRunOnTheirPlatform(CrossCompiler compiler, String name) throws Exception {
        Emulator emulator = Emulator.orSkip(Target.find(name).orElseThrow());

        assertEquals(17, emulator.call(built(compiler, name, ERRNO).library(), 17, folder));
        assertEquals(32, emulator.call(built(compiler, name, QUAD).library(), 8, folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-aarch64", "linux-riscv64", "linux-x86_64-musl", "linux-aarch64-musl"})
    void theBundledClangNeedsNoFilesOfThePlatform(String name) throws Exception {
        Built built = built(CrossCompiler.BUNDLED, name, QUAD);

        LibrarySymbols.Known symbols = symbols(built, name);
        assertEquals(Set.of("java_helper_value"), symbols.byName().keySet());
    }

    @Test
    void aStubOfLibgccIsNamedWhereLongDoubleNeedsIt() throws Exception {
        assertEquals(
                List.of("libgcc_s.so.1"),
                symbols(built(CrossCompiler.BUNDLED, "linux-aarch64-musl", QUAD), "linux-aarch64-musl")
                        .needed());
    }

    @ParameterizedTest
    @CsvSource({
        "BUNDLED, linux-aarch64",
        "BUNDLED, linux-riscv64",
        "CROSS_GCC, linux-aarch64",
        "CROSS_GCC, linux-riscv64"
    })
    void namesUndefinedSymbolsIfTheCLibraryIsInstalled(CrossCompiler compiler, String name) {
        Emulator.orSkip(Target.find(name).orElseThrow());

        Refused refused = assertInstanceOf(Refused.class, build(compiler, name, UNDEFINED));
        assertEquals(List.of("not_there"), refused.undefinedSymbols());
        assertEquals(List.of("java_helper_value"), refused.errors().getFirst().functions());
    }

    @Test
    void allowsUndefinedSymbolsIfTheCLibraryIsNotInstalled() {
        assertInstanceOf(Built.class, build(CrossCompiler.BUNDLED, "linux-riscv64-musl", UNDEFINED));
    }

    @ParameterizedTest
    @CsvSource({
        "BUNDLED, linux-aarch64",
        "BUNDLED, linux-riscv64-musl",
        "BUNDLED, linux-s390x",
        "BUNDLED, linux-ppc64le",
        "CROSS_GCC, linux-aarch64",
    })
    void namesALibraryThatIsAbsentFromTheBuild(CrossCompiler compiler, String name) throws Exception {
        BuildFlags flags = new BuildFlags(List.of(), List.of(), List.of(), List.of("phy"));
        SharedLibraryBuild build = build(compiler, name, UNDEFINED, flags);

        Built built = assertInstanceOf(Built.class, build, build::toString);
        assertEquals(List.of("libphy.so"), symbols(built, name).needed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-riscv64", "windows-x86_64", "macos-aarch64"})
    void buildsTheSameBytesEachTime(String name) throws Exception {
        String text = name.equals(WINDOWS) ? CLASSIC : QUAD;
        assertArrayEquals(
                built(CrossCompiler.BUNDLED, name, text).library(),
                built(CrossCompiler.BUNDLED, name, text).library());
    }

    private static final String CLASSIC = """
            #include <stdio.h>
            #include <stdlib.h>
            #include <math.h>
            #include <errno.h>
            __declspec(dllexport) int java_helper_value(int x);
            int java_helper_value(int x)
            {
                char text[9000];
                errno = 0;
                return abs(-x) + snprintf(text, sizeof text, "%.3Lf", (long double) sqrt(2.0)) + errno;
            }
            """;

    /** C that calls a DLL. The build knows the DLL's name and does not have the file. */
    private static final String PHY = """
            #include <stddef.h>
            int phy_start(int speed);
            extern int phy_debug;
            void *memcpy(void *to, const void *from, size_t size);
            __declspec(dllexport) int java_helper_value(int x);
            int java_helper_value(int x)
            {
                int copy;
                volatile char large[9000];
                large[x & 8191] = 1;
                memcpy(&copy, &phy_debug, sizeof copy);
                return phy_start(x) + copy + large[x & 8191];
            }
            """;

    @ParameterizedTest
    @EnumSource
    void windowsLoadsAndCallsStubs(CrossCompiler compiler) throws Exception {
        Wine wine = Wine.orSkip();

        assertEquals(9, wine.call(built(compiler, WINDOWS, CLASSIC).library(), 4, folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-x86_64", "windows-aarch64"})
    void windowsNeedsNoFilesOfThePlatform(String name) throws Exception {
        Target target = Target.find(name).orElseThrow().with(Target.Environment.GNU);
        BuildFlags flags = new BuildFlags(List.of("-Wall", "-Wextra", "-Werror"), List.of(), List.of(), List.of("phy"));

        SharedLibraryBuild build = build(CrossCompiler.BUNDLED, withoutFiles(target), PHY, flags);
        Built built = assertInstanceOf(Built.class, build, build::toString);
        LibraryFolders folders = new LibraryFolders(List.of(), withoutFiles(target));
        LibraryFile.Reading reading = LibraryFile.read(Files.write(folder.resolve("stubs"), built.library()), folders);
        LibraryFile library = assertInstanceOf(LibraryFile.Readable.class, reading, reading::toString)
                .library();
        LibrarySymbols.Known symbols = assertInstanceOf(LibrarySymbols.Known.class, library.symbols());
        assertEquals(Set.of("java_helper_value"), symbols.byName().keySet());
        assertEquals(Set.of("ntdll.dll", "phy.dll"), Set.copyOf(symbols.needed()));
    }

    private static BuildEnvironment withoutFiles(Target target) {
        return CrossCompiler.environment(target)
                .forTarget(new Sysroot(target, Sysroot.Kind.NONE, Optional.empty(), List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"macos-aarch64", "macos-x86_64"})
    void llvmReadsLibrariesForMacos(String name) throws Exception {
        BuildEnvironment environment =
                CrossCompiler.environment(Target.find(name).orElseThrow());
        Optional<Path> reader = environment.program("llvm-objdump");
        Assumptions.assumeTrue(reader.isPresent(), "there is no llvm-objdump on PATH");
        Built built = built(CrossCompiler.BUNDLED, name, UNDEFINED);
        Path file = Files.write(folder.resolve("stubs.dylib"), built.library());

        ToolRun run = ToolRun.run(
                List.of(reader.get().toString(), "--macho", "--private-headers", "--exports-trie", file.toString()),
                folder,
                environment);
        ToolRun.Finished finished = assertInstanceOf(ToolRun.Finished.class, run);
        assertEquals(0, finished.exitCode(), run::toString);
        assertTrue(finished.output().contains("_java_helper_value"), run::toString);
        assertTrue(finished.output().contains("minos 11.0"), run::toString);
        assertEquals(name.equals("macos-aarch64"), finished.output().contains("LC_CODE_SIGNATURE"), run::toString);
    }

    @Test
    void visualStudiosAbiNeedsNoLibraries() throws Exception {
        Wine wine = Wine.orSkip();
        wine.library("phy.dll", "double phy_speed(double x) { return x * 2; }", folder);
        String text = """
                double phy_speed(double x);
                __declspec(dllexport) int java_helper_value(int x);
                int java_helper_value(int x)
                {
                    volatile char large[9000];
                    large[x & 8191] = 1;
                    return (int) phy_speed(x * 1.5) + large[x & 8191];
                }
                """;
        Target target = Target.find(WINDOWS).orElseThrow().with(Target.Environment.MSVC);
        BuildEnvironment environment = withoutFiles(target);

        SharedLibraryBuild build = build(
                CrossCompiler.BUNDLED,
                environment,
                text,
                new BuildFlags(List.of("-Wall", "-Wextra", "-Werror"), List.of(), List.of(), List.of("phy")));
        Built built = assertInstanceOf(Built.class, build, build::toString);
        assertEquals(16, wine.call(built.library(), 5, folder));
    }

    @Test
    void windowsFindsFunctionsAndVariablesOfADllThatIsAbsentFromTheBuild() throws Exception {
        Wine wine = Wine.orSkip();
        wine.library("phy.dll", "int phy_debug = 100; int phy_start(int speed) { return speed * 2; }", folder);
        BuildFlags flags = new BuildFlags(List.of("-Wall", "-Wextra", "-Werror"), List.of(), List.of(), List.of("phy"));

        SharedLibraryBuild build = build(CrossCompiler.BUNDLED, WINDOWS, PHY, flags);
        Built built = assertInstanceOf(Built.class, build, build::toString);
        assertEquals(111, wine.call(built.library(), 5, folder));
    }

    @Test
    void stubsForMuslNameItsLibraryWithoutAFolder() throws Exception {
        Path musl = Files.createDirectories(folder.resolve("musl"));
        Target target = Target.find("linux-aarch64-musl").orElseThrow();
        Files.write(musl.resolve("libc.so"), ElfLinkStub.bytes(target, "", List.of("not_there")));
        BuildEnvironment environment = CrossCompiler.environment(target)
                .forTarget(new Sysroot(
                        target, Sysroot.Kind.OPTION, Optional.empty(), List.of(), List.of(), List.of(musl)));

        SharedLibraryBuild build = build(CrossCompiler.BUNDLED, environment, UNDEFINED, BuildFlags.NONE);
        Built built = assertInstanceOf(Built.class, build, build::toString);
        assertEquals(List.of("libc.so"), symbols(built, target.folder()).needed());
    }

    @ParameterizedTest
    @EnumSource
    void windowsStubsNameUndefinedSymbols(CrossCompiler compiler) {
        String text = UNDEFINED.replace("__attribute__((visibility(\"default\")))", "__declspec(dllexport)");

        Refused refused = assertInstanceOf(Refused.class, build(compiler, WINDOWS, text));
        assertEquals(List.of("not_there"), refused.undefinedSymbols());
        assertEquals(List.of("java_helper_value"), refused.errors().getFirst().functions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-aarch64", "linux-riscv64"})
    void thePackedCLibraryNamesUndefinedSymbolsAndWhatStubsNeed(String name) throws Exception {
        Target target = Target.find(name).orElseThrow();
        Emulator emulator = Emulator.orSkip(target);
        BuildEnvironment packed = packed(target, "usr/lib");

        SharedLibraryBuild refused = build(CrossCompiler.BUNDLED, packed, UNDEFINED, BuildFlags.NONE);
        assertEquals(
                List.of("not_there"), assertInstanceOf(Refused.class, refused).undefinedSymbols());
        SharedLibraryBuild build = build(CrossCompiler.BUNDLED, packed, ERRNO, BuildFlags.NONE);
        Built built = assertInstanceOf(Built.class, build, build::toString);
        assertEquals(List.of("libm.so.6", "libc.so.6"), symbols(built, name).needed());
        assertEquals(17, emulator.call(built.library(), 17, folder));
    }

    @Test
    void thePackedLibrariesOfMingwLinkStubs() throws Exception {
        Wine wine = Wine.orSkip();
        BuildEnvironment packed = packed(Target.find(WINDOWS).orElseThrow(), "lib");

        SharedLibraryBuild build = build(CrossCompiler.BUNDLED, packed, CLASSIC, BuildFlags.NONE);
        Built built = assertInstanceOf(Built.class, build, build::toString);
        assertEquals(9, wine.call(built.library(), 4, folder));
    }

    /** Returns an environment with this machine's headers of a target and its packed libraries. */
    private BuildEnvironment packed(Target target, String libraries) throws IOException {
        BuildEnvironment installed = CrossCompiler.environment(target);
        for (Map.Entry<String, byte[]> file : PackedLibraries.of(installed).entrySet()) {
            Path path = folder.resolve("packed").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Sysroot sysroot = installed.sysroot();
        return installed.forTarget(new Sysroot(
                sysroot.target(),
                Sysroot.Kind.ARTIFACT,
                Optional.empty(),
                sysroot.headers(),
                List.of(),
                List.of(folder.resolve("packed").resolve(libraries))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"macos-aarch64", "macos-x86_64"})
    void macosNeedsNoSdk(String name) throws Exception {
        Built built = built(CrossCompiler.BUNDLED, name, UNDEFINED);

        LibraryFolders folders = new LibraryFolders(
                List.of(), CrossCompiler.environment(Target.find(name).orElseThrow()));
        LibraryFile.Reading reading = LibraryFile.read(Files.write(folder.resolve("stubs"), built.library()), folders);
        LibraryFile library = assertInstanceOf(LibraryFile.Readable.class, reading, reading::toString)
                .library();
        LibrarySymbols.Known symbols = assertInstanceOf(LibrarySymbols.Known.class, library.symbols());
        assertEquals(Optional.of("@rpath/Phy.dylib"), library.soname());
        assertEquals(Set.of("java_helper_value"), symbols.byName().keySet());
        assertEquals(List.of("/usr/lib/libSystem.B.dylib"), symbols.needed());
    }

    private Built built(CrossCompiler compiler, String target, String text) {
        SharedLibraryBuild build = build(compiler, target, text);
        return assertInstanceOf(Built.class, build, build::toString);
    }

    private static SharedLibraryBuild build(CrossCompiler compiler, String name, String text) {
        return build(
                compiler,
                name,
                text,
                new BuildFlags(List.of("-Wall", "-Wextra", "-Werror"), List.of("-lm"), List.of()));
    }

    private static SharedLibraryBuild build(CrossCompiler compiler, String name, String text, BuildFlags flags) {
        return build(compiler, CrossCompiler.environment(Target.find(name).orElseThrow()), text, flags);
    }

    private static SharedLibraryBuild build(
            CrossCompiler compiler, BuildEnvironment environment, String text, BuildFlags flags) {
        return SharedLibraryBuild.ofText(
                compiler.orSkip(environment.target()), environment, "Phy.c", text, List.of("java_helper_value"), flags);
    }

    private LibrarySymbols.Known symbols(Built built, String name) throws IOException {
        Path file = Files.write(folder.resolve("stubs"), built.library());
        LibraryFolders folders = new LibraryFolders(
                List.of(), CrossCompiler.environment(Target.find(name).orElseThrow()));
        LibraryFile.Reading reading = LibraryFile.read(file, folders);
        LibraryFile library = assertInstanceOf(LibraryFile.Readable.class, reading, reading::toString)
                .library();
        assertEquals(Optional.empty(), library.soname());
        return assertInstanceOf(LibrarySymbols.Known.class, library.symbols());
    }
}
