package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code include} and {@code exclude} take plain and qualified C++ names. */
class CxxIncludeTest {

    @TempDir
    Path folder;

    private Compilation compile(String options) throws IOException {
        Files.writeString(folder.resolve("shapes.hpp"), """
                namespace shapes {
                constexpr int LIMIT = 3;
                int area(int side);
                class Circle { public: int radius(); };
                }
                namespace colors {
                int mix(int a, int b);
                class Color { public: int red(); };
                }
                """);
        Compilation compilation = ProcessorCompiler.create()
                .withOptions("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.A",
                        "package p; @io.nativeheader.NativeHeader(value = \"shapes.hpp\", " + options
                                + ") interface A extends AHeader {}"));
        assertThat(compilation).succeeded();
        return compilation;
    }

    private static List<String> members(Compilation compilation) throws IOException {
        String header = compilation
                .generatedSourceFile("p.AHeader")
                .orElseThrow()
                .getCharContent(false)
                .toString();
        return List.of("LIMIT = ", " area(", " mix(").stream()
                .filter(header::contains)
                .toList();
    }

    @Test
    void includesAndExcludesByNamespace() throws IOException {
        Compilation included = compile("include = \"shapes::*\"");
        assertEquals(List.of("LIMIT = ", " area("), members(included));
        assertTrue(included.generatedSourceFile("p.Circle").isPresent());
        assertTrue(included.generatedSourceFile("p.Color").isEmpty());
        Compilation excluded = compile("exclude = \"shapes::*\"");
        assertEquals(List.of(" mix("), members(excluded));
        assertTrue(excluded.generatedSourceFile("p.Circle").isEmpty());
    }

    @Test
    void excludesByPlainName() throws IOException {
        Compilation excluded = compile("exclude = {\"area\", \"Color\"}");
        assertEquals(List.of("LIMIT = ", " mix("), members(excluded));
        assertTrue(excluded.generatedSourceFile("p.Color").isEmpty());
    }
}
