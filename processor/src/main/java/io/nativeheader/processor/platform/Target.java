package io.nativeheader.processor.platform;

import io.nativeheader.runtime.RunningPlatform;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The platform that a header is parsed and bound for, such as Linux on x86_64 with glibc. No other class inspects the host. */
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
        RISCV64("riscv64"),
        PPC64LE("ppc64le"),
        S390X("s390x");

        private final String label;

        Architecture(String label) {
            this.label = label;
        }
    }

    /**
     * C library environments: the last part of clang's target triple, and the suffix of the resource folder. On Windows, the environment follows
     * the headers: {@code MSVC} for Visual Studio's, {@code GNU} for mingw-w64's. Java programs see one platform, {@code windows-x86_64}.
     */
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

    /** Creates a target with the default C library of its operating system. */
    public Target(OperatingSystem os, Architecture architecture) {
        this(os, architecture, environments(os).getFirst());
    }

    /** Returns the platform of this JVM. */
    public static Target host() {
        return named(RunningPlatform.name());
    }

    /** Returns all known targets. Windows has two for each architecture, with the same name. */
    public static List<Target> all() {
        List<Target> all = new ArrayList<>();
        for (OperatingSystem os : OperatingSystem.values()) {
            for (Architecture architecture : architectures(os)) {
                for (Environment environment : environments(os)) {
                    all.add(new Target(os, architecture, environment));
                }
            }
        }
        return all;
    }

    /** Returns the names of all known platforms. */
    public static List<String> names() {
        return all().stream().map(Target::folder).distinct().toList();
    }

    /**
     * Returns the platform of a resource folder: {@code linux-x86_64-musl}. Windows gets Visual Studio's environment. Empty if the name is
     * unknown.
     */
    public static Optional<Target> find(String name) {
        return all().stream().filter(target -> target.folder().equals(name)).findFirst();
    }

    /** Returns the platform of a resource folder: {@code linux-x86_64-musl}. */
    public static Target named(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("NativeHeader does not know the platform " + name));
    }

    private static List<Architecture> architectures(OperatingSystem os) {
        return switch (os) {
            case LINUX -> List.of(Architecture.values());
            case MACOS, WINDOWS -> List.of(Architecture.X86_64, Architecture.AARCH64);
        };
    }

    /** Returns the C environments of an operating system, the default first. */
    private static List<Environment> environments(OperatingSystem os) {
        return switch (os) {
            case LINUX -> List.of(Environment.GNU, Environment.MUSL);
            case MACOS -> List.of(Environment.APPLE);
            case WINDOWS -> List.of(Environment.MSVC, Environment.GNU);
        };
    }

    /** Returns the same platform with another C environment. */
    public Target with(Environment other) {
        return new Target(os, architecture, other);
    }

    /** Returns whether Java programs see both as one platform. On Windows, they do whatever the headers. */
    public boolean isSamePlatform(Target other) {
        return folder().equals(other.folder());
    }

    public ByteOrder byteOrder() {
        return architecture == Architecture.S390X ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Returns the folder below {@code META-INF/native-header}: {@code linux-x86_64}. */
    public String folder() {
        return os.label + "-" + architecture.label + environment.suffix;
    }

    /** Returns clang's target triple: {@code x86_64-linux-gnu}. */
    public String triple() {
        return switch (os) {
            case LINUX ->
                (architecture == Architecture.PPC64LE ? "powerpc64le" : architecture.label) + "-linux-"
                        + environment.label;
            case MACOS -> (architecture == Architecture.AARCH64 ? "arm64" : architecture.label) + "-apple-macosx";
            case WINDOWS ->
                architecture.label + (environment == Environment.GNU ? "-w64-windows-gnu" : "-pc-windows-msvc");
        };
    }

    /** Returns the file name of a shared library: {@code libphy.so} for {@code phy}. */
    public String libraryFileName(String library) {
        return switch (os) {
            case LINUX -> "lib" + library + ".so";
            case MACOS -> "lib" + library + ".dylib";
            case WINDOWS -> library + ".dll";
        };
    }

    /** Returns the file extension of shared libraries, with the dot. */
    public String libraryEnding() {
        return switch (os) {
            case LINUX -> ".so";
            case MACOS -> ".dylib";
            case WINDOWS -> ".dll";
        };
    }
}
