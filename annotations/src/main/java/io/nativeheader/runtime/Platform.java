package io.nativeheader.runtime;

/** The platform this process runs on, as resource folders and library files spell it. */
enum Platform {
    LINUX("linux", "lib", ".so"),
    MACOS("macos", "lib", ".dylib"),
    WINDOWS("windows", "", ".dll");

    private final String label;
    private final String prefix;
    private final String ending;

    Platform(String label, String prefix, String ending) {
        this.label = label;
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
    String resourceFolder() {
        String architecture = System.getProperty("os.arch");
        String name =
                switch (architecture) {
                    case "amd64" -> "x86_64";
                    case "arm64" -> "aarch64";
                    default -> architecture;
                };
        return "META-INF/native-header/" + label + "-" + name + "/";
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
