package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links with the bundled clang for this Linux machine, against {@link LibcFiles} and none of gcc's files.
 */
record BundledLink(Path linker, BuildEnvironment environment) {

    List<String> flags() {
        List<String> flags = new ArrayList<>(List.of("--ld-path=" + linker, "-Wl,--error-limit=0"));
        // otherwise the compiler chooses the C library
        if (isGlibc()) {
            flags.add("-nostdlib");
        }
        return flags;
    }

    List<String> libraries(Optional<CxxLibrary> cxx) {
        return isGlibc()
                ? new LibcFiles(cxx, environment)
                        .all().stream().map(Path::toString).toList()
                : List.of();
    }

    private boolean isGlibc() {
        return environment.target().environment() == Environment.GNU
                && new LibcFiles(Optional.empty(), environment).isInstalled();
    }
}
