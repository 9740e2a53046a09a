package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.PkgConfig.Flags;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetPackagesTest {

    private static final Target HOST = Target.find("linux-x86_64").orElseThrow();
    private static final Target TARGET = Target.find("linux-s390x").orElseThrow();

    @TempDir
    Path folder;

    private Path programs;
    private Path sysroot;

    @BeforeEach
    void createFolders() throws IOException {
        programs = Files.createDirectory(folder.resolve("bin"));
        sysroot = Files.createDirectory(folder.resolve("sysroot"));
        Files.createDirectories(sysroot.resolve("usr/include"));
        Files.writeString(sysroot.resolve("usr/include/stdio.h"), "");
        Files.createDirectories(sysroot.resolve("usr/lib/pkgconfig"));
    }

    private BuildEnvironment environment(Optional<Path> given) {
        BuildEnvironment here = new BuildEnvironment(HOST, Map.of("PATH", programs.toString()), Duration.ofSeconds(20));
        return here.forTarget(SysrootSearch.find(TARGET, given, here));
    }

    private static TargetPackages ask(BuildEnvironment environment) {
        return TargetPackages.of(List.of("phy"), environment);
    }

    @Test
    void readsThePackagesOfTheSysroot() throws IOException {
        TestCompiler.script(programs, "pkg-config", "echo -DLIBDIR=$PKG_CONFIG_LIBDIR -DROOT=$PKG_CONFIG_SYSROOT_DIR");
        TargetPackages packages = ask(environment(Optional.of(sysroot)));
        Flags flags = assertInstanceOf(Flags.class, packages.answer());
        assertTrue(
                flags.compiler().getFirst().startsWith("-DLIBDIR=" + sysroot.resolve("usr/lib/pkgconfig")),
                () -> flags.compiler().toString());
        assertEquals("-DROOT=" + sysroot, flags.compiler().getLast());
        assertFalse(packages.isOfHost());
    }

    @Test
    void asksTheTargetsOwnPkgConfigFirst() throws IOException {
        TestCompiler.script(programs, "pkg-config", "echo -DHOST");
        TestCompiler.script(programs, "s390x-linux-gnu-pkg-config", "echo -DTARGET");
        Flags flags =
                assertInstanceOf(Flags.class, ask(environment(Optional.empty())).answer());
        assertEquals(List.of("-DTARGET"), flags.compiler());
    }

    @Test
    void leavesOutThisMachinesFlagsForItsArchitecture() throws IOException {
        TestCompiler.script(
                programs,
                "pkg-config",
                "test -z \"$PKG_CONFIG_LIBDIR\" || exit 1",
                "case $1 in",
                "--cflags) echo -I/usr/include/phy -I/usr/lib/x86_64-linux-gnu/phy/include"
                        + " -I/usr/include/x86_64-linux-gnu/phy -I/usr/lib64/phy/include -mavx -DPHY;;",
                "--libs) echo -L/opt/phy/lib -lphy;;",
                "esac");
        TargetPackages packages = ask(environment(Optional.of(sysroot)));
        Flags flags = assertInstanceOf(Flags.class, packages.answer());
        assertEquals(List.of("-I/usr/include/phy", "-DPHY"), flags.compiler());
        assertEquals(List.of("-lphy"), flags.linker());
        assertEquals(
                List.of(
                        "-I/usr/lib/x86_64-linux-gnu/phy/include",
                        "-I/usr/include/x86_64-linux-gnu/phy",
                        "-I/usr/lib64/phy/include",
                        "-mavx",
                        "-L/opt/phy/lib"),
                packages.left());
        assertTrue(packages.isOfHost());
    }

    @Test
    void reportsAPackageThatIsNotInstalledAtAll() throws IOException {
        TestCompiler.script(programs, "pkg-config", "echo Package phy was not found >&2; exit 1");
        PkgConfig.Failed failed = assertInstanceOf(
                PkgConfig.Failed.class, ask(environment(Optional.of(sysroot))).answer());
        assertTrue(failed.reason().contains("Package phy was not found"), failed.reason());
    }

    @Test
    void asksPkgConfigAsUsualForThisPlatform() throws IOException {
        TestCompiler.script(programs, "pkg-config", "echo -I/usr/include/x86_64-linux-gnu/phy");
        BuildEnvironment here = new BuildEnvironment(HOST, Map.of("PATH", programs.toString()), Duration.ofSeconds(20));
        Flags flags = assertInstanceOf(Flags.class, ask(here).answer());
        assertEquals(List.of("-I/usr/include/x86_64-linux-gnu/phy"), flags.compiler());
    }
}
