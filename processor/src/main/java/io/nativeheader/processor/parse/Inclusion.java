package io.nativeheader.processor.parse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file includes another: {@code #include "zconf.h"} in zlib.h.
 *
 * @param from the including file, as clang opened it
 * @param to the included file, as clang opened it
 * @param spelling what stands between the quotes or brackets
 */
record Inclusion(String from, String to, String spelling, boolean quoted) {

    /** Folders that many libraries share: files in one of them say nothing about each other. */
    private static final Pattern SHARED = Pattern.compile(
            "(.*/)?(usr|usr/local)/include(/[^/]*-(linux|gnu|musl)[^/]*)?" + "|.*/lib/clang/[^/]+/include");

    /** Whether quotes would find the same file, in a folder that belongs to the library. */
    boolean isBeside() {
        return libraryFolder(from)
                .filter(folder ->
                        folder.resolve(spelling).normalize().equals(Path.of(to).normalize()))
                .isPresent();
    }

    /** The folder of a file; empty if many libraries share it. */
    static Optional<Path> libraryFolder(String file) {
        return Optional.ofNullable(Path.of(file).normalize().getParent())
                .filter(folder -> !SHARED.matcher(folder.toString()).matches());
    }

    /** Whether the folder in the spelling is also the folder of {@code includer}: {@code openssl/sslerr.h} in {@code openssl/ssl.h}. */
    boolean hasFolderOf(String includer) {
        return !folder(spelling).isEmpty() && folder(spelling).equals(folder(includer));
    }

    /** {@code gtk/} of {@code gtk/gtk.h}. */
    static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** {@code gtk.h} of {@code gtk/gtk.h}. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** {@code gtk} of {@code gtk/gtk.h}. */
    static String stem(String name) {
        String last = last(name);
        return last.endsWith(".h") ? last.substring(0, last.length() - 2) : last;
    }
}
