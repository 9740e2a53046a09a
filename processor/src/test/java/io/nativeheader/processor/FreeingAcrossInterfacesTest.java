package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handle that one interface owns and another interface of the package frees under another name is freed once. */
class FreeingAcrossInterfacesTest {

    @TempDir
    Path folder;

    private Compilation compile(String header, String owner, String other) throws IOException {
        Files.writeString(folder.resolve("w.h"), header);
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION,
                        "-Anativeheader.symbols=off",
                        "-Xlint:all,-options",
                        "-Werror")
                .compile(List.of(
                        JavaFileObjects.forSourceString("p.Owner", "package p; " + owner),
                        JavaFileObjects.forSourceString("p.Other", "package p; " + other)));
    }

    private static void releases(Compilation compilation) {
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.OtherNative")
                .contentsAsUtf8String()
                .contains("h.release()");
    }

    @Test
    void freesOnceThroughAnotherFunctionOfTheSameSymbol() throws IOException {
        releases(compile(
                """
                typedef struct h_s *h_t;
                h_t h_open(const char *name);
                void h_close_a(h_t h) __asm__("h_close_v2");
                void h_close_b(h_t h) __asm__("h_close_v2");
                """,
                "@io.nativeheader.NativeHeader(\"w.h\") interface Owner {"
                        + " @io.nativeheader.Owned(free = \"h_close_a\") h_s h_open(String n); }",
                "@io.nativeheader.NativeHeader(\"w.h\") interface Other { void h_close_b(h_s h); }"));
    }

    @Test
    void freesOnceThroughAMacroForTheName() throws IOException {
        String header = """
                typedef struct h_s *h_t;
                h_t h_open(const char *name);
                void h_close(h_t h);
                #define h_done h_close
                #define h_done2 h_close
                """;
        String owner = "@io.nativeheader.NativeHeader(\"w.h\") interface Owner {"
                + " @io.nativeheader.Owned(free = \"h_done\") h_s h_open(String n); }";
        for (String name : List.of("h_close", "h_done2")) {
            releases(compile(
                    header,
                    owner,
                    "@io.nativeheader.NativeHeader(\"w.h\") interface Other { void " + name + "(h_s h); }"));
        }
    }
}
