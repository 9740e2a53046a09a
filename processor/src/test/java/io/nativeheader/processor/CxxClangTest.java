package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.toolchain.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stubs that clang compiles differently than gcc. */
class CxxClangTest {

    @TempDir
    Path folder;

    @Test
    void subclassesAClassThatAFunctionOfItsNameHides() throws IOException {
        Files.writeString(folder.resolve("names.hpp"), """
                namespace names {
                class Signal {
                public:
                    explicit Signal(int number);
                    virtual ~Signal();
                    virtual int number() const;
                };
                int Signal(const class Signal &signal);
                }
                """);
        String clang =
                String.join(" ", TestCompiler.BUNDLED.orSkip(Language.CXX).command());

        Compilation compilation = ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + folder,
                        "-Anativeheader.cxx=" + clang,
                        WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString("p.Names", """
                        package p;
                        @io.nativeheader.NativeHeader("names.hpp")
                        interface Names extends NamesHeader {
                            static int number(Names names, Signal.Overrides overrides) {
                                try (Signal signal = Signal.subclass(overrides, 3)) {
                                    return names.Signal(signal);
                                }
                            }
                        }
                        """));

        assertThat(compilation).succeeded();
    }
}
