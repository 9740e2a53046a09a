package io.nativeheader.benchmarks.calls;

import java.net.URI;
import java.nio.file.Path;

/** The libraries that the build compiled, for those who do not find them by themselves. */
public final class BenchLibraries {

    /** A property with the folder that has them: where it is set, looking for them is no part of what is timed. */
    public static final String FOLDER = "benchmarks.libraries";

    private BenchLibraries() {}

    /** The file of the library {@code bench}, say. */
    public static Path path(String name) {
        return folder().resolve(System.mapLibraryName(name));
    }

    /** The folder in which {@code compile-library} puts libraries. */
    public static Path folder() {
        String folder = System.getProperty(FOLDER);
        return folder == null ? beside(BenchLibraries.class) : Path.of(folder);
    }

    /** Whether there was a C++ compiler for JavaCPP's. */
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
