package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code targets} and {@code on} of the annotation: platforms of an interface, and settings that differ between them. */
class TargetOptionsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeHeader() throws IOException {
        Files.writeString(folder.resolve("phy.h"), """
                #ifdef PHY_WIDE
                typedef long long phy_id;
                #else
                typedef int phy_id;
                #endif
                int phy_start(phy_id id);
                """);
        Files.writeString(Files.createDirectory(folder.resolve("more")).resolve("mdio.h"), "int mdio_start(void);");
    }

    private Compilation compile(String target, String header, String elements) {
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.targets=" + target,
                        "-Anativeheader.compileHelpers=false",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; import io.nativeheader.NativeHeader; @NativeHeader(value = \"" + header + "\", "
                                + elements + ") interface Phy extends PhyHeader {}"));
    }

    private static void assertHeaderContains(Compilation compilation, String text) {
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({"linux-s390x, long id", "linux-ppc64le, int id", "windows-aarch64, long id"})
    void definesMacrosOnMatchingPlatformsOnly(String target, String parameter) {
        Compilation compilation = compile(
                target,
                "phy.h",
                "on = @NativeHeader.On(targets = {\"windows-*\", \"linux-s390x\"}, define = \"PHY_WIDE\")");
        assertHeaderContains(compilation, "int phy_start(" + parameter + ")");
    }

    @Test
    void appendsSettingsToTheCommonOnes() {
        Compilation compilation = compile(
                "linux-s390x",
                "phy.h",
                "define = \"PHY_WIDE\", on = {@NativeHeader.On(targets = \"*\", clangArgs = \"-UPHY_WIDE\"),"
                        + " @NativeHeader.On(targets = \"*-s390x\", define = \"OTHER\")}");
        assertHeaderContains(compilation, "int phy_start(int id)");
    }

    @Test
    void addsHeaderFolders() {
        String more = "on = @NativeHeader.On(targets = \"linux-*\", includePath = \"" + folder.resolve("more") + "\")";
        assertHeaderContains(compile("linux-s390x", "mdio.h", more), "int mdio_start()");
        assertThat(compile("macos-aarch64", "mdio.h", more)).hadErrorContaining("[HeaderNotFoundOnTarget]");
    }

    @Test
    void replacesTheLibrary() {
        Compilation compilation = compile(
                "windows-x86_64",
                "phy.h",
                "library = \"phy\", on = @NativeHeader.On(targets = \"windows-*\", library = \"phy32\")");
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.PhyNativeHandles")
                .contentsAsUtf8String()
                .contains("\"phy32\"");
    }

    @Test
    void selectsTheLibraryOfThePlatform() {
        Compilation compilation = compile(
                "linux-s390x,windows-x86_64",
                "phy.h",
                "library = \"phy\", on = @NativeHeader.On(targets = \"windows-*\", library = \"phy32\")");
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.PhyNativeHandles")
                .contentsAsUtf8String()
                .contains("\"phy.h\", (NativeHeaderPlatform.INDEX == 1 ? \"phy32\" : \"phy\"), \"\",");
    }

    @Test
    void refusesABuildForOtherPlatformsOnly() {
        Compilation compilation = compile("windows-x86_64", "phy.h", "targets = \"linux-*\"");
        assertThat(compilation)
                .hadErrorContaining(
                        "[NotForTheseTargets] the interface is bound for linux-* only, and this build is for"
                                + " windows-x86_64.");
    }

    @Test
    void bindsForMatchingPlatforms() {
        assertHeaderContains(compile("linux-s390x", "phy.h", "targets = {\"macos-*\", \"linux-*\"}"), "phy_start");
    }

    @ParameterizedTest
    @CsvSource({"linux-arm64", "Linux*", "windows-riscv64"})
    void reportsAPatternWithoutAPlatform(String pattern) {
        String expected = "[UnknownTarget] no platform matches \"" + pattern + "\"";
        assertThat(compile("linux-s390x", "phy.h", "targets = {\"linux-*\", \"" + pattern + "\"}"))
                .hadErrorContaining(expected);
        assertThat(compile("linux-s390x", "phy.h", "on = @NativeHeader.On(targets = \"" + pattern + "\")"))
                .hadErrorContaining(expected);
    }
}
