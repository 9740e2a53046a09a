package io.nativeheader.processor.toolchain.library;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders that are searched for libraries.
 *
 * @param given the user's folders, followed by those of pkg-config's {@code -L} flags
 */
public record LibraryFolders(List<Path> given, BuildEnvironment environment) {

    public LibraryFolders {
        given = List.copyOf(given);
    }

    /** Returns all folders in search order: the given ones, then those of the target. For Linux, these are in the order of {@code ld --verbose}. */
    public List<Path> all() {
        if (!environment.sysroot().isHost()) {
            return ofSysroot();
        }
        List<Path> folders = new ArrayList<>(given);
        environment.folders("LIBRARY_PATH").forEach(folders::add);
        folders.addAll(
                switch (target().os()) {
                    case LINUX -> {
                        environment.folders("LD_LIBRARY_PATH").forEach(folders::add);
                        yield linux(target().triple());
                    }
                    case MACOS ->
                        paths(
                                "/opt/homebrew/lib",
                                "/usr/local/lib",
                                "/opt/local/lib",
                                "/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk/usr/lib",
                                "/Applications/Xcode.app/Contents/Developer/Platforms/MacOSX.platform/Developer/SDKs/MacOSX.sdk/usr/lib",
                                "/usr/lib");
                    case WINDOWS ->
                        Stream.concat(environment.folders("LIB"), environment.folders("PATH"))
                                .toList();
                });
        folders.forEach(environment.seen()::folder);
        return List.copyOf(new LinkedHashSet<>(folders));
    }

    /** Returns the given folders, those of the sysroot, and where Debian installs libraries of foreign architectures. */
    private List<Path> ofSysroot() {
        List<Path> folders = new ArrayList<>(given);
        folders.addAll(environment.sysroot().libraries());
        if (target().os() == Target.OperatingSystem.LINUX) {
            String triple = target().triple();
            folders.addAll(paths("/usr/local/lib/" + triple, "/lib/" + triple, "/usr/lib/" + triple));
        }
        folders.forEach(environment.seen()::folder);
        return List.copyOf(new LinkedHashSet<>(folders));
    }

    private static List<Path> linux(String multiarch) {
        return paths(
                "/usr/local/lib/" + multiarch,
                "/lib/" + multiarch,
                "/usr/lib/" + multiarch,
                "/usr/local/lib64",
                "/lib64",
                "/usr/lib64",
                "/usr/local/lib",
                "/lib",
                "/usr/lib");
    }

    private static List<Path> paths(String... names) {
        return Stream.of(names).map(Path::of).toList();
    }

    Target target() {
        return environment.target();
    }
}
