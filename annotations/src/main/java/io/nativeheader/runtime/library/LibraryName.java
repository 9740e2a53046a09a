package io.nativeheader.runtime.library;

/** Converts library file names to library names. */
public final class LibraryName {

    private LibraryName() {}

    /**
     * Returns the library name for a file: {@code phy} for {@code lib/libphy.so.1}.
     *
     * @param file a path, a file name or a library name
     * @return the library name; {@code file} itself if nothing would remain
     */
    public static String ofFile(String file) {
        String name = withoutFolder(file).replaceFirst("\\.(so(\\.[0-9.]+)?|dylib|dll)$", "");
        String bare = name.startsWith("lib") ? name.substring("lib".length()) : name;
        return bare.isEmpty() ? file : bare;
    }

    /**
     * Returns the last element of a path: {@code libphy.so} for {@code lib/libphy.so}.
     *
     * @param file a path with slashes or backslashes
     * @return the file name
     */
    public static String withoutFolder(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
