package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of the Java exceptions for C++ exception classes. */
class CxxExceptionNamesTest {

    @TempDir
    Path folder;

    /** Otherwise {@code catch (CxxException failure)} would mean only that class in its package, even after an import on demand. */
    @Test
    void leavesTheNameOfTheRuntimesExceptionAlone() throws IOException {
        Files.writeString(folder.resolve("phy.hpp"), """
                namespace phy {
                class Exception { public: virtual ~Exception() {} int code; };
                class ParseException : public Exception { public: int line; };
                void stop();
                }
                """);
        assertThat(javac().withProcessors(new NativeHeaderProcessor())
                        .withOptions("--release", "22", "-Anativeheader.includePath=" + folder, WorkerOption.OPTION)
                        .compile(JavaFileObjects.forSourceString("p.Phy", """
                                package p;
                                import io.nativeheader.*;
                                @NativeHeader("phy.hpp")
                                interface Phy extends PhyHeader {
                                    static void stop(Phy phy) {
                                        try {
                                            phy.stop();
                                        } catch (CxxParseException failure) {
                                            ExceptionException base = failure;
                                        } catch (ExceptionException failure) {
                                            int code = failure.object().code();
                                        } catch (CxxException other) {
                                            String name = other.typeName();
                                        }
                                    }
                                }
                                """)))
                .succeeded();
    }
}
