package io.nativeheader.processor.toolchain.sysroot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SysrootLayoutTest {

    private static final Target AARCH64 = Target.find("linux-aarch64").orElseThrow();
    private static final Target WINDOWS = Target.find("windows-x86_64").orElseThrow();

    @TempDir
    Path root;

    private void file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private Optional<Sysroot> sysroot(Target target) {
        return SysrootLayout.of(target, Sysroot.Kind.OPTION, root);
    }

    private List<String> names(List<Path> folders) {
        return folders.stream()
                .map(folder -> root.relativize(folder).toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "usr/include, usr/lib",
        "include, lib",
        "sys-root/usr/include, sys-root/usr/lib64",
        "usr/include/aarch64-linux-gnu, usr/lib/aarch64-linux-gnu"
    })
    void findsTheHeadersAndLibrariesOfLinux(String headers, String libraries) throws IOException {
        file(headers + "/stdio.h");
        file(libraries + "/libc.so.6");
        Sysroot sysroot = sysroot(AARCH64).orElseThrow();
        assertEquals(List.of(headers), names(sysroot.headers()));
        assertTrue(names(sysroot.libraries()).contains(libraries));
        assertEquals(AARCH64, sysroot.target());
    }

    @Test
    void searchesDebiansFolderOfTheArchitectureFirst() throws IOException {
        file("usr/include/stdio.h");
        file("usr/include/aarch64-linux-gnu/bits/wordsize.h");
        assertEquals(
                List.of("usr/include/aarch64-linux-gnu", "usr/include"),
                names(sysroot(AARCH64).orElseThrow().headers()));
    }

    @Test
    void takesAFolderWithNothingButHeaders() throws IOException {
        file("stdio.h");
        assertEquals(List.of(root), sysroot(AARCH64).orElseThrow().headers());
    }

    @Test
    void mingwHeadersSelectItsEnvironment() throws IOException {
        file("include/_mingw.h");
        assertEquals(
                Target.Environment.GNU, sysroot(WINDOWS).orElseThrow().target().environment());
    }

    @Test
    void visualStudiosHeadersSelectItsEnvironment() throws IOException {
        file("crt/include/vcruntime.h");
        file("sdk/include/ucrt/stdio.h");
        file("sdk/include/um/windows.h");
        Sysroot sysroot = sysroot(WINDOWS).orElseThrow();
        assertEquals(Target.Environment.MSVC, sysroot.target().environment());
        assertEquals(List.of("crt/include", "sdk/include/ucrt", "sdk/include/um"), names(sysroot.headers()));
    }

    @Test
    void refusesAFolderWithoutTheCLibrary() throws IOException {
        file("usr/include/zlib.h");
        assertEquals(Optional.empty(), sysroot(AARCH64));
        assertEquals(Optional.empty(), sysroot(WINDOWS));
    }

    /** The folder {@code /usr/include} of this test's system has glibc's headers for all architectures. */
    @Test
    void findsForeignArchitecturesOfDebian() throws IOException {
        file("usr/include/stdio.h");
        file("usr/include/aarch64-linux-gnu/bits/wordsize.h");
        file("usr/include/x86_64-linux-musl/stdio.h");
        assertEquals(
                List.of("usr/include/aarch64-linux-gnu", "usr/include"),
                names(installed(AARCH64).orElseThrow().headers()));
        assertEquals(
                List.of("usr/include/x86_64-linux-musl"),
                names(installed(Target.find("linux-x86_64-musl").orElseThrow())
                        .orElseThrow()
                        .headers()));
        assertEquals(Optional.empty(), installed(Target.find("linux-riscv64").orElseThrow()));
    }

    @Test
    void aCrossCompilersFolderPrecedesForeignArchitectures() throws IOException {
        file("usr/include/stdio.h");
        file("usr/include/aarch64-linux-gnu/bits/wordsize.h");
        file("usr/aarch64-linux-gnu/include/stdio.h");
        file("usr/aarch64-linux-gnu/lib/libc.so.6");
        Sysroot sysroot = installed(AARCH64).orElseThrow();
        assertEquals(List.of("usr/aarch64-linux-gnu/include"), names(sysroot.headers()));
        assertEquals(List.of("usr/aarch64-linux-gnu/lib"), names(sysroot.libraries()));
    }

    @Test
    void windowsUsesItsOwnHeadersForItsOtherArchitecture() throws IOException {
        file("msvc/include/vcruntime.h");
        Path include = root.resolve("msvc/include");
        BuildEnvironment windows =
                new BuildEnvironment(WINDOWS, Map.of("INCLUDE", include.toString()), Duration.ofMinutes(1));
        Sysroot sysroot = new InstalledSysroots(Target.find("windows-aarch64").orElseThrow(), windows, root)
                .find()
                .orElseThrow();
        assertEquals(List.of(include), sysroot.headers());
        assertEquals("aarch64-pc-windows-msvc", sysroot.target().triple());
    }

    @Test
    void aFolderOfThisMachineThatTheUserNamesLosesTheCLibrary() {
        assumeTrue(
                Target.host().os() == Target.OperatingSystem.LINUX, "only Linux has glibc's headers in /usr/include");
        BuildEnvironment here = BuildEnvironment.current(Target.host());
        Target musl = Target.find("linux-ppc64le-musl").orElseThrow();
        BuildEnvironment other = here.forTarget(SysrootSearch.find(musl, Optional.of(root), here));
        Path include = Path.of("/usr/include");
        Path multiarch = include.resolve(Target.host().triple());
        assumeTrue(Files.exists(multiarch.resolve("bits")), "this is not Debian");
        Path links = HostHeaders.withoutCLibrary(multiarch, other);
        assertFalse(Files.exists(links.resolve("bits")));
        assertFalse(Files.exists(links.resolve("sys")));
        assertFalse(Files.exists(HostHeaders.withoutCLibrary(include, other).resolve("stdio.h")));
        assertEquals(root, HostHeaders.withoutCLibrary(root, other));
        assertEquals(multiarch, HostHeaders.withoutCLibrary(multiarch, here));
        assertEquals(
                Optional.of(multiarch + "/curl/curl.h"),
                HostHeaders.original(links.resolve("curl/curl.h").toString()));
    }

    private Optional<Sysroot> installed(Target target) {
        BuildEnvironment environment = new BuildEnvironment(Target.host(), Map.of(), Duration.ofMinutes(1));
        return new InstalledSysroots(target, environment, root).find();
    }

    @ParameterizedTest
    @CsvSource({
        "stdio.h, true",
        "sys/stat.h, true",
        "linux/io_uring.h, true",
        "x86_64-linux-gnu, true",
        "aarch64-linux-musl, true",
        "zlib.h, false",
        "curl/curl.h, false",
        "gtk-4.0, false",
        "X11, false"
    })
    void knowsTheHeadersOfTheCLibrary(String header, boolean expected) {
        assertEquals(expected, CLibraryHeaders.contains(header));
    }

    @Test
    void aForeignTargetNeverGetsThisMachinesCLibrary() {
        Target musl = Target.find("linux-ppc64le-musl").orElseThrow();
        BuildEnvironment here = BuildEnvironment.current(Target.host());
        for (Path folder : SysrootSearch.find(musl, Optional.of(root), here).searched()) {
            assertFalse(Files.exists(folder.resolve("stdio.h")), folder.toString());
            assertFalse(Files.exists(folder.resolve("sys/types.h")), folder.toString());
        }
    }
}
