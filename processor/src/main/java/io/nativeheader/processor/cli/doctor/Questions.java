package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The input of the doctor.
 *
 * @param libclang the value of {@code -Anativeheader.libclang}
 * @param compiler the value of {@code -Anativeheader.cc}
 * @param cxxCompiler the value of {@code -Anativeheader.cxx}
 * @param targets the platforms of {@code -Anativeheader.targets}
 * @param sysroots the folders of {@code -Anativeheader.sysroot.<target>}
 * @param compilers the values of {@code -Anativeheader.cc.<target>}
 * @param cxxCompilers the values of {@code -Anativeheader.cxx.<target>}
 * @param includePath folders with headers
 * @param classPath jars and folders of classes with bindings
 * @param libraries shared libraries to check
 * @param headers headers to parse, as written after {@code #include}, or files
 * @param loader a class loader whose class path may contain the bundled LLVM
 */
public record Questions(
        BuildEnvironment environment,
        Optional<String> libclang,
        Optional<String> compiler,
        Optional<String> cxxCompiler,
        List<Target> targets,
        Map<Target, Path> sysroots,
        Map<Target, String> compilers,
        Map<Target, String> cxxCompilers,
        List<Path> includePath,
        List<Path> classPath,
        List<Path> libraries,
        List<String> headers,
        ClassLoader loader) {

    public Questions {
        targets = List.copyOf(targets);
        sysroots = Map.copyOf(sysroots);
        compilers = Map.copyOf(compilers);
        cxxCompilers = Map.copyOf(cxxCompilers);
        includePath = List.copyOf(includePath);
        classPath = List.copyOf(classPath);
        libraries = List.copyOf(libraries);
        headers = List.copyOf(headers);
    }
}
