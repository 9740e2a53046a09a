package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Links with the bundled clang on Linux, against the files of the C library and none of gcc's. This works the same way whether or not
 * gcc and {@code libc6-dev} are installed. A shared library needs no {@code crt*.o}, and {@code libgcc_s.so.1}, which clang itself
 * needs, replaces {@code libgcc.a}.
 */
record BundledLink(Path linker, BuildEnvironment environment) {

    List<String> flags() {
        List<String> flags = new ArrayList<>(List.of("--ld-path=" + linker, "-Wl,--error-limit=0"));
        if (standsAlone()) {
            flags.add("-nostdlib");
        }
        return flags;
    }

    List<String> libraries() {
        return standsAlone()
                ? names(environment.target())
                        .flatMap(name -> file(name).stream())
                        .map(Path::toString)
                        .toList()
                : List.of();
    }

    /** Returns whether glibc is in a known folder. If not, the compiler chooses the C library. */
    private boolean standsAlone() {
        return file("libc.so.6").isPresent();
    }

    private Optional<Path> file(String name) {
        return new LibraryFolders(List.of(), environment)
                .all().stream()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::isRegularFile)
                        .findFirst();
    }

    /** Returns the files that glibc's {@code libc.so} names, after the libraries that were separate from libc before glibc 2.34. */
    private static Stream<String> names(Target target) {
        String loader = switch (target.architecture()) {
            case X86_64 -> "ld-linux-x86-64.so.2";
            case AARCH64 -> "ld-linux-aarch64.so.1";
            case RISCV64 -> "ld-linux-riscv64-lp64d.so.1";
        };
        return Stream.of(
                "libm.so.6",
                "libpthread.so.0",
                "libdl.so.2",
                "librt.so.1",
                "libgcc_s.so.1",
                "libc.so.6",
                "libc_nonshared.a",
                loader);
    }
}
