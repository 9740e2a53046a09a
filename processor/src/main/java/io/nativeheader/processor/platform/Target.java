package io.nativeheader.processor.platform;

import io.nativeheader.runtime.RunningPlatform;
import java.util.List;

/** The platform that a header is parsed and bound for: Linux on x86_64 with glibc. Nothing else asks what the host is. */
public record Target(OperatingSystem os, Architecture architecture, Environment environment) {

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

    /** Where C libraries differ: the last part of clang's triples, with what resource folders add for it. */
    public enum Environment {
        GNU("gnu", ""),
        MUSL("musl", "-musl"),
        APPLE("apple", ""),
        MSVC("msvc", "");

        private final String label;
        private final String suffix;

        Environment(String label, String suffix) {
            this.label = label;
            this.suffix = suffix;
        }
    }

    /** The platform with the usual C library of its operating system. */
    public Target(OperatingSystem os, Architecture architecture) {
        this(os, architecture, usual(os));
    }

    private static Environment usual(OperatingSystem os) {
        return switch (os) {
            case LINUX -> Environment.GNU;
            case MACOS -> Environment.APPLE;
            case WINDOWS -> Environment.MSVC;
        };
    }

    /** The platform this JVM runs on. */
    public static Target host() {
        return named(RunningPlatform.name());
    }

    /** The platform of a folder's name: {@code linux-x86_64-musl}. */
    static Target named(String name) {
        for (OperatingSystem os : OperatingSystem.values()) {
            for (Architecture architecture : Architecture.values()) {
                for (Environment environment : environments(os)) {
                    Target target = new Target(os, architecture, environment);
                    if (target.folder().equals(name)) {
                        return target;
                    }
                }
            }
        }
        throw new IllegalStateException("NativeHeader does not know the platform " + name);
    }

    private static List<Environment> environments(OperatingSystem os) {
        return os == OperatingSystem.LINUX ? List.of(Environment.GNU, Environment.MUSL) : List.of(usual(os));
    }

    /** The platform's folder below {@code META-INF/native-header}: {@code linux-x86_64}. */
    public String folder() {
        return os.label + "-" + architecture.label + environment.suffix;
    }

    /** The target triple clang is given: {@code x86_64-linux-gnu}. */
    public String triple() {
        return switch (os) {
            case LINUX -> architecture.label + "-linux-" + environment.label;
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
