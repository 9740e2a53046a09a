package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Built;
import io.nativeheader.processor.toolchain.SharedLibraryBuild.Refused;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles C++ stubs for another platform, and runs them with qemu. The sysroot is made of Debian's headers of C for the target and this
 * machine's headers of C++, which are the same for each architecture except for their configuration.
 */
class OtherPlatformCxxTest {

    private static final Target ARM = Target.find("linux-aarch64").orElseThrow();

    private static final String STUB = """
            #include <exception>
            #include <string>
            #include <vector>
            namespace {
            struct Noisy { std::vector<int> values; ~Noisy() { values.clear(); } };
            thread_local std::exception_ptr last;
            Noisy &noisy() { static Noisy one; return one; }
            }
            extern "C" __attribute__((visibility("default"))) int java_helper_value(int x)
            {
                try {
                    noisy().values.push_back(x);
                    if (x > 0) throw std::string(static_cast<std::size_t>(x), 'x');
                    return -1;
                } catch (const std::string &text) {
                    last = std::current_exception();
                    return static_cast<int>(text.size() + noisy().values.size());
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void stubsRunOnTheirPlatform() throws IOException {
        Emulator emulator = Emulator.orSkip(ARM);
        BuildEnvironment environment = environment(true);

        Built built = built(environment);

        assertEquals(18, emulator.call(built.library(), 17, folder));
        assertTrue(needed(built).contains("libstdc++.so.6"), needed(built)::toString);
    }

    /** A link stub stands in for the C++ library, which every Linux system with C++ programs has. */
    @Test
    void stubsNameTheCxxLibraryThatIsNotOnThisMachine() throws IOException {
        Emulator emulator = Emulator.orSkip(ARM);
        Sysroot whole = environment(true).sysroot();
        Sysroot headers = new Sysroot(ARM, whole.kind(), Optional.empty(), whole.headers(), List.of(), List.of());
        BuildEnvironment environment = CrossCompiler.environment(ARM).forTarget(headers);
        Assumptions.assumeFalse(
                new LibraryFolders(List.of(), environment)
                        .all().stream().anyMatch(path -> Files.exists(path.resolve("libstdc++.so.6"))),
                "this machine has the library of the target in a folder that is always searched");

        Built built = built(environment);

        assertTrue(needed(built).contains("libstdc++.so.6"), needed(built)::toString);
        assertEquals(18, emulator.call(built.library(), 17, folder));
    }

    @Test
    void findsNoHeadersOfTheCxxLibraryInASysrootOfC() throws IOException {
        BuildEnvironment environment = environment(false);
        assertEquals(List.of(), environment.sysroot().cxxHeaders());

        SharedLibraryBuild build = build(environment);

        Refused refused = assertInstanceOf(Refused.class, build, build::toString);
        assertTrue(refused.output().contains("'exception' file not found"), refused::output);
    }

    @Test
    void takesTheNewestHeadersThatHaveAConfigurationForTheTarget() throws IOException {
        Path include = Files.createDirectories(folder.resolve("usr/include"));
        Files.writeString(include.resolve("stdio.h"), "");
        for (String version : List.of("9", "12", "13.2.0", "14")) {
            Path cxx = Files.createDirectories(include.resolve("c++").resolve(version));
            Files.writeString(cxx.resolve("exception"), "");
        }
        Path debian = Files.createDirectories(include.resolve("aarch64-linux-gnu/c++/12/bits"));
        Files.writeString(debian.resolve("c++config.h"), "");
        Path other = Files.createDirectories(include.resolve("c++/14/x86_64-linux-gnu/bits"));
        Files.writeString(other.resolve("c++config.h"), "");
        assertEquals(List.of(include.resolve("c++/12"), debian.getParent()), cxxHeaders());

        Path cross = Files.createDirectories(include.resolve("c++/13.2.0/aarch64-redhat-linux/bits"));
        Files.writeString(cross.resolve("c++config.h"), "");
        Path backward = Files.createDirectories(include.resolve("c++/13.2.0/backward"));
        assertEquals(List.of(include.resolve("c++/13.2.0"), cross.getParent(), backward), cxxHeaders());
        assertFalse(sysroot().clangArguments(Language.C).contains("-isystem"));
        assertEquals(
                List.of(
                        "-nostdlibinc",
                        "-isystem",
                        include.resolve("c++/13.2.0").toString()),
                sysroot().clangArguments(Language.CXX).subList(0, 3));
    }

    private List<Path> cxxHeaders() {
        return sysroot().cxxHeaders();
    }

    private Sysroot sysroot() {
        return SysrootSearch.find(ARM, Optional.of(folder), CrossCompiler.environment(ARM));
    }

    private BuildEnvironment environment(boolean hasCxx) throws IOException {
        Path debian = Path.of("/usr/aarch64-linux-gnu");
        Assumptions.assumeTrue(
                Files.isDirectory(debian.resolve("include")), "Debian's libc6-dev-arm64-cross is missing");
        List<Path> headers = hasCxx
                ? List.of(cxxHeadersOfThisMachine(), debian.resolve("include"))
                : List.of(debian.resolve("include"));
        Sysroot sysroot = new Sysroot(
                ARM, Sysroot.Kind.OPTION, Optional.of(debian), headers, List.of(), List.of(debian.resolve("lib")));
        return CrossCompiler.environment(ARM).forTarget(sysroot);
    }

    /** Returns a folder that has this machine's headers of C++, with its configuration in the target's folder. */
    private Path cxxHeadersOfThisMachine() throws IOException {
        Path here = Path.of("/usr/include/c++");
        Assumptions.assumeTrue(Files.isDirectory(here), "Debian's libstdc++-dev is missing");
        Path include = folder.resolve("include");
        try (Stream<Path> versions = Files.list(here)) {
            Path version = versions.map(Path::getFileName)
                    .filter(name -> name.toString().matches("\\d+"))
                    .findFirst()
                    .orElseThrow();
            Path common = Files.createDirectories(include.resolve("c++")).resolve(version);
            Path own = Files.createDirectories(include.resolve("aarch64-linux-gnu/c++"))
                    .resolve(version);
            Files.createSymbolicLink(common, here.resolve(version));
            Files.createSymbolicLink(
                    own, Path.of("/usr/include", Target.host().triple(), "c++").resolve(version));
        }
        return include;
    }

    private static Built built(BuildEnvironment environment) {
        SharedLibraryBuild build = build(environment);
        return assertInstanceOf(Built.class, build, build::toString);
    }

    private static SharedLibraryBuild build(BuildEnvironment environment) {
        return SharedLibraryBuild.ofText(
                CrossCompiler.BUNDLED.orSkip(Language.CXX, ARM),
                environment,
                "Shapes.cpp",
                STUB,
                List.of("java_helper_value"),
                BuildFlags.NONE);
    }

    private List<String> needed(Built built) throws IOException {
        Path file = Files.write(folder.resolve("stubs"), built.library());
        LibraryFile.Readable read = assertInstanceOf(
                LibraryFile.Readable.class,
                LibraryFile.read(file, new LibraryFolders(List.of(), CrossCompiler.environment(ARM))));
        return ((LibrarySymbols.Known) read.library().symbols()).needed();
    }
}
