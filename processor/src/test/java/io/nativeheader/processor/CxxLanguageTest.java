package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ending of a header or an option tells its language. */
class CxxLanguageTest {

    @TempDir
    Path folder;

    private Compilation compile(String file, String option) throws IOException {
        Files.writeString(
                folder.resolve(file), "namespace shapes { inline int area(int side) { return side * side; } }");
        return javac().withProcessors(new NativeHeaderProcessor())
                .withOptions("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.A",
                        "package p; @io.nativeheader.NativeHeader(value = \"" + file + "\"" + option
                                + ") interface A extends AHeader { static int area(A a) { return a.area(2); } }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes.hpp", "shapes.hh", "shapes.hxx", "shapes.H"})
    void readsCxxByTheEndingOfTheHeader(String file) throws IOException {
        assertThat(compile(file, "")).succeeded();
    }

    @Test
    void readsOtherHeadersAsCxxIfTheOptionSaysSo() throws IOException {
        assertThat(compile("shapes.h", ", language = io.nativeheader.NativeHeader.Language.CXX"))
                .succeeded();
        assertThat(compile("shapes.h", "")).hadErrorContaining("This looks like C++");
    }
}
