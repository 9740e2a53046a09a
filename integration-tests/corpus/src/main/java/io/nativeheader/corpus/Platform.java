package io.nativeheader.corpus;

import java.util.List;
import java.util.Map;

/** A platform to bind for, with the C compiler that confirms the result. */
enum Platform {
    /** This machine, without {@code -Anativeheader.targets}. */
    HOST("", "", List.of(), "", ""),
    LINUX_X86_64("linux-x86_64", "x86_64-linux-gnu-", List.of(), "Linux", "amd64"),
    LINUX_AARCH64(
            "linux-aarch64",
            "aarch64-linux-gnu-",
            List.of("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu"),
            "Linux",
            "aarch64"),
    LINUX_RISCV64(
            "linux-riscv64",
            "riscv64-linux-gnu-",
            List.of("qemu-riscv64", "-L", "/usr/riscv64-linux-gnu"),
            "Linux",
            "riscv64"),
    WINDOWS_X86_64("windows-x86_64", "x86_64-w64-mingw32-", List.of("wine"), "Windows 11", "amd64");

    static final List<Platform> ALL = List.of(LINUX_X86_64, LINUX_AARCH64, LINUX_RISCV64, WINDOWS_X86_64);

    private final String target;
    private final String prefix;
    private final List<String> runner;
    private final String osName;
    private final String osArch;

    Platform(String target, String prefix, List<String> runner, String osName, String osArch) {
        this.target = target;
        this.prefix = prefix;
        this.runner = runner;
        this.osName = osName;
        this.osArch = osArch;
    }

    /** Returns the name in {@code -Anativeheader.targets}. */
    String target() {
        return target;
    }

    String cc() {
        return this == HOST ? "cc" : prefix + "gcc";
    }

    String objdump() {
        return prefix + "objdump";
    }

    /** Returns the start of a command that runs a program of the platform. */
    List<String> runner() {
        return runner;
    }

    /** Returns the system properties by which generated code recognizes the platform. */
    Map<String, String> properties() {
        return this == HOST ? Map.of() : Map.of("os.name", osName, "os.arch", osArch);
    }
}
