package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The environment in which tools are searched and run: {@code PATH=/usr/bin}, {@code CC=gcc -m64}.
 *
 * @param sysroot the headers and libraries of the platform that C is compiled for
 * @param host the platform that tools run on
 * @param variables all environment variables; tools get these and no others
 * @param limit the time limit for one run of a tool
 * @param seen the programs and libraries that searches looked at
 */
public record BuildEnvironment(
        Sysroot sysroot, Target host, Map<String, String> variables, Duration limit, SeenFiles seen) {

    public BuildEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Creates an environment that compiles for its own platform. */
    public BuildEnvironment(Target host, Map<String, String> variables, Duration limit) {
        this(Sysroot.host(host), host, variables, limit, new SeenFiles());
    }

    /** Returns the platform that C is compiled for. */
    public Target target() {
        return sysroot.target();
    }

    /** Returns the same environment with another target and the sysroot that is installed for it. */
    public BuildEnvironment forTarget(Target other) {
        return forTarget(SysrootSearch.find(other, Optional.empty(), this));
    }

    /** Returns the same environment with the target of a sysroot. */
    public BuildEnvironment forTarget(Sysroot other) {
        return new BuildEnvironment(other, host, variables, limit, seen);
    }

    /** Returns whether C is compiled for another platform than this. */
    public boolean isCross() {
        return !target().isSamePlatform(host);
    }

    /** Returns an environment with this process's variables and a limit of one minute for each run of a tool. */
    public static BuildEnvironment current(Target host) {
        return new BuildEnvironment(host, System.getenv(), Duration.ofMinutes(1));
    }

    /** Returns the value of a variable, or empty if the value is blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns the file that a command's first word names: a path, or a plain name that is searched on {@code PATH}. */
    Optional<Path> program(String name) {
        if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
            return executable(name);
        }
        return folders("PATH")
                .flatMap(folder -> executable(folder.resolve(name).toString()).stream())
                .findFirst();
    }

    /** Returns the existing folders in a variable like {@code PATH}, in order. */
    public Stream<Path> folders(String variable) {
        return Arrays.stream(variables.getOrDefault(variable, "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> path(folder).stream())
                .peek(seen::folder)
                .filter(Files::isDirectory);
    }

    /** Returns variables that make tools print English messages without colours and produce the same bytes at any time. */
    Map<String, String> forTools() {
        Map<String, String> given = new TreeMap<>(variables);
        given.put("LC_ALL", "C");
        given.remove("LANGUAGE");
        given.remove("GCC_COLORS");
        given.putIfAbsent("SOURCE_DATE_EPOCH", "0");
        given.put("ZERO_AR_DATE", "1");
        return given;
    }

    /** Returns the variables that affect a compiler's output. */
    public Map<String, String> forCompilers() {
        Map<String, String> given = new TreeMap<>(forTools());
        given.keySet().removeIf(name -> !isForCompilers(name));
        return given;
    }

    /** Returns whether gcc, clang, MSVC or their linkers read this variable (GCC manual, 3.21). */
    private static boolean isForCompilers(String name) {
        return switch (name) {
            case "PATH",
                    "CPATH",
                    "C_INCLUDE_PATH",
                    "LIBRARY_PATH",
                    "LD_LIBRARY_PATH",
                    "LD_RUN_PATH",
                    "GCC_EXEC_PREFIX",
                    "COMPILER_PATH",
                    "SOURCE_DATE_EPOCH",
                    "SDKROOT",
                    "MACOSX_DEPLOYMENT_TARGET",
                    "INCLUDE",
                    "LIB",
                    "CL",
                    "_CL_",
                    "LINK" -> true;
            default -> false;
        };
    }

    private Optional<Path> executable(String name) {
        return endings().stream()
                .flatMap(ending -> path(name + ending).stream())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Path::toAbsolutePath)
                .findFirst();
    }

    private List<String> endings() {
        List<String> endings = new ArrayList<>(List.of(""));
        if (host.os() == OperatingSystem.WINDOWS) {
            endings.addAll(List.of(".exe", ".bat", ".cmd"));
        }
        return endings;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
