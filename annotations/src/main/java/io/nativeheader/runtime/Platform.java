package io.nativeheader.runtime;

/** The operating system this process runs on, which library files are named by. */
enum Platform {
    LINUX("lib", ".so"),
    MACOS("lib", ".dylib"),
    WINDOWS("", ".dll");

    private final String prefix;
    private final String ending;

    Platform(String prefix, String ending) {
        this.prefix = prefix;
        this.ending = ending;
    }

    static final Platform CURRENT = of(System.getProperty("os.name"));

    private static Platform of(String name) {
        if (name.startsWith("Windows")) {
            return WINDOWS;
        }
        return name.startsWith("Mac") ? MACOS : LINUX;
    }

    /** {@code META-INF/native-header/linux-x86_64/}. */
    static String resourceFolder() {
        return "META-INF/native-header/" + RunningPlatform.name() + "/";
    }

    /** {@code libphy.so} for {@code phy}. */
    String libraryFileName(String name) {
        return prefix + name + ending;
    }

    /** {@code .so}. */
    String ending() {
        return ending;
    }
}
