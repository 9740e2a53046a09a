package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The linking of object files to a shared library: {@code Phy.o} to {@code libphy.so}.
 *
 * @param soname the SONAME to record, if any
 * @param compilerFlags the flags of the compilation; those that select a machine apply to linking as well
 * @param flags the linker flags, {@code -lm}, {@code -pthread}
 * @param exports a file with the names to export, for Windows
 * @param linkStubs files that stand in for libraries of the target that are not on this machine
 */
record LinkStep(
        List<Path> objects,
        Path output,
        Optional<String> soname,
        List<LibraryFile> libraries,
        List<String> compilerFlags,
        List<String> flags,
        Optional<Path> exports,
        List<Path> linkStubs) {

    LinkStep {
        objects = List.copyOf(objects);
        libraries = List.copyOf(libraries);
        compilerFlags = List.copyOf(compilerFlags);
        flags = List.copyOf(flags);
        linkStubs = List.copyOf(linkStubs);
    }

    /** Returns the step with more linker flags. */
    LinkStep with(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(flags);
        return new LinkStep(objects, output, soname, libraries, compilerFlags, all, exports, linkStubs);
    }

    /** Returns the flags that select a machine or a C++ library, such as {@code -m32}. The compiler needs them for linking as well. */
    List<String> machineFlags() {
        return compilerFlags.stream()
                .filter(flag -> flag.matches("-m(32|64|x32|abi=.*)|-stdlib=.*|--(target|sysroot)=.*"))
                .toList();
    }
}
