package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.Environment;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.util.Optional;

/** The packages with the C library's headers for other platforms. */
public final class SysrootPackages {

    private SysrootPackages() {}

    /** Returns Debian's package, {@code libc6-dev-arm64-cross}; empty if Debian has none. */
    public static String debian(Target target) {
        return switch (target.os()) {
            case LINUX ->
                target.environment() == Environment.MUSL
                        ? "musl-dev:" + architecture(target)
                        : "libc6-dev-" + architecture(target) + "-cross";
            case WINDOWS -> target.architecture() == Architecture.X86_64 ? "mingw-w64-x86-64-dev" : "";
            case MACOS -> "";
        };
    }

    /** Returns Debian's package with the headers of the C++ library, {@code g++-aarch64-linux-gnu}; empty if there is none. */
    public static Optional<String> debianCxx(Target target) {
        return target.os() == OperatingSystem.LINUX && target.environment() == Environment.GNU
                ? Optional.of("g++-" + target.triple().replace('_', '-'))
                : Optional.empty();
    }

    /** Returns this project's artifact, {@code io.nativeheader:native-header-sysroot-linux-aarch64}; empty if there is none. */
    public static String artifact(Target target) {
        return switch (target.folder()) {
            case "linux-aarch64", "linux-riscv64", "windows-x86_64" ->
                "io.nativeheader:native-header-sysroot-" + target.folder();
            default -> "";
        };
    }

    /** Returns Debian's name of an architecture. */
    private static String architecture(Target target) {
        return switch (target.architecture()) {
            case X86_64 -> "amd64";
            case AARCH64 -> "arm64";
            case RISCV64 -> "riscv64";
            case PPC64LE -> "ppc64el";
            case S390X -> "s390x";
        };
    }
}
