package io.nativeheader.processor.toolchain.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A library as it lies on disk, read and not run: {@code /usr/lib/x86_64-linux-gnu/libz.so}, {@code libz.so.1}.
 *
 * @param format for people: {@code ELF, x86_64}
 * @param path to give to a linker; may be a linker script or a stub that stands for the library
 * @param soname the name that the loader knows it by at run time, if it says one
 */
public record LibraryFile(String format, Path path, Optional<String> soname, LibrarySymbols symbols) {

    /** A library file, or why the file is none. */
    public sealed interface Reading {}

    /** The file is a library for some platform. */
    public record Readable(LibraryFile library) implements Reading {}

    /** The file is no library, is damaged, or belongs to another platform. */
    public record Unreadable(Path path, String reason) implements Reading {}

    /**
     * Reads a library of any platform: ELF of 32 and 64 bits and either byte order, linker scripts, Apple's text stubs;
     * of Mach-O files and Windows DLLs only that they are that.
     */
    public static Reading read(Path file, LibraryFolders folders) {
        return new LibraryFileReader(folders).read(file);
    }
}
