package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answer of pkg-config for a target. For another platform, the order is: {@code aarch64-linux-gnu-pkg-config} on {@code PATH}, the
 * {@code .pc} files in the target's library folders, this machine's {@code .pc} files without the flags that depend on its architecture.
 *
 * @param answer the flags, or why there are none
 * @param left this machine's flags that the answer leaves out
 * @param isOfHost whether the answer comes from this machine's {@code .pc} files, although the target is another platform
 */
public record TargetPackages(PkgConfig answer, List<String> left, boolean isOfHost) {

    public TargetPackages {
        left = List.copyOf(left);
    }

    /** Asks pkg-config. Runs no program if {@code packages} is empty. */
    public static TargetPackages of(List<String> packages, BuildEnvironment environment) {
        if (packages.isEmpty() || !environment.isCross()) {
            return new TargetPackages(PkgConfig.flags(packages, environment), List.of(), false);
        }
        for (BuildEnvironment candidate : forTarget(environment)) {
            if (PkgConfig.flags(packages, candidate) instanceof PkgConfig.Flags flags) {
                return new TargetPackages(flags, List.of(), false);
            }
        }
        return switch (PkgConfig.flags(packages, environment)) {
            case PkgConfig.Failed failed -> new TargetPackages(failed, List.of(), true);
            case PkgConfig.Flags flags -> ofHost(flags, environment);
        };
    }

    /** Returns environments in which pkg-config reads only the target's packages. */
    private static List<BuildEnvironment> forTarget(BuildEnvironment environment) {
        List<BuildEnvironment> candidates = new ArrayList<>();
        Sysroot sysroot = environment.sysroot();
        if (sysroot.kind() != Sysroot.Kind.OPTION) {
            environment
                    .program(crossName(environment) + "-pkg-config")
                    .map(program -> Map.of("PKG_CONFIG", program.toString(), "PKG_CONFIG_PATH", ""))
                    .map(variables -> with(environment, variables))
                    .ifPresent(candidates::add);
        }
        String folders = packageFolders(environment);
        if (!folders.isEmpty()) {
            Map<String, String> variables = new TreeMap<>(Map.of("PKG_CONFIG_LIBDIR", folders, "PKG_CONFIG_PATH", ""));
            if (sysroot.kind() == Sysroot.Kind.OPTION) {
                sysroot.root().ifPresent(root -> variables.put("PKG_CONFIG_SYSROOT_DIR", root.toString()));
            }
            candidates.add(with(environment, variables));
        }
        return candidates;
    }

    private static String crossName(BuildEnvironment environment) {
        return environment.target().triple().replace("-windows-gnu", "-mingw32");
    }

    private static BuildEnvironment with(BuildEnvironment environment, Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(environment.variables());
        all.putAll(variables);
        return new BuildEnvironment(
                environment.sysroot(), environment.host(), all, environment.limit(), environment.seen());
    }

    /** Returns the target's folders with {@code .pc} files, separated as in {@code PATH}. */
    private static String packageFolders(BuildEnvironment environment) {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path libraries : new LibraryFolders(List.of(), environment).all()) {
            folders.add(libraries.resolve("pkgconfig"));
        }
        environment.sysroot().root().ifPresent(root -> folders.add(root.resolve("usr/share/pkgconfig")));
        folders.forEach(environment.seen()::folder);
        return folders.stream()
                .filter(Files::isDirectory)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static TargetPackages ofHost(PkgConfig.Flags flags, BuildEnvironment environment) {
        String triple = environment.host().triple();
        List<String> compiler = new ArrayList<>();
        List<String> linker = new ArrayList<>();
        List<String> left = new ArrayList<>();
        flags.compiler().forEach(flag -> (isOfArchitecture(flag, triple) ? left : compiler).add(flag));
        flags.linker().forEach(flag -> (isOfArchitecture(flag, triple) ? left : linker).add(flag));
        return new TargetPackages(new PkgConfig.Flags(compiler, linker), left, true);
    }

    /**
     * Returns whether a flag names a folder for this machine's architecture: a library folder, {@code /usr/lib/glib-2.0/include}, {@code
     * /usr/include/x86_64-linux-gnu}.
     */
    private static boolean isOfArchitecture(String flag, String triple) {
        return flag.startsWith("-L")
                || flag.startsWith("-Wl,")
                || flag.startsWith("-m")
                || flag.startsWith("-I") && (flag.matches("-I(/usr)?/lib(32|64)?/.*") || flag.contains("/" + triple));
    }
}
