package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags that select another platform are refused; flags that change layouts must be confirmed by the C compiler. */
class PlatformFlagsTest {

    private static final String HEADER = """
            enum phy_state { PHY_DOWN, PHY_UP };
            struct phy_device { char tag; long long speed; enum phy_state state; };
            int phy_start(struct phy_device *phydev);
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeHeader() throws IOException {
        Files.writeString(folder.resolve("phy.h"), HEADER);
    }

    private Compilation compile(String clangArgs, String... more) {
        String flags = Arrays.stream(clangArgs.split(" "))
                .map(flag -> '"' + flag + '"')
                .collect(Collectors.joining(", ", "{", "}"));
        List<Object> options = new ArrayList<>(
                List.of("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OPTION));
        options.addAll(List.of(more));
        return ProcessorCompiler.create()
                .withOptions(options.toArray())
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; @io.nativeheader.NativeHeader(value = \"phy.h\", clangArgs = " + flags
                                + ") interface Phy extends PhyHeader {}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--target=aarch64-linux-gnu",
                "-target aarch64-linux-gnu",
                "-m32",
                "-mx32",
                "-mabi=ms",
                "-mregparm=3",
                "-arch arm64"
            })
    void refusesAnotherTarget(String flag) {
        Compilation compilation = compile(flag);
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("[ForeignPlatform] clangArgs has " + flag + ", which selects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-fpack-struct", "-fshort-enums", "-malign-double -fshort-wchar", "-funsigned-char"})
    void confirmsOtherLayoutsWithTheCCompiler(String flags) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "there is no /usr/bin/cc");
        Compilation compilation = compile(flags, "-Anativeheader.cc=/usr/bin/cc");
        assertThat(compilation).succeeded();
        String stubs = new String(
                compilation
                        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/p/Phy.c")
                        .orElseThrow()
                        .openInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertTrue(stubs.contains("_Static_assert(sizeof(struct phy_device) == "), stubs);
        assertTrue(stubs.contains("_Static_assert(sizeof(enum phy_state) == "), stubs);
    }

    @Test
    void refusesLayoutsThatTheCCompilerDoesNotHave() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")), "there is no /usr/bin/cc");
        Path cc = Files.writeString(
                folder.resolve("cc"),
                "#!/bin/sh\nfor flag; do shift; [ \"$flag\" = -fpack-struct ] || set -- \"$@\" \"$flag\"; done\n"
                        + "exec /usr/bin/cc \"$@\"\n");
        assertTrue(cc.toFile().setExecutable(true));
        assertThat(compile("-fpack-struct", "-Anativeheader.cc=" + cc))
                .hadErrorContaining("struct phy_device has a different size in Java");
    }

    @Test
    void refusesLayoutsThatNothingConfirms() {
        assertThat(compile("-fpack-struct", "-Anativeheader.compileHelpers=false"))
                .hadErrorContaining("[LayoutsNotConfirmed] clangArgs has -fpack-struct, which changes layouts");
    }

    @Test
    void passesOtherFlags() {
        assertThat(compile("-march=native -m64 -fno-strict-aliasing")).succeeded();
    }
}
