package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.SharedLibraryBuild;
import io.nativeheader.processor.toolchain.TestCompiler;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import io.nativeheader.processor.toolchain.sysroot.HostCxxHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binds C++ libraries that are linked to libstdc++ and to libc++. */
class CxxLibraryTest {

    private static final String FLAG = "-stdlib=libc++";

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheHeader() throws IOException {
        Files.writeString(folder.resolve("shapes.hpp"), """
                #include <string>
                namespace shapes { std::string name(int corners); }
                """);
        Files.writeString(folder.resolve("shapes.cpp"), """
                #include "shapes.hpp"
                std::string shapes::name(int corners) { return std::to_string(corners) + " corners"; }
                """);
    }

    @Test
    void stubsAreLinkedToLibstdcxx() throws IOException {
        library(TestCompiler.INSTALLED, List.of());
        assertEquals(List.of("libstdc++.so.6"), cxxLibraries(compile()));
    }

    @Test
    void stubsAreLinkedToLibcxxIfTheLibraryIs() throws IOException {
        Assumptions.assumeTrue(HostCxxHeaders.ofThisMachine().hasLibcxx(), "Debian's libc++-dev is not installed");
        library(TestCompiler.BUNDLED, List.of(FLAG));
        assertEquals(List.of("libc++.so.1"), cxxLibraries(compile()));
    }

    @Test
    void saysThatGccCannotUseLibcxx() throws IOException {
        Assumptions.assumeTrue(HostCxxHeaders.ofThisMachine().hasLibcxx(), "Debian's libc++-dev is not installed");
        String gcc = TestCompiler.INSTALLED.orSkip(Language.CXX).command().getFirst();
        library(TestCompiler.BUNDLED, List.of(FLAG));

        Compilation compilation = compile("-Anativeheader.cxx=" + gcc);

        assertThat(compilation).hadWarningContaining("[NoCompiler] no C++ compiler, so ");
        assertThat(compilation)
                .hadWarningContaining("-Anativeheader.cxx=" + gcc + ": gcc does not take -stdlib=libc++; clang does");
    }

    private void library(TestCompiler compiler, List<String> flags) throws IOException {
        String name = Target.host().libraryFileName("shapes");
        SharedLibraryBuild build = SharedLibraryBuild.ofFiles(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                List.of(folder.resolve("shapes.cpp")),
                name,
                new BuildFlags(flags, List.of(), List.of()));
        Files.write(
                folder.resolve(name),
                assertInstanceOf(SharedLibraryBuild.Built.class, build, build::toString)
                        .library());
    }

    private Compilation compile(String... options) {
        return ProcessorCompiler.create()
                .withOptions(Stream.concat(
                                Stream.of(
                                        "--release",
                                        "22",
                                        "-Anativeheader.includePath=" + folder,
                                        "-Anativeheader.cache=off",
                                        WorkerOption.OPTION),
                                Stream.of(options))
                        .toArray())
                .compile(JavaFileObjects.forSourceString("p.Shapes", """
                        package p;
                        @io.nativeheader.NativeHeader(value = "shapes.hpp", library = "shapes", clangArgs = "-L%s")
                        interface Shapes extends ShapesHeader {}
                        """.formatted(folder)));
    }

    /** Returns the C++ libraries that the generated stubs need. */
    private List<String> cxxLibraries(Compilation compilation) throws IOException {
        assertThat(compilation).succeededWithoutWarnings();
        String resource = "META-INF/native-header/" + Target.host().folder() + "/p.Shapes"
                + Target.host().libraryEnding();
        Path file = folder.resolve("stubs");
        try (var stream = compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, resource)
                .orElseThrow()
                .openInputStream()) {
            Files.write(file, stream.readAllBytes());
        }
        LibraryFile.Readable read = assertInstanceOf(
                LibraryFile.Readable.class,
                LibraryFile.read(file, new LibraryFolders(List.of(), TestCompiler.INSTALLED.environment())));
        return ((LibrarySymbols.Known) read.library().symbols())
                .needed().stream()
                        .filter(name -> name.startsWith("libstdc++.") || name.startsWith("libc++."))
                        .toList();
    }
}
