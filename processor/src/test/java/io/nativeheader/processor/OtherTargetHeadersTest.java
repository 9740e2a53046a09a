package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of another platform come from a sysroot and from this machine's libraries, never from this machine's C library. */
class OtherTargetHeadersTest {

    /** A target whose headers no machine of ours has, so that only the test's folders count. */
    private static final String TARGET = Target.host().folder().equals("linux-s390x") ? "linux-ppc64le" : "linux-s390x";

    private static final String SYSROOT = "-Anativeheader.sysroot." + TARGET.replace('-', '_') + "=";

    @TempDir
    Path folder;

    @BeforeEach
    void writeHeaders() throws IOException {
        write("sysroot/usr/include/stdio.h", "typedef long phy_size; int phy_open(phy_size size);");
        write("library/phy.h", "#include <stddef.h>\nstruct phy_device { char tag; wchar_t c; size_t size; };");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Compilation compile(String header, String... options) {
        List<Object> all = new ArrayList<>(List.of(
                "--release",
                "22",
                "-Anativeheader.targets=" + TARGET,
                "-Anativeheader.compileHelpers=false",
                "-Anativeheader.includePath=" + folder.resolve("library"),
                WorkerOption.OPTION));
        all.addAll(List.of(options));
        return ProcessorCompiler.create()
                .withOptions(all.toArray())
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; @io.nativeheader.NativeHeader(\"" + header
                                + "\") interface Phy extends PhyHeader {}"));
    }

    @Test
    void theCLibraryComesFromTheGivenSysroot() {
        Compilation compilation = compile("stdio.h", SYSROOT + folder.resolve("sysroot"));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("int phy_open(long size)");
    }

    /** The resources of these tests contain a sysroot, as a jar on the processor path does. The worker's class path lacks them. */
    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void theCLibraryComesFromTheProcessorPath(String worker) throws IOException {
        Compilation compilation = ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.targets=linux-s390x-musl",
                        "-Anativeheader.cache=off",
                        "-Anativeheader.worker=" + worker)
                .compile(JavaFileObjects.forSourceString("p.Phy", """
                        package p;
                        @io.nativeheader.NativeHeader(
                                value = "stdio.h",
                                preamble = "static inline int phy_length(int x) { return x; }")
                        interface Phy extends PhyHeader {}
                        """));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("int phy_puts(");
        assertTrue(compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/linux-s390x-musl/p.Phy.so")
                .isPresent());
    }

    @Test
    void aHeaderThatNeedsNoCLibraryNeedsNoSysroot() {
        Compilation compilation = compile("phy.h");
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.phy_device")
                .contentsAsUtf8String()
                .contains("JAVA_INT.withName(\"c\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite3.h", "zstd.h"})
    void librariesOfThisMachineNeedNoSysrootIfTheyIncludeNoCLibrary(String header) {
        assumeTrue(Files.exists(Path.of("/usr/include", header)), header + " is not installed");
        assertThat(compile(header)).succeeded();
    }

    @Test
    void saysThatTheHeadersOfTheCxxLibraryAreMissing() throws IOException {
        write("library/phy.hpp", "namespace phy { int open(int port) noexcept; }");
        Compilation compilation = compile("phy.hpp", SYSROOT + folder.resolve("sysroot"));
        assertThat(compilation)
                .hadWarningContaining("[CxxHeadersMissing] there are no headers of the C++ library for " + TARGET);
        assertThat(compilation)
                .hadWarningContaining("Searched:\n      " + folder.resolve("sysroot/usr/include/c++") + "\n");

        Compilation windows = compile("phy.hpp", "-Anativeheader.targets=windows-aarch64");
        assertThat(windows)
                .hadWarningContaining(
                        "C++ is bound for Linux and for this machine only. Restrict the interface to other"
                                + " platforms with targets in @NativeHeader.");
    }

    @Test
    void acceptsASysrootWithHeadersOfTheCxxLibrary() throws IOException {
        write("library/phy.hpp", "#include <port>\nnamespace phy { int open(port number) noexcept; }");
        String triple = Target.find(TARGET).orElseThrow().triple();
        write("sysroot/usr/include/c++/12/port", "#include <bits/c++config.h>");
        write("sysroot/usr/include/c++/12/exception", "");
        write("sysroot/usr/include/" + triple + "/c++/12/bits/c++config.h", "typedef int port;");
        Compilation compilation = compile("phy.hpp", SYSROOT + folder.resolve("sysroot"));
        assertThat(compilation).succeeded();
        assertFalse(
                compilation.diagnostics().toString().contains("CxxHeadersMissing"),
                compilation.diagnostics()::toString);
    }

    @Test
    void zlibNeedsASysroot() {
        assumeTrue(Files.exists(Path.of("/usr/include/zlib.h")), "zlib1g-dev is not installed");
        assertThat(compile("zlib.h"))
                .hadErrorContaining("cannot find header sys/types.h, which zlib.h includes, for " + TARGET);
    }

    @Test
    void theReportNamesThisMachinesHeaders() throws IOException {
        assumeTrue(Files.exists(Path.of("/usr/include/sqlite3.h")), "libsqlite3-dev is not installed");
        Compilation compilation = compile("sqlite3.h");
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/p/Phy.json")
                .contentsAsUtf8String()
                .containsMatch("\"name\": \"sqlite3.h\", \"sha256\": \"\\w+\", \"ofThisMachine\": true");
    }

    @Test
    void theCLibraryNeverComesFromThisMachine() {
        Compilation compilation = compile("stdio.h");
        assertThat(compilation)
                .hadErrorContaining(
                        "[HeaderNotFoundOnTarget] cannot find header stdio.h for " + TARGET + ". Searched:");
        assertThat(compilation).hadErrorContaining("This machine has no C library headers for " + TARGET);
        assertThat(compilation).hadErrorContaining(SYSROOT.replace("=", ""));
    }

    @Test
    void namesTheHeaderThatIncludesAMissingOne() throws IOException {
        write("library/phy.h", "#include <sys/types.h>\nint phy_open(pid_t owner);");
        assertThat(compile("phy.h"))
                .hadErrorContaining("cannot find header sys/types.h, which phy.h includes, for " + TARGET);
    }

    @Test
    void reportsASysrootWithoutHeaders() {
        assertThat(compile("phy.h", SYSROOT + folder.resolve("library")))
                .hadErrorContaining("[NotASysroot] " + folder.resolve("library")
                        + " contains no headers of the C library for " + TARGET);
    }

    @Test
    void listsTheKnownTargetsForAnUnknownOne() {
        assertThat(compile("phy.h", "-Anativeheader.targets=linux-arm64")).hadErrorContaining("linux-aarch64");
    }
}
