package io.nativeheader.processor.cli;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import io.nativeheader.processor.toolchain.SharedLibraryBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code compile-library}: compiles a project's own C sources into a shared library, for builds without a C toolchain.
 *
 * <pre>
 * java -jar native-header-processor.jar compile-library \
 *     -o target/classes/META-INF/native-header --name phy -I src/main/c src/main/c/phy.c
 * </pre>
 *
 * writes {@code target/classes/META-INF/native-header/linux-x86_64/libphy.so}. The C compiler is the one that compiles
 * helper stubs. The command prints nothing on success, and messages to the standard error output.
 */
@Command(
        name = "compile-library",
        description = "Compiles C sources into a shared library that a binding finds on the class path.",
        customSynopsis =
                "Usage: native-header compile-library -o <folder> --name <library> [--cc <compiler>] [-I <folder>]... <file.c or flag>...",
        synopsisHeading = "",
        mixinStandardHelpOptions = true,
        versionProvider = NativeHeaderCommand.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the library was written", "1:the C did not compile", "2:the command line is wrong"})
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
                    "The library is written to <folder>/<platform>/. An application's folder is META-INF/native-header.")
    private Path output;

    @Option(
            names = "--name",
            paramLabel = "<library>",
            required = true,
            description = "The library's name, phy for libphy.so.")
    private String name;

    @Option(
            names = "--cc",
            paramLabel = "<compiler>",
            description = "The C compiler. Default: $$CC; cc, gcc or clang on PATH; the bundled clang.")
    private Optional<String> compiler;

    @Option(names = "-I", paramLabel = "<folder>", description = "A folder of headers.")
    private List<Path> includeFolders = new ArrayList<>();

    @Parameters(
            paramLabel = "<file.c or flag>",
            description = "C files, linker flags (-l…, -L…, -Wl,…) and compiler flags (-D… and all others).")
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
        return switch (CCompilerSearch.search(compiler, environment, bundled)) {
            case CCompilerSearch.NotFound none -> fail("There is no C compiler:\n" + none);
            case CCompilerSearch.Found found -> compile(sources, found.compiler());
        };
    }

    private List<Path> sources() {
        List<Path> sources =
                words.stream().filter(word -> !isFlag(word)).map(Path::of).toList();
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No C file is given.");
        }
        for (Path source : sources) {
            if (!Files.isRegularFile(source)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + source + ".");
            }
        }
        return sources;
    }

    private Integer compile(List<Path> sources, CCompiler cc) {
        String fileName = environment.target().libraryFileName(name);
        return switch (SharedLibraryBuild.ofFiles(cc, environment, sources, fileName, flags())) {
            case SharedLibraryBuild.Stopped(String reason) -> fail(reason);
            case SharedLibraryBuild.Refused refused ->
                fail(
                        refused.output().isEmpty()
                                ? refused.errors().getFirst().message().toString()
                                : refused.output());
            case SharedLibraryBuild.Built built -> {
                built.warnings().forEach(warning -> print(warning.message().toString()));
                yield write(built.library(), output.resolve(environment.target().folder()), fileName);
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
    private Integer write(byte[] library, Path folder, String fileName) {
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
            return fail("Cannot write the library to " + folder + ": " + e);
        }
    }

    private Integer fail(String message) {
        print(message);
        return FAILURE;
    }

    private void print(String message) {
        spec.commandLine().getErr().println(message);
    }
}
