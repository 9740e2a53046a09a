package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.Environment;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.CCompiler.Kind;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares whole command lines, including those for platforms that the tests do not run on. */
class CommandLinesTest {

    private static final LibraryFile LIBRARY = new LibraryFile(
            "ELF, x86_64", Path.of("/lib/libphy.so"), Optional.of("libphy.so.1"), new LibrarySymbols.Unknown("a test"));

    @Test
    void compilesAndLinksWithGccOnLinux() {
        CommandLines lines = lines(Kind.GCC, "x86_64-linux-gnu", OperatingSystem.LINUX, Architecture.X86_64);

        assertEquals(
                "cc -c -fPIC -MD -O2 -g0 -ffunction-sections -fdata-sections -fdiagnostics-color=never"
                        + " -Werror=implicit-function-declaration -fno-diagnostics-show-caret"
                        + " -ffile-prefix-map=/tmp/x=. -m64 -DA -fno-lto -o /tmp/x/object0.o Phy.c",
                compile(lines));
        assertEquals(
                "cc -shared -m64 -Wl,-z,defs -Wl,-z,now -Wl,-rpath,$ORIGIN -Wl,--enable-new-dtags -Wl,--build-id=none"
                        + " -Wl,--as-needed -Wl,-soname,libhelpers -o /tmp/x/library /tmp/x/object0.o /lib/libphy.so -lm",
                link(lines, Optional.empty()));
    }

    @Test
    void compilesEachLanguageWithACxxCompiler() {
        CCompiler gxx = new CCompiler(Language.CXX, List.of("c++"), "a test", Kind.GCC, "", Optional.empty());
        CCompiler clang = new CCompiler(Language.CXX, List.of("c++"), "a test", Kind.CLANG, "", Optional.empty());
        CCompiler cl = new CCompiler(Language.CXX, List.of("cl"), "a test", Kind.MSVC, "", Optional.empty());
        BuildFlags stubs = new BuildFlags(List.of("-std=gnu++20"), List.of("-lm"), List.of())
                .forStubs(gxx, new Target(OperatingSystem.LINUX, Architecture.X86_64));

        assertEquals(
                "c++ -c -fPIC -MD -O2 -g0 -ffunction-sections -fdata-sections -fdiagnostics-color=never"
                        + " -fno-diagnostics-show-caret -ftemplate-backtrace-limit=0 -std=gnu++17"
                        + " -O1 -finline-small-functions -fvisibility-inlines-hidden -fno-plt -std=gnu++20 -fno-lto -o /tmp/x/object0.o Phy.cpp",
                compile(gxx, "Phy.cpp", stubs.compiler()));
        assertEquals(List.of("-Wl,-s", "-lm"), stubs.linker());
        assertEquals(
                "c++ -c -fPIC -MD -O2 -g0 -ffunction-sections -fdata-sections -fdiagnostics-color=never"
                        + " -fno-caret-diagnostics -fno-diagnostics-fixit-info -ferror-limit=0"
                        + " -fmacro-backtrace-limit=0 -ftemplate-backtrace-limit=0 -fno-lto -o /tmp/x/object0.o Phy.cc",
                compile(clang, "Phy.cc", List.of()));
        assertEquals(
                "c++ -c -fPIC -xc -MD -O2 -g0 -ffunction-sections -fdata-sections -fdiagnostics-color=never"
                        + " -Werror=implicit-function-declaration -fno-diagnostics-show-caret -fno-lto"
                        + " -o /tmp/x/object0.o Phy.c",
                compile(gxx, "Phy.c", List.of()));
        assertEquals(
                "cl /nologo /c /O2 /Brepro /EHsc /std:c++17 /Fo/tmp/x/object0.o Phy.cpp",
                compile(
                        cl,
                        "Phy.cpp",
                        BuildFlags.NONE
                                .forStubs(cl, new Target(OperatingSystem.WINDOWS, Architecture.X86_64))
                                .compiler()));
    }

    private static String compile(CCompiler compiler, String source, List<String> flags) {
        Target target = new Target(OperatingSystem.LINUX, Architecture.X86_64);
        CommandLines lines = CommandLines.of(compiler, new BuildEnvironment(target, Map.of(), Duration.ofMinutes(1)));
        return String.join(" ", lines.compile(new CompileStep(source, Path.of("/tmp/x/object0.o"), List.of(), flags)));
    }

    @Test
    void compilesAndLinksWithClangOnMacos() {
        CommandLines lines = lines(Kind.CLANG, "arm64-apple-darwin23", OperatingSystem.MACOS, Architecture.AARCH64);

        assertEquals(
                "cc -c -arch arm64 -fPIC -MD -O2 -g0 -ffunction-sections -fdata-sections -fdiagnostics-color=never"
                        + " -Werror=implicit-function-declaration -fno-caret-diagnostics -fno-diagnostics-fixit-info"
                        + " -ferror-limit=0 -fmacro-backtrace-limit=0 -ffile-prefix-map=/tmp/x=. -m64 -DA -fno-lto"
                        + " -o /tmp/x/object0.o Phy.c",
                compile(lines));
        assertEquals(
                "cc -dynamiclib -arch arm64 -Wl,-undefined,error -Wl,-rpath,@loader_path -install_name"
                        + " @rpath/libhelpers -o /tmp/x/library /tmp/x/object0.o /lib/libphy.so -lm",
                link(lines, Optional.empty()));
    }

    @Test
    void compilesAndLinksWithGccAndClangOnWindows() {
        assertEquals(
                "cc -shared -m64 -Wl,--no-insert-timestamp /tmp/x/exports.def -o /tmp/x/library /tmp/x/object0.o"
                        + " /lib/libphy.so -lm",
                link(
                        lines(Kind.GCC, "x86_64-w64-mingw32", OperatingSystem.WINDOWS, Architecture.X86_64),
                        Optional.of(Path.of("/tmp/x/exports.def"))));
        assertEquals(
                "cc -shared -m64 -Wl,/Brepro -Wl,/DEF:/tmp/x/exports.def -o /tmp/x/library /tmp/x/object0.o"
                        + " /lib/libphy.so -lm",
                link(
                        lines(Kind.CLANG, "x86_64-pc-windows-msvc", OperatingSystem.WINDOWS, Architecture.X86_64),
                        Optional.of(Path.of("/tmp/x/exports.def"))));
    }

    @Test
    void compilesAndLinksWithMsvc() {
        CommandLines lines = lines(Kind.MSVC, "", OperatingSystem.WINDOWS, Architecture.X86_64);

        assertEquals("cc /nologo /c /O2 /Brepro -m64 -DA /Fo/tmp/x/object0.o Phy.c", compile(lines));
        assertEquals(
                "cc /nologo /LD /tmp/x/object0.o /lib/libphy.so /Fe/tmp/x/library /link /INCREMENTAL:NO /Brepro"
                        + " /DEF:/tmp/x/exports.def -lm",
                link(lines, Optional.of(Path.of("/tmp/x/exports.def"))));
    }

    @Test
    void passesTheSysrootOfTheOptionToACrossCompiler(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("usr/include"));
        Files.createFile(root.resolve("usr/include/stdio.h"));
        BuildEnvironment here = new BuildEnvironment(
                new Target(OperatingSystem.LINUX, Architecture.X86_64), Map.of(), Duration.ofMinutes(1));
        Target target = new Target(OperatingSystem.LINUX, Architecture.AARCH64);
        CommandLines lines = CommandLines.of(
                new CCompiler(Language.C, List.of("cc"), "a test", Kind.GCC, "aarch64-linux-gnu", Optional.empty()),
                here.forTarget(SysrootSearch.find(target, Optional.of(root), here)));

        assertTrue(compile(lines).startsWith("cc -c -fPIC --sysroot=" + root + " "), compile(lines));
        assertTrue(link(lines, Optional.empty()).contains(" --sysroot=" + root + " "), link(lines, Optional.empty()));
    }

    @Test
    void linksForOtherPlatformsWithLld() {
        assertEquals(
                "/lld -flavor gnu -shared --hash-style=gnu --eh-frame-hdr -z undefs -z now -rpath $ORIGIN --enable-new-dtags"
                        + " --build-id=none --as-needed --error-limit=0 -soname=libhelpers -o /tmp/x/library"
                        + " /tmp/x/object0.o /lib/libphy.so /tmp/x/stub",
                linkWithLld("linux-s390x"));
        assertEquals(
                "/lld -flavor darwin -dylib -arch arm64 -platform_version macos 11.0 11.0 -undefined dynamic_lookup -rpath"
                        + " @loader_path --error-limit=0 -install_name @rpath/libhelpers -o /tmp/x/library"
                        + " /tmp/x/object0.o /lib/libphy.so /tmp/x/stub",
                linkWithLld("macos-aarch64"));
        assertEquals(
                "/lld -flavor gnu -m arm64pe -shared --no-insert-timestamp --strip-all --error-limit=0 -o /tmp/x/library"
                        + " -Xlink=-noentry /tmp/x/object0.o /tmp/x/exports.def /lib/libphy.so"
                        + " /tmp/x/stub",
                linkWithLld("windows-aarch64"));
    }

    private static String linkWithLld(String name) {
        BuildEnvironment here = new BuildEnvironment(
                new Target(OperatingSystem.LINUX, Architecture.X86_64), Map.of(), Duration.ofMinutes(1));
        Target target = Target.find(name).orElseThrow();
        Target withHeaders = target.os() == OperatingSystem.WINDOWS ? target.with(Environment.GNU) : target;
        BuildEnvironment environment = here.forTarget(
                new Sysroot(withHeaders, Sysroot.Kind.NONE, Optional.empty(), List.of(), List.of(), List.of()));
        CCompiler clang =
                new CCompiler(Language.C, List.of("clang"), "a test", Kind.CLANG, "", Optional.of(Path.of("/lld")));
        boolean isWindows = environment.target().os() == OperatingSystem.WINDOWS;
        return String.join(
                " ",
                CommandLines.of(clang, environment)
                        .link(new LinkStep(
                                List.of(Path.of("/tmp/x/object0.o")),
                                Path.of("/tmp/x/library"),
                                Optional.of("libhelpers"),
                                List.of(LIBRARY),
                                List.of("-DA"),
                                List.of("-lm", "-pthread"),
                                isWindows ? Optional.of(Path.of("/tmp/x/exports.def")) : Optional.empty(),
                                List.of(Path.of("/tmp/x/stub")))));
    }

    private static CommandLines lines(Kind kind, String machine, OperatingSystem os, Architecture architecture) {
        return CommandLines.of(
                new CCompiler(Language.C, List.of("cc"), "a test", kind, machine, Optional.empty()),
                new BuildEnvironment(new Target(os, architecture), Map.of(), Duration.ofMinutes(1)));
    }

    private static String compile(CommandLines lines) {
        return String.join(
                " ",
                lines.compile(new CompileStep(
                        "Phy.c", Path.of("/tmp/x/object0.o"), List.of(Path.of("/tmp/x")), List.of("-m64", "-DA"))));
    }

    private static String link(CommandLines lines, Optional<Path> exports) {
        return String.join(
                " ",
                lines.link(new LinkStep(
                        List.of(Path.of("/tmp/x/object0.o")),
                        Path.of("/tmp/x/library"),
                        Optional.of("libhelpers"),
                        List.of(LIBRARY),
                        List.of("-m64", "-DA"),
                        List.of("-lm"),
                        exports,
                        List.of())));
    }
}
