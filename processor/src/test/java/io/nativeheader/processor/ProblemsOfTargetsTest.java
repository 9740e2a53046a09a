package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem of some targets is reported once and names them. */
class ProblemsOfTargetsTest {

    @TempDir
    Path folder;

    private Path headers;

    @BeforeEach
    void createFolder() throws IOException {
        headers = Files.createDirectory(folder.resolve("with a space"));
        Files.writeString(headers.resolve("other.h"), "int other_start(long port);");
    }

    private Compilation compile(String header, String... options) throws IOException {
        Files.writeString(headers.resolve("phy.h"), header);
        List<Object> all = new ArrayList<>(List.of(
                "--release",
                "22",
                "-Anativeheader.targets=linux-x86_64,linux-aarch64,windows-x86_64",
                "-Anativeheader.includePath=" + headers,
                WorkerOption.OPTION));
        all.addAll(List.of(options));
        return ProcessorCompiler.create()
                .withOptions(all)
                .compile(
                        JavaFileObjects.forSourceString("p.Phy", """
                                package p;
                                @io.nativeheader.NativeHeader("phy.h")
                                interface Phy {
                                    int phy_start(int port);
                                }
                                """), JavaFileObjects.forSourceString("p.Other", """
                                package p;
                                @io.nativeheader.NativeHeader("other.h")
                                interface Other {
                                    int other_start(long port);
                                }
                                """));
    }

    private Compilation compileWithoutHelpers(String header) throws IOException {
        return compile(header, "-Anativeheader.compileHelpers=false");
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void aHeaderThatOneTargetLacksIsReportedForThatTarget() throws IOException {
        Compilation compilation = compileWithoutHelpers("""
                #ifdef _WIN32
                #include "windows_only.h"
                #endif
                int phy_start(int port);
                """);
        assertEquals(1, errors(compilation).size(), () -> errors(compilation).toString());
        assertThat(compilation)
                .hadErrorContaining(
                        "[HeaderNotFoundOnTarget] cannot find header windows_only.h, which phy.h includes, for windows-x86_64");
        assertThat(compilation).hadErrorContaining(headers.toString());
    }

    @Test
    void anErrorInTheHeaderOfOneTargetNamesTheTarget() throws IOException {
        Compilation compilation = compileWithoutHelpers("""
                #ifdef __aarch64__
                int phy_arm(unknown_t value);
                #endif
                int phy_start(int port);
                """);
        assertEquals(1, errors(compilation).size(), () -> errors(compilation).toString());
        assertThat(compilation).hadErrorContaining("on linux-aarch64: ");
        assertThat(compilation).hadErrorContaining("unknown type name 'unknown_t'");
    }

    @Test
    void anErrorInTheHeaderOfAllTargetsIsReportedOnce() throws IOException {
        Compilation compilation = compileWithoutHelpers("int phy_start(unknown_t port);");
        assertEquals(1, errors(compilation).size(), () -> errors(compilation).toString());
        assertThat(compilation).hadErrorContaining("unknown type name 'unknown_t'");
        assertEquals(-1, errors(compilation).getFirst().indexOf("linux-"), errors(compilation)::toString);
    }

    @Test
    void anErrorOnOneTargetDoesNotHideThoseOfOtherInterfaces() throws IOException {
        Files.writeString(headers.resolve("other.h"), "int other_stop(int port);");
        Compilation compilation = compileWithoutHelpers("#ifdef _WIN32\n#error none\n#endif\nint phy_start(int port);");
        assertThat(compilation).hadErrorContaining("on windows-x86_64: ");
        assertThat(compilation).hadErrorContaining("[NoSuchFunction] other.h");
    }

    @Test
    void aMissingFunctionIsReportedOnce() throws IOException {
        Compilation compilation = compileWithoutHelpers("int phy_stop(int port);");
        assertEquals(1, errors(compilation).size(), () -> errors(compilation).toString());
        assertThat(compilation).hadErrorContaining("phy_start");
    }

    @Test
    void aMissingCompilerOfOneTargetIsReportedForThatTarget() throws IOException {
        Compilation compilation = compile(
                "static inline int phy_start(int port) { return port; }",
                "-Anativeheader.cc.windows_x86_64=" + folder.resolve("no-cc"));
        assertThat(compilation).succeeded();
        assertThat(compilation).hadWarningContaining("[NoCompiler] on windows-x86_64: ");
        assertThat(compilation).hadWarningContaining(folder.resolve("no-cc").toString());
    }
}
