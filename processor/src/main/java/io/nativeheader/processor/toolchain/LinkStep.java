package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Object files to one shared library: {@code Phy.o} to {@code libphy.so}.
 *
 * @param soname to record in it, if any
 * @param compilerFlags those that the objects were compiled with; the ones that choose a machine are needed again
 * @param flags of the linker: {@code -lm}, {@code -pthread}
 * @param exports for Windows, a file of the names to export
 */
record LinkStep(
        List<Path> objects,
        Path output,
        Optional<String> soname,
        List<LibraryFile> libraries,
        List<String> compilerFlags,
        List<String> flags,
        Optional<Path> exports) {

    LinkStep {
        objects = List.copyOf(objects);
        libraries = List.copyOf(libraries);
        compilerFlags = List.copyOf(compilerFlags);
        flags = List.copyOf(flags);
    }

    /** {@code -m32} and its like, which a compiler that only links must be told as well. */
    List<String> machineFlags() {
        return compilerFlags.stream()
                .filter(flag -> flag.matches("-m(32|64|x32|abi=.*)|--(target|sysroot)=.*"))
                .toList();
    }
}
