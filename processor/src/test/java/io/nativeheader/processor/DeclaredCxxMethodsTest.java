package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods of an interface that name C++ functions are checked against the header. */
class DeclaredCxxMethodsTest {

    @TempDir
    Path folder;

    private Compilation compile(String method) throws IOException {
        Files.writeString(folder.resolve("phy.hpp"), """
                #include <string>
                namespace phy {
                int stop(int id);
                std::string name(int id);
                }
                """);
        return ProcessorCompiler.create()
                .withOptions("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.A",
                        "package p; @io.nativeheader.NativeHeader(\"phy.hpp\") interface A extends AHeader { " + method
                                + " }"));
    }

    @Test
    void acceptsTheSignatureThatTheHeaderHas() throws IOException {
        assertThat(compile("String name(int id);")).succeeded();
    }

    @Test
    void suggestsFunctionsWithSimilarNames() throws IOException {
        assertThat(compile("int stopp(int id);")).hadErrorContaining("Did you mean stop?");
    }

    @Test
    void showsTheDeclarationAndALineToPaste() throws IOException {
        Compilation compilation = compile("int name(int id);");
        assertThat(compilation).hadErrorContaining("C++:  std::string phy::name(int id) (phy.hpp:4)");
        assertThat(compilation).hadErrorContaining("Java: String name(int id)");
    }
}
