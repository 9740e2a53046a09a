package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.PkgConfig.Failed;
import io.nativeheader.processor.toolchain.PkgConfig.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkgConfigTest {

    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();

    @Test
    void readsTheFlagsOfAllPackages() throws IOException {
        installed();
        Files.writeString(folder.resolve("phy.pc"), """
                Name: phy
                Description: test
                Version: 1.2
                Cflags: -I"/opt/my phy/include" -DPHY=1
                Libs: -L/opt/phy/lib -lphy -lm
                """);
        Files.writeString(
                folder.resolve("mdio.pc"), "Name: mdio\nDescription: test\nVersion: 1\nLibs: -L/opt/mdio -lmdio\n");

        Flags flags = assertInstanceOf(Flags.class, ask("phy", "mdio"));
        assertEquals(List.of("-I/opt/my phy/include", "-DPHY=1"), flags.compiler());
        assertEquals(
                List.of("-L/opt/phy/lib", "-L/opt/mdio", "-lphy", "-lm", "-lmdio"),
                flags.linker().stream()
                        .sorted((a, b) -> Boolean.compare(a.startsWith("-l"), b.startsWith("-l")))
                        .toList());
        assertEquals(List.of(Path.of("/opt/phy/lib"), Path.of("/opt/mdio")), flags.libraryFolders());
        assertEquals(List.of("phy", "mdio"), flags.libraries(), "every process has libm");
    }

    @Test
    void reportsAnUnknownPackageWithPkgConfigsMessage() {
        installed();
        String reason = assertInstanceOf(Failed.class, ask("no-such-package")).reason();

        assertTrue(reason.contains("no-such-package") && reason.contains("PKG_CONFIG_PATH"), reason);
    }

    @Test
    void suggestsInstallingAMissingPkgConfig() {
        variables.put("PATH", folder.toString());

        assertEquals(
                new Failed("neither pkg-config nor pkgconf is on PATH, so the flags of"
                        + " gtk4, zlib are unknown. Install pkg-config, or give the folders with includePath"),
                ask("gtk4", "zlib"));
    }

    @Test
    void runsTheProgramAndArgumentsInTheVariable() throws IOException {
        TestCompiler.script(folder, "cross-pkg-config", "echo \"-D$1 -D$2\"");
        variables.put("PATH", folder.toString());
        variables.put("PKG_CONFIG", "cross-pkg-config static");

        assertEquals(new Flags(List.of("-Dstatic", "-D--cflags"), List.of("-Dstatic", "-D--libs")), ask("phy"));
    }

    @Test
    void reportsAVariableThatNamesNoProgram() {
        variables.put("PATH", folder.toString());
        variables.put("PKG_CONFIG", "nope");

        String reason = assertInstanceOf(Failed.class, ask("phy")).reason();
        assertTrue(reason.startsWith("there is no program nope, the value of $PKG_CONFIG, so"), reason);
    }

    @Test
    void rejectsAnOptionAsAPackage() {
        assertEquals(new Failed("'--variable=prefix' is not a package name"), ask("zlib", "--variable=prefix"));
    }

    @Test
    void runsNothingWithoutPackages() {
        assertEquals(new Flags(List.of(), List.of()), ask());
    }

    private void installed() {
        variables.put("PATH", System.getenv("PATH"));
        variables.put("PKG_CONFIG_PATH", folder.toString());
        BuildEnvironment environment = environment();
        Assumptions.assumeTrue(
                environment.program("pkg-config").isPresent()
                        || environment.program("pkgconf").isPresent(),
                "pkg-config is not installed here");
    }

    private PkgConfig ask(String... packages) {
        return PkgConfig.flags(List.of(packages), environment());
    }

    private BuildEnvironment environment() {
        return new BuildEnvironment(Target.host(), variables, Duration.ofSeconds(20));
    }
}
