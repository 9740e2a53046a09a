package io.nativeheader.processor.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Links with the bundled clang for this Linux machine, against {@link LibcFiles} and none of gcc's files.
 */
record BundledLink(Path linker, BuildEnvironment environment) {

    List<String> flags() {
        List<String> flags = new ArrayList<>(List.of("--ld-path=" + linker, "-Wl,--error-limit=0"));
        // otherwise the compiler chooses the C library
        if (libc().isInstalled()) {
            flags.add("-nostdlib");
        }
        return flags;
    }

    List<String> libraries() {
        return libc().all().stream().map(Path::toString).toList();
    }

    private LibcFiles libc() {
        return new LibcFiles(environment);
    }
}
