package io.nativeheader.runtime;

import java.io.File;
import java.lang.foreign.Linker;
import java.util.List;
import java.util.Locale;

/** The platform of this process: operating system, architecture and, on Linux, the C library. */
public final class RunningPlatform {

    private static final String OPERATING_SYSTEM = operatingSystem(System.getProperty("os.name"));

    private static final String ARCHITECTURE = architecture(System.getProperty("os.arch"));

    private static final String NAME = OPERATING_SYSTEM + "-" + ARCHITECTURE + (isMusl() ? "-musl" : "");

    private RunningPlatform() {}

    /**
     * Returns the platform's name as used in resource folders.
     *
     * @return {@code linux-x86_64} for glibc, {@code linux-x86_64-musl} for musl
     */
    public static String name() {
        return NAME;
    }

    /**
     * Finds this platform among those that a package was built for.
     *
     * @param platforms the names of those platforms
     * @return the index; −1 if this platform is not among them
     */
    public static int indexIn(String... platforms) {
        return List.of(platforms).indexOf(NAME);
    }

    /**
     * Throws the error for a package that was not built for this platform.
     *
     * @param owner a class of the package
     * @param platforms the names of the platforms that it was built for
     * @throws io.nativeheader.UnsupportedPlatformError always
     */
    public static void throwUnsupported(Class<?> owner, String... platforms) {
        throw PlatformMismatch.error(owner.getPackageName(), NAME, platforms);
    }

    /**
     * Checks that an interface is bound for this platform.
     *
     * @param index the index of this platform in {@code platforms}
     * @param bound the indices of the interface's platforms
     * @param type the interface's name
     * @param platforms the names of the platforms that the interface's package was built for
     * @throws io.nativeheader.UnsupportedPlatformError if this platform is not among those of the interface
     */
    public static void requireOneOf(int index, int[] bound, String type, String... platforms) {
        for (int one : bound) {
            if (one == index) {
                return;
            }
        }
        throw PlatformMismatch.error(type, NAME, bound, platforms);
    }

    static String operatingSystem(String name) {
        return name.startsWith("Windows")
                ? "windows"
                : name.startsWith("Mac") ? "macos" : name.toLowerCase(Locale.ROOT);
    }

    /** Most names of {@code os.arch} are those of resource folders, too: {@code riscv64}, {@code ppc64le}, {@code s390x}. */
    static String architecture(String name) {
        return switch (name) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            default -> name;
        };
    }

    /**
     * Returns whether the JVM uses musl. If only glibc's dynamic loader exists, which has a fixed path, the JVM uses glibc. Otherwise, for
     * example on Debian with musl installed, the linker decides. Always using the linker would cost 36 ms in a program that makes no native
     * call.
     */
    private static boolean isMusl() {
        if (!OPERATING_SYSTEM.equals("linux")) {
            return false;
        }
        boolean hasOnlyGlibc = exists(glibcLoader(ARCHITECTURE)) && !exists(muslLoader(ARCHITECTURE));
        return !hasOnlyGlibc
                && Linker.nativeLinker()
                        .defaultLookup()
                        .find("gnu_get_libc_version")
                        .isEmpty();
    }

    /** Returns the path of glibc's dynamic loader; empty for an architecture not listed here. */
    static String glibcLoader(String architecture) {
        return switch (architecture) {
            case "x86_64" -> "/lib64/ld-linux-x86-64.so.2";
            case "aarch64" -> "/lib/ld-linux-aarch64.so.1";
            case "riscv64" -> "/lib/ld-linux-riscv64-lp64d.so.1";
            case "ppc64le" -> "/lib64/ld64.so.2";
            case "s390x" -> "/lib/ld64.so.1";
            default -> "";
        };
    }

    /** Returns the path of musl's dynamic loader. */
    static String muslLoader(String architecture) {
        return "/lib/ld-musl-" + (architecture.equals("ppc64le") ? "powerpc64le" : architecture) + ".so.1";
    }

    private static boolean exists(String file) {
        return new File(file).exists();
    }
}
