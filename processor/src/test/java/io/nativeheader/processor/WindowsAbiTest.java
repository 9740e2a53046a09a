package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** mingw-w64 and Visual Studio disagree on {@code long double}. */
class WindowsAbiTest {

    private static final String REASON = "mingw-w64 and Visual Studio disagree on the size of long double";

    @TempDir
    Path folder;

    @BeforeEach
    void writeHeader() throws IOException {
        assumeTrue(Target.host().os() != OperatingSystem.WINDOWS, "Windows has Visual Studio's environment");
        Path include = Files.createDirectories(folder.resolve("mingw/include"));
        Files.writeString(include.resolve("_mingw.h"), "");
        Files.writeString(folder.resolve("phy.h"), """
                struct phy_wide { int tag; long double value; };
                typedef void (*phy_handler)(long double);
                long double phy_result(void);
                int phy_pointer(long double *value);
                int phy_record(struct phy_wide *wide);
                int phy_callback(phy_handler handler);
                _Complex long double phy_complex(int x);
                extern long double phy_variable;
                int phy_start(double speed);
                """);
    }

    private Compilation compile(String targets) {
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.targets=" + targets,
                        "-Anativeheader.sysroot.windows_x86_64=" + folder.resolve("mingw"),
                        "-Anativeheader.compileHelpers=false",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy extends PhyHeader {}"));
    }

    private static String report(Compilation compilation) throws IOException {
        return new String(
                compilation
                        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/p/Phy.json")
                        .orElseThrow()
                        .openInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static String header(Compilation compilation) throws IOException {
        assertThat(compilation).succeeded();
        return compilation
                .generatedSourceFile("p.PhyHeader")
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"phy_result", "phy_pointer", "phy_record", "phy_callback", "phy_complex", "phy_variable"})
    void skipsLongDoubleWithAReason(String name) throws IOException {
        Compilation compilation = compile("windows-x86_64");
        assertTrue(!header(compilation).contains(name + "("), name);
        String entry = report(compilation)
                .lines()
                .filter(line -> line.contains("\"" + name + "\""))
                .findFirst()
                .orElse("");
        assertTrue(entry.contains(REASON), () -> name + ": " + entry);
    }

    @Test
    void bindsFunctionsWithoutLongDouble() throws IOException {
        assertTrue(header(compile("windows-x86_64")).contains("int phy_start(double speed)"));
    }

    @Test
    void keepsLongDoubleOnOtherPlatforms() throws IOException {
        Compilation compilation = compile("linux-s390x,windows-x86_64");
        assertTrue(header(compilation).contains("phy_pointer("));
        assertTrue(report(compilation).contains("on windows-x86_64, " + REASON));
    }

    @Test
    void aDeclaredMethodGetsTheReason() {
        Compilation compilation = ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.targets=windows-x86_64",
                        "-Anativeheader.sysroot.windows_x86_64=" + folder.resolve("mingw"),
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; @io.nativeheader.NativeHeader(\"phy.h\") interface Phy { double phy_result(); }"));
        assertThat(compilation).hadErrorContaining("[NotOnEveryTarget] phy_result cannot be bound: " + REASON);
    }

    @Test
    void otherPlatformsSkipNothing() throws IOException {
        assertEquals(-1, report(compile("linux-s390x")).indexOf("disagree"));
    }
}
