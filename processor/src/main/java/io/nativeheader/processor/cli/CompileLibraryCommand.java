package io.nativeheader.processor.cli;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import io.nativeheader.processor.toolchain.SharedLibraryBuild;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code compile-library}: compiles a project's own C and C++ sources into a shared library, for builds without a toolchain.
 *
 * <pre>
 * java -jar native-header-processor.jar compile-library \
 *     -o target/classes/META-INF/native-header --name phy --target linux-x86_64,windows-x86_64 -I src/main/c src/main/c/phy.c
 * </pre>
 *
 * writes {@code target/classes/META-INF/native-header/linux-x86_64/libphy.so} and {@code …/windows-x86_64/phy.dll}. The compiler of each
 * target is the one that compiles its helper stubs. If a source is C++, the C++ compiler compiles all sources, each in its language. The
 * command prints nothing on success, and messages to the standard error output.
 */
@Command(
        name = "compile-library",
        description = "Compiles C and C++ sources into a shared library that a binding finds on the class path.",
        customSynopsis =
                "Usage: native-header compile-library -o <folder> --name <library> [--target <targets>] [--cc [<target>=]<compiler>]... [--cxx [<target>=]<compiler>]... [--sysroot <target>=<folder>]... [-I <folder>]... <file.c, file.cpp or flag>...",
        synopsisHeading = "",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the library was written for each target",
            "1:the sources did not compile for a target",
            "2:the command line is wrong"
        })
final class CompileLibraryCommand implements Callable<Integer> {

    private static final int FAILURE = 1;

    private final BuildEnvironment environment;
    private final Supplier<Optional<BundledClang>> bundled;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "-o",
            paramLabel = "<folder>",
            required = true,
            description =
                    "The library is written to <folder>/<target>/. An application's folder is META-INF/native-header.")
    private Path output;

    @Option(
            names = "--name",
            paramLabel = "<library>",
            required = true,
            description = "The library's name, phy for libphy.so.")
    private String name;

    @Option(
            names = "--target",
            paramLabel = "<targets>",
            split = ",",
            description = "The platforms to compile for, separated by commas. Default: this one.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--cc",
            paramLabel = "[<target>=]<compiler>",
            description =
                    "The C compiler, of a target if named. Default for this platform: $$CC; cc, gcc or clang on PATH; the"
                            + " bundled clang. Default for others: the bundled clang; a cross compiler on PATH.")
    private List<String> compilers = new ArrayList<>();

    @Option(
            names = "--cxx",
            paramLabel = "[<target>=]<compiler>",
            description =
                    "The C++ compiler, which compiles all files if one of them is C++ (.cpp, .cc, .cxx). Default: as for C, with"
                            + " $$CXX and c++, g++ or clang++.")
    private List<String> cxxCompilers = new ArrayList<>();

    @Option(
            names = "--sysroot",
            paramLabel = "<target>=<folder>",
            description = "The folder with a target's headers and libraries. Default: what this machine has installed.")
    private Map<String, Path> sysroots = new LinkedHashMap<>();

    @Option(names = "-I", paramLabel = "<folder>", description = "A folder of headers.")
    private List<Path> includeFolders = new ArrayList<>();

    @Parameters(
            paramLabel = "<file.c, file.cpp or flag>",
            description = "C and C++ files, linker flags (-l…, -L…, -Wl,…) and compiler flags (-D… and all others).")
    private List<String> words = new ArrayList<>();

    CompileLibraryCommand(BuildEnvironment environment, Supplier<Optional<BundledClang>> bundled) {
        this.environment = environment;
        this.bundled = bundled;
    }

    static CompileLibraryCommand onThisMachine() {
        Target target = Target.host();
        return new CompileLibraryCommand(
                BuildEnvironment.current(target),
                () -> BundledClang.find(CompileLibraryCommand.class.getClassLoader(), target));
    }

    @Override
    public Integer call() {
        List<Path> sources = sources();
        List<Target> wanted = targets();
        sysroots.keySet().forEach(this::target);
        int exitCode = 0;
        for (Target target : wanted) {
            exitCode = Math.max(exitCode, compile(sources, environment(target)));
        }
        return exitCode;
    }

    private List<Path> sources() {
        List<Path> sources =
                words.stream().filter(word -> !isFlag(word)).map(Path::of).toList();
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No C or C++ file is given.");
        }
        for (Path source : sources) {
            if (!Files.isRegularFile(source)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + source + ".");
            }
        }
        return sources;
    }

    private List<Target> targets() {
        return targets.isEmpty()
                ? List.of(environment.target())
                : targets.stream().distinct().map(this::target).toList();
    }

    private Target target(String name) {
        return Target.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no target " + name + ". Targets: "
                                + Target.all().stream()
                                        .map(Target::folder)
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private BuildEnvironment environment(Target target) {
        Optional<Path> sysroot = Optional.ofNullable(sysroots.get(target.folder()))
                .map(folder -> folder.toAbsolutePath().normalize());
        return environment.forTarget(SysrootSearch.find(target, sysroot, environment));
    }

    /** Returns the compiler that an option names for a target. A compiler without a target is for this platform. */
    private static Optional<String> compiler(List<String> compilers, BuildEnvironment its) {
        String prefix = its.target().folder() + "=";
        Optional<String> named = compilers.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .findFirst();
        return named.or(() -> compilers.stream()
                .filter(word ->
                        !its.isCross() && Target.find(word.split("=")[0]).isEmpty())
                .findFirst());
    }

    private int compile(List<Path> sources, BuildEnvironment its) {
        boolean isCxx = sources.stream().anyMatch(source -> Language.ofSource(source.toString()) == Language.CXX);
        Language language = isCxx ? Language.CXX : Language.C;
        Optional<String> named = compiler(isCxx ? cxxCompilers : compilers, its);
        return switch (CCompilerSearch.search(language, named, its, bundled)) {
            case CCompilerSearch.NotFound none ->
                fail(
                        its,
                        "There is no " + language.displayName() + " compiler:\n" + none
                                + "\nInstall one, or name one with " + (isCxx ? "--cxx." : "--cc."));
            case CCompilerSearch.Found found -> compile(sources, found.compiler(), its);
        };
    }

    private int compile(List<Path> sources, CCompiler compiler, BuildEnvironment its) {
        String fileName = its.target().libraryFileName(name);
        return switch (SharedLibraryBuild.ofFiles(compiler, its, sources, fileName, flags())) {
            case SharedLibraryBuild.Stopped(String reason) -> fail(its, reason);
            case SharedLibraryBuild.Refused refused ->
                fail(
                        its,
                        refused.output().isEmpty()
                                ? refused.errors().getFirst().message().toString()
                                : refused.output());
            case SharedLibraryBuild.Built built -> {
                built.warnings().forEach(warning -> print(its, warning.message().toString()));
                yield write(built.library(), its, fileName);
            }
        };
    }

    private BuildFlags flags() {
        Stream<String> include = includeFolders.stream()
                .map(folder -> "-I" + folder.toAbsolutePath().normalize());
        Stream<String> others = words.stream().filter(word -> isFlag(word) && !isLinkerFlag(word));
        return new BuildFlags(
                Stream.concat(include, others).toList(),
                words.stream().filter(CompileLibraryCommand::isLinkerFlag).toList(),
                List.of());
    }

    private static boolean isFlag(String word) {
        return word.startsWith("-");
    }

    private static boolean isLinkerFlag(String word) {
        return word.startsWith("-l") || word.startsWith("-L") || word.startsWith("-Wl,");
    }

    /** Moves the finished file into place, so that an interrupted build leaves no truncated library. */
    private int write(byte[] library, BuildEnvironment its, String fileName) {
        Path folder = output.resolve(its.target().folder());
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(fileName + "." + ProcessHandle.current().pid() + ".part");
            try {
                Files.write(part, library);
                Files.move(part, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return 0;
        } catch (IOException e) {
            return fail(its, "Cannot write the library to " + folder + ": " + e);
        }
    }

    private int fail(BuildEnvironment its, String message) {
        print(its, message);
        if (its.isCross() && !its.sysroot().hasCLibrary()) {
            print(
                    its,
                    "This machine has no C library headers for this target. --sysroot names a folder that has them.");
        }
        return FAILURE;
    }

    /** Prints a message. It starts with the target's name if targets are named. */
    private void print(BuildEnvironment its, String message) {
        String prefix = targets.isEmpty() ? "" : its.target().folder() + ": ";
        spec.commandLine().getErr().println(prefix + message);
    }
}
