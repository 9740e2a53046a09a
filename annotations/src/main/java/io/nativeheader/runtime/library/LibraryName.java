package io.nativeheader.runtime.library;

/** The name that a library is asked for by, as against the name of its file. */
public final class LibraryName {

    private LibraryName() {}

    /** {@code phy} for {@code lib/libphy.so.1}; a name that is none of a file is left as it is. */
    public static String ofFile(String file) {
        String name = withoutFolder(file).replaceFirst("\\.(so(\\.[0-9.]+)?|dylib|dll)$", "");
        String bare = name.startsWith("lib") ? name.substring("lib".length()) : name;
        return bare.isEmpty() ? file : bare;
    }

    /** {@code libphy.so} for {@code lib/libphy.so}. */
    public static String withoutFolder(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
