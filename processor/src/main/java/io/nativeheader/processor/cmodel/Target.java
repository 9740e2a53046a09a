package io.nativeheader.processor.cmodel;

import java.util.Locale;

/** The platform that a header is parsed and bound for: Linux on x86_64. Nothing else asks what the host is. */
public record Target(OperatingSystem os, Architecture architecture) {

    /** Operating systems, with their names in resource folders. */
    public enum OperatingSystem {
        LINUX("linux"),
        MACOS("macos"),
        WINDOWS("windows");

        private final String label;

        OperatingSystem(String label) {
            this.label = label;
        }
    }

    /** Processor architectures, with their names in resource folders. */
    public enum Architecture {
        X86_64("x86_64"),
        AARCH64("aarch64"),
        RISCV64("riscv64");

        private final String label;

        Architecture(String label) {
            this.label = label;
        }
    }

    /** The platform this JVM runs on. */
    public static Target host() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Target of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        OperatingSystem os = name.startsWith("linux")
                ? OperatingSystem.LINUX
                : name.startsWith("mac")
                        ? OperatingSystem.MACOS
                        : name.startsWith("windows") ? OperatingSystem.WINDOWS : unsupported(osName, osArch);
        Architecture architecture =
                switch (osArch) {
                    case "amd64", "x86_64" -> Architecture.X86_64;
                    case "aarch64", "arm64" -> Architecture.AARCH64;
                    case "riscv64" -> Architecture.RISCV64;
                    default -> unsupported(osName, osArch);
                };
        return new Target(os, architecture);
    }

    private static <T> T unsupported(String osName, String osArch) {
        throw new IllegalStateException("NativeHeader does not know the platform " + osName + " on " + osArch);
    }

    /** The platform's folder below {@code META-INF/native-header}: {@code linux-x86_64}. */
    public String folder() {
        return os.label + "-" + architecture.label;
    }

    /** The target triple clang is given: {@code x86_64-linux-gnu}. */
    public String triple() {
        return switch (os) {
            case LINUX -> architecture.label + "-linux-gnu";
            case MACOS -> (architecture == Architecture.AARCH64 ? "arm64" : architecture.label) + "-apple-macosx";
            case WINDOWS -> architecture.label + "-pc-windows-msvc";
        };
    }

    /** The file name of a shared library: {@code phy} is {@code libphy.so}. */
    public String libraryFileName(String library) {
        return switch (os) {
            case LINUX -> "lib" + library + ".so";
            case MACOS -> "lib" + library + ".dylib";
            case WINDOWS -> library + ".dll";
        };
    }

    /** The ending of a shared library's file name, with its dot. */
    public String libraryEnding() {
        return switch (os) {
            case LINUX -> ".so";
            case MACOS -> ".dylib";
            case WINDOWS -> ".dll";
        };
    }
}
