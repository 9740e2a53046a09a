package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the doctor is asked.
 *
 * @param libclang the value of {@code -Anativeheader.libclang}
 * @param compiler the value of {@code -Anativeheader.cc}
 * @param includePath folders with headers
 * @param classPath jars and folders of classes with bindings
 * @param libraries shared libraries
 * @param headers as after {@code #include}, or files
 * @param loader whose class path may have the bundled LLVM
 */
public record Questions(
        BuildEnvironment environment,
        Optional<String> libclang,
        Optional<String> compiler,
        List<Path> includePath,
        List<Path> classPath,
        List<Path> libraries,
        List<String> headers,
        ClassLoader loader) {

    public Questions {
        includePath = List.copyOf(includePath);
        classPath = List.copyOf(classPath);
        libraries = List.copyOf(libraries);
        headers = List.copyOf(headers);
    }
}
