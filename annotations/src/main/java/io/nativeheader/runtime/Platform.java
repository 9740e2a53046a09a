package io.nativeheader.runtime;

/** The operating system of this process, and how it names library files. */
enum Platform {
    LINUX("lib", ".so"),
    MACOS("lib", ".dylib"),
    WINDOWS("", ".dll");

    private final String prefix;
    private final String extension;

    Platform(String prefix, String extension) {
        this.prefix = prefix;
        this.extension = extension;
    }

    static final Platform CURRENT = of(System.getProperty("os.name"));

    private static Platform of(String name) {
        if (name.startsWith("Windows")) {
            return WINDOWS;
        }
        return name.startsWith("Mac") ? MACOS : LINUX;
    }

    /** Returns the class path folder for this platform's libraries: {@code META-INF/native-header/linux-x86_64/}. */
    static String resourceFolder() {
        return "META-INF/native-header/" + RunningPlatform.name() + "/";
    }

    /** Returns {@code libphy.so} for {@code phy}. */
    String libraryFileName(String name) {
        return prefix + name + extension;
    }

    /** Returns the file name extension: {@code .so}. */
    String extension() {
        return extension;
    }
}
