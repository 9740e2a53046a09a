package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

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
        return compile(file, "namespace shapes { inline int area(int side) { return side * side; } }", option);
    }

    private Compilation compile(String file, String header, String option) throws IOException {
        Files.writeString(folder.resolve(file), header);
        return ProcessorCompiler.create()
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

    /** Nothing in clang's messages about C tells that these headers are C++. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "int area(int &side);",
                "extern \"C\" int area(int side);",
                "struct Shape { int corners; }; struct Square : Shape { int side; };"
            })
    void suggestsCxxForAHeaderThatCompilesOnlyAsCxx(String header) throws IOException {
        assertThat(compile("shapes.h", header, ""))
                .hadErrorContaining("It compiles as C++: if it is C++, write language = NativeHeader.Language.CXX.");
    }

    @Test
    void suggestsTheStandardThatTheHeaderNeeds() throws IOException {
        String concepts = "template <class T> concept Number = requires(T one) { one + 1; };";
        assertThat(compile("twenty.hpp", concepts, ""))
                .hadErrorContaining("It compiles as C++20: add \"-std=c++20\" to clangArgs.");
        assertThat(compile("fourteen.hpp", "void area(int side) throw(int);", ""))
                .hadErrorContaining("It compiles as C++14: add \"-std=c++14\" to clangArgs.");
        assertThat(compile("fourteen.hpp", concepts, ", clangArgs = \"-std=c++17\""))
                .hadErrorContaining("If the header needs another header, name that one first.");
    }

    @Test
    void saysThatTheInstalledCxxLibraryHasNoSuchHeader() throws IOException {
        assertThat(compile("new.hpp", "#include <of_tomorrow>", ""))
                .hadErrorContaining(
                        "The installed C++ library has no header of_tomorrow. Install the library's headers");
    }
}
