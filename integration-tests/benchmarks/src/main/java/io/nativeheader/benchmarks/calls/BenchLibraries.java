package io.nativeheader.benchmarks.calls;

import java.net.URI;
import java.nio.file.Path;

/** Locates the libraries that the build compiled, for peers that cannot find them. */
public final class BenchLibraries {

    /** System property with the libraries' folder, which keeps the search out of the measured time. */
    public static final String FOLDER = "benchmarks.libraries";

    private BenchLibraries() {}

    /** Returns the file of a library such as {@code bench}. */
    public static Path path(String name) {
        return folder().resolve(System.mapLibraryName(name));
    }

    /** Returns the folder in which {@code compile-library} puts libraries. */
    public static Path folder() {
        String folder = System.getProperty(FOLDER);
        return folder == null ? beside(BenchLibraries.class) : Path.of(folder);
    }

    /** Returns whether the build had a C++ compiler and so compiled JavaCPP's library. */
    public static boolean hasJavaCpp() {
        String name = System.mapLibraryName("jniJavaCppBindings");
        return BenchLibraries.class.getResource(folder().getFileName() + "/" + name) != null;
    }

    private static Path beside(Class<?> type) {
        Path classes = Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        String system = System.getProperty("os.name").startsWith("Mac") ? "macos" : "linux";
        String architecture = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
        return classes.resolve("META-INF/native-header/" + system + "-" + architecture);
    }
}
