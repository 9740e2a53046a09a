package io.nativeheader.runtime;

import java.io.File;
import java.lang.foreign.Linker;
import java.util.List;
import java.util.Locale;

/** The platform that this process runs on: operating system, architecture, and the C library where there are several. */
public final class RunningPlatform {

    private static final String NAME = operatingSystem() + "-" + architecture() + (isMusl() ? "-musl" : "");

    private RunningPlatform() {}

    /** As resource folders spell it: {@code linux-x86_64}, which is glibc's, {@code linux-x86_64-musl}. */
    public static String name() {
        return NAME;
    }

    /** The index of this platform among those that a package was built for; −1 if it is not one of them. */
    public static int indexIn(String... platforms) {
        return List.of(platforms).indexOf(NAME);
    }

    /**
     * Throws what the types of a package throw on a platform that they were not built for.
     *
     * @param owner a class of the package
     * @throws io.nativeheader.UnsupportedPlatformError always
     */
    public static void refuse(Class<?> owner, String... platforms) {
        throw OtherPlatform.refusal(owner.getPackageName(), NAME, platforms);
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name");
        return name.startsWith("Windows")
                ? "windows"
                : name.startsWith("Mac") ? "macos" : name.toLowerCase(Locale.ROOT);
    }

    private static String architecture() {
        String architecture = System.getProperty("os.arch");
        return switch (architecture) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            default -> architecture;
        };
    }

    /**
     * Whether the JVM uses musl. The linker knows, but takes 36 ms of a program that calls nothing. The loaders of both C libraries lie at
     * fixed places; only where they leave a doubt, as on a Debian with musl installed, the linker is asked.
     */
    private static boolean isMusl() {
        if (!operatingSystem().equals("linux")) {
            return false;
        }
        boolean isClear = exists(glibcLoader()) && !exists("/lib/ld-musl-" + architecture() + ".so.1");
        return !isClear
                && Linker.nativeLinker()
                        .defaultLookup()
                        .find("gnu_get_libc_version")
                        .isEmpty();
    }

    /** Empty for an architecture whose loader is not known here. */
    private static String glibcLoader() {
        return switch (architecture()) {
            case "x86_64" -> "/lib64/ld-linux-x86-64.so.2";
            case "aarch64" -> "/lib/ld-linux-aarch64.so.1";
            case "riscv64" -> "/lib/ld-linux-riscv64-lp64d.so.1";
            default -> "";
        };
    }

    private static boolean exists(String file) {
        return new File(file).exists();
    }
}
