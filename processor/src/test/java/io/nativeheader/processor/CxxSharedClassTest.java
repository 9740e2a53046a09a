package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers that share a C++ class bind in one interface, and in two of one package. */
class CxxSharedClassTest {

    @TempDir
    Path folder;

    private Compilation compile(JavaFileObject... sources) throws IOException {
        assumeTrue(Target.host().folder().startsWith("linux"), "the test needs the C++ compiler of Linux");
        Files.writeString(folder.resolve("base.hpp"), """
                #pragma once
                class Base {
                public:
                    virtual ~Base() = default;
                    virtual int size() const { return 1; }
                };
                """);
        Files.writeString(folder.resolve("derived.hpp"), """
                #include "base.hpp"
                class Derived : public Base {};
                """);
        return ProcessorCompiler.create()
                .withOptions("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OPTION)
                .compile(Arrays.asList(sources));
    }

    private static JavaFileObject source(String name, String headers) {
        return JavaFileObjects.forSourceString(
                "p." + name,
                "package p; @io.nativeheader.NativeHeader(" + headers + ") interface " + name + " extends " + name
                        + "Header {}");
    }

    @Test
    void twoInterfacesOfOnePackageShareTheClass() throws IOException {
        Compilation compilation = compile(source("A", "\"base.hpp\""), source("B", "\"derived.hpp\""));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.Derived")
                .contentsAsUtf8String()
                .contains("extends Base");
    }

    @Test
    void twoInterfacesShareAHeaderAndItsExceptions() throws IOException {
        Files.writeString(folder.resolve("failure.hpp"), """
                #pragma once
                #include <stdexcept>
                struct Failure : std::runtime_error { using std::runtime_error::runtime_error; };
                inline int check(int value) { if (value < 0) throw Failure("negative"); return value; }
                """);
        assertThat(compile(source("A", "\"failure.hpp\""), source("B", "\"failure.hpp\"")))
                .succeeded();
    }

    @Test
    void oneInterfaceBindsBothHeaders() throws IOException {
        Compilation compilation = compile(source("A", "{\"base.hpp\", \"derived.hpp\"}"));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.Derived")
                .contentsAsUtf8String()
                .contains("extends Base");
    }
}
