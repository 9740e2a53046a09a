package io.nativeheader.processor.parse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An inclusion of one file by another: {@code #include "zconf.h"} in zlib.h.
 *
 * @param from the including file, as clang opened it
 * @param to the included file, as clang opened it
 * @param spelling the text between quotes or angle brackets
 */
record Inclusion(String from, String to, String spelling, boolean quoted) {

    /** Folders that many libraries share. Two files in such a folder need not belong together. */
    private static final Pattern SHARED = Pattern.compile("(.*/)?(usr|usr/local)/include(/[^/]*-(linux|gnu|musl)[^/]*)?"
            + "|.*/[^/]*-(linux|gnu|musl|mingw32)[^/]*(/sys-root/(mingw|usr))?/include"
            + "|.*/lib/clang/[^/]+/include");

    /**
     * Returns whether the included file is where a directive with quotes would look first, relative to the including file, and whether that
     * file's folder belongs to one library.
     */
    boolean isRelative() {
        return libraryFolder(from)
                .filter(folder ->
                        folder.resolve(spelling).normalize().equals(Path.of(to).normalize()))
                .isPresent();
    }

    /** Returns the folder of a file; empty if many libraries share the folder. */
    static Optional<Path> libraryFolder(String file) {
        return Optional.ofNullable(Path.of(file).normalize().getParent())
                .filter(folder -> !SHARED.matcher(folder.toString()).matches());
    }

    /** Returns whether the included name has the same folder as {@code includer}: {@code openssl/sslerr.h} in {@code openssl/ssl.h}. */
    boolean hasFolderOf(String includer) {
        return !folder(spelling).isEmpty() && folder(spelling).equals(folder(includer));
    }

    /** Returns {@code gtk/} for {@code gtk/gtk.h}. */
    static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** Returns {@code gtk.h} for {@code gtk/gtk.h}. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static final Pattern SUFFIX = Pattern.compile("\\.(h|hpp|hh|hxx|H)$");

    /** Returns {@code gtk} for {@code gtk/gtk.h}. */
    static String stem(String name) {
        return SUFFIX.matcher(last(name)).replaceFirst("");
    }
}
