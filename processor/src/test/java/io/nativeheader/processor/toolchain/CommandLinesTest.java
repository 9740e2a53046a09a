package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.CCompiler.Kind;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    private static CommandLines lines(Kind kind, String machine, OperatingSystem os, Architecture architecture) {
        return CommandLines.of(
                new CCompiler(List.of("cc"), "a test", kind, machine, Optional.empty()),
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
