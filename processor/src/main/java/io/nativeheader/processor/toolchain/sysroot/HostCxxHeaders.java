package io.nativeheader.processor.toolchain.sysroot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The headers of the C++ library that this Linux machine has, in the folders where clang looks for them ({@code Gnu.cpp}).
 *
 * @param system the root of the file system; a test's folder in tests
 */
public record HostCxxHeaders(Path system) {

    public static HostCxxHeaders ofThisMachine() {
        return new HostCxxHeaders(Path.of("/"));
    }

    /**
     * Returns whether there are headers of libstdc++, which clang uses by default. clang takes them only next to a gcc, which it recognizes
     * by {@code crtbegin.o}. Fedora has a package of the headers alone.
     */
    public boolean hasLibstdcxx() {
        Stream<Path> common = Stream.of("usr/include/c++", "usr/local/include/c++")
                .flatMap(folder -> subfolders(system.resolve(folder)));
        Stream<Path> ofGcc = gccs().map(version -> version.resolve("include"))
                .flatMap(include -> Stream.concat(Stream.of(include.resolve("c++")), subfolders(include)));
        return gccs().anyMatch(version -> SysrootLayout.hasFile(version, "crtbegin.o"))
                && Stream.concat(common, ofGcc)
                        .anyMatch(folder -> SysrootLayout.hasFile(folder.resolve("bits"), "exception.h"));
    }

    /** Returns the folders of installed gccs: {@code /usr/lib/gcc/x86_64-linux-gnu/12}. */
    private Stream<Path> gccs() {
        return Stream.of("usr/lib/gcc", "usr/lib64/gcc", "usr/local/lib/gcc", "usr/local/lib64/gcc")
                .flatMap(folder -> subfolders(system.resolve(folder)))
                .flatMap(HostCxxHeaders::subfolders);
    }

    /** Returns whether there are headers of libc++. */
    public boolean hasLibcxx() {
        return libcxx().stream().anyMatch(folder -> SysrootLayout.hasFile(folder, "__config"));
    }

    /** Returns the folders with headers of either library, whether they exist or not. */
    public List<String> searched() {
        return Stream.concat(Stream.of(system.resolve("usr/include/c++")), libcxx().stream())
                .map(Path::toString)
                .toList();
    }

    private List<Path> libcxx() {
        return List.of(system.resolve("usr/include/c++/v1"), system.resolve("usr/local/include/c++/v1"));
    }

    private static Stream<Path> subfolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.of();
        }
    }
}
