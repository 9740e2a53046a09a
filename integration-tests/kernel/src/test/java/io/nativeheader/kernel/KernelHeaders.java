package io.nativeheader.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kernel headers that Debian installs: those common to all configurations, and those of one.
 *
 * @param common {@code linux-headers-6.1.0-56-common}
 * @param configured {@code linux-headers-6.1.0-56-amd64}
 */
record KernelHeaders(Path common, Path configured) {

    private static final Path SOURCES = Path.of("/usr/src");

    /** Finds the newest headers of Debian 12's kernel 6.1, whose layouts the test expects. */
    static Optional<KernelHeaders> find() throws IOException {
        if (!Files.isDirectory(SOURCES)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(path -> path.getFileName().toString().matches("linux-headers-6\\.1\\.[\\d.-]+-amd64"))
                    .max(Path::compareTo)
                    .map(configured -> new KernelHeaders(
                            configured.resolveSibling(
                                    configured.getFileName().toString().replaceFirst("-amd64$", "-common")),
                            configured))
                    .filter(found -> Files.isDirectory(found.common()));
        }
    }

    /** Returns the flags that the kernel's Makefile passes when it compiles a module. */
    List<String> flags() {
        List<String> flags = new ArrayList<>(List.of("-nostdinc"));
        Stream.of(
                        common.resolve("arch/x86/include"),
                        configured.resolve("arch/x86/include/generated"),
                        common.resolve("include"),
                        configured.resolve("include"),
                        common.resolve("arch/x86/include/uapi"),
                        configured.resolve("arch/x86/include/generated/uapi"),
                        common.resolve("include/uapi"),
                        configured.resolve("include/generated/uapi"))
                .forEach(include -> flags.add("-I" + include));
        for (String header : List.of("compiler-version.h", "kconfig.h", "compiler_types.h")) {
            flags.addAll(List.of(
                    "-include", common.resolve("include/linux").resolve(header).toString()));
        }
        flags.addAll(List.of("-D__KERNEL__", "-DMODULE", "-std=gnu11", "-m64"));
        flags.addAll(List.of("-mno-sse", "-mno-mmx", "-mno-sse2", "-mno-3dnow", "-mno-avx", "-mno-80387"));
        flags.addAll(List.of("-mno-red-zone", "-fshort-wchar", "-fno-strict-aliasing", "-fno-common"));
        flags.addAll(List.of("-fms-extensions", "-DKBUILD_MODNAME=\"x\""));
        flags.addAll(List.of("-DKBUILD_BASENAME=\"x\"", "-DKBUILD_MODFILE=\"x\""));
        return flags;
    }
}
