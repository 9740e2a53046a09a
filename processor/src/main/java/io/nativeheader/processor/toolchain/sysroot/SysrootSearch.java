package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Environment;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the headers and libraries of a target, in the order of {@link Sysroot.Kind}. */
public final class SysrootSearch {

    private SysrootSearch() {}

    /**
     * Finds the sysroot of a target.
     *
     * @param target a target with the environment that its name stands for
     * @param given the folder of the option, if set
     * @return a sysroot without headers if there are none for the target, or none in the given folder
     */
    public static Sysroot find(Target target, Optional<Path> given, BuildEnvironment environment) {
        if (given.isEmpty() && target.isSamePlatform(environment.host())) {
            return Sysroot.host(environment.host());
        }
        Sysroot sysroot = found(target, given, environment);
        return sysroot.withHostHeaders(HostHeaders.folders(sysroot.headers(), environment));
    }

    private static Sysroot found(Target target, Optional<Path> given, BuildEnvironment environment) {
        if (given.isPresent()) {
            environment.seen().folder(given.get());
            return SysrootLayout.of(target, Sysroot.Kind.OPTION, given.get())
                    .orElseGet(() -> Sysroot.empty(withoutHeaders(target, environment), Sysroot.Kind.OPTION, given));
        }
        return new InstalledSysroots(target, environment, Path.of("/"))
                .find()
                .or(() -> AppleSdk.find(target, environment))
                .or(() -> PackagedSysroot.find(target, SysrootSearch.class.getClassLoader(), environment))
                .orElseGet(
                        () -> Sysroot.empty(withoutHeaders(target, environment), Sysroot.Kind.NONE, Optional.empty()));
    }

    /** Returns the target to use without headers. mingw-w64's environment for Windows needs no files of Visual Studio. */
    private static Target withoutHeaders(Target target, BuildEnvironment environment) {
        boolean isOnWindows = environment.host().os() == OperatingSystem.WINDOWS;
        return target.os() == OperatingSystem.WINDOWS && !isOnWindows ? target.with(Environment.GNU) : target;
    }
}
