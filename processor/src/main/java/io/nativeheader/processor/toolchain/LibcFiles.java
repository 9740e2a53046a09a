package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the C library to link against, {@code libc.so.6} and its companions, in the folders of the target, for C++ after those of the
 * C++ library. A shared library needs no
 * {@code crt*.o}, and {@code libgcc_s.so.1} replaces {@code libgcc.a}, so this works the same way whether or not a gcc is installed. lld defines {@code __dso_handle}, which C++ code needs.
 */
record LibcFiles(Optional<CxxLibrary> cxx, BuildEnvironment environment) {

    /** Returns whether the C library is in a known folder. */
    boolean isInstalled() {
        return file(libc()).isPresent();
    }

    /** Returns the files in link order, or an empty list if the C library is not installed. */
    List<Path> all() {
        return isInstalled() ? names().flatMap(name -> file(name).stream()).toList() : List.of();
    }

    boolean hasLibgcc() {
        return file(LibgccSymbols.FILE).isPresent();
    }

    /** Returns whether the C++ library is among the files, or is not needed. */
    boolean hasCxxLibrary() {
        return cxx.isEmpty()
                || all().stream()
                        .anyMatch(file ->
                                cxx.get().files().contains(file.getFileName().toString()));
    }

    private String libc() {
        return isMusl() ? "libc.so" : "libc.so.6";
    }

    private Stream<String> names() {
        Stream<String> c = isMusl() ? Stream.of(LibgccSymbols.FILE, libc()) : glibc(environment.target());
        return Stream.concat(cxx.stream().flatMap(library -> library.files().stream()), c);
    }

    /** Returns libm, libraries that were separate before glibc 2.34, libgcc_s, and the files that glibc's {@code libc.so} names. */
    private static Stream<String> glibc(Target target) {
        String loader = switch (target.architecture()) {
            case X86_64 -> "ld-linux-x86-64.so.2";
            case AARCH64 -> "ld-linux-aarch64.so.1";
            case RISCV64 -> "ld-linux-riscv64-lp64d.so.1";
            case PPC64LE -> "ld64.so.2";
            case S390X -> "ld64.so.1";
        };
        return Stream.of(
                "libm.so.6",
                "libpthread.so.0",
                "libdl.so.2",
                "librt.so.1",
                LibgccSymbols.FILE,
                "libc.so.6",
                "libc_nonshared.a",
                loader);
    }

    private boolean isMusl() {
        return environment.target().environment() == Target.Environment.MUSL;
    }

    private Optional<Path> file(String name) {
        return new LibraryFolders(List.of(), environment)
                .all().stream()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::isRegularFile)
                        .findFirst();
    }
}
