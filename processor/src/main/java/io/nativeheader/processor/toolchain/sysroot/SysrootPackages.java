package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.Environment;

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
