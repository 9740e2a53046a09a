package io.nativeheader.processor.toolchain.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A library file, read without loading it: {@code /usr/lib/x86_64-linux-gnu/libz.so}, {@code libz.so.1}.
 *
 * @param format the file format for messages, {@code ELF, x86_64}
 * @param path the file to pass to a linker; may be a linker script or a text stub
 * @param soname the name by which the loader finds the library at run time, if it has one
 */
public record LibraryFile(String format, Path path, Optional<String> soname, LibrarySymbols symbols) {

    /** The result of reading a file. */
    public sealed interface Reading {}

    /** The file is a library for the target. */
    public record Readable(LibraryFile library) implements Reading {}

    /** The file is not a library, is damaged, or is for another platform. */
    public record Unreadable(Path path, String reason) implements Reading {}

    /**
     * Reads a library: 32-bit and 64-bit ELF files of either byte order, linker scripts, Mach-O files, Apple's text stubs, and Windows DLLs.
     */
    public static Reading read(Path file, LibraryFolders folders) {
        return new LibraryFileReader(folders).read(file);
    }
}
