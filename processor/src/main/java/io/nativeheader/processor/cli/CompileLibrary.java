package io.nativeheader.processor.cli;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import io.nativeheader.processor.toolchain.SharedLibraryBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compiles a small C library of a project's own, with the compiler that helpers are compiled with, for a build that has
 * no C toolchain of its own:
 *
 * <pre>
 * java -cp native-header-processor.jar… io.nativeheader.processor.cli.CompileLibrary \
 *     -o target/classes/META-INF/native-header --name phy -I src/main/c src/main/c/phy.c
 * </pre>
 *
 * writes {@code target/classes/META-INF/native-header/linux-x86_64/libphy.so}. Nothing is printed when all is well;
 * a message goes to the standard error output.
 */
public final class CompileLibrary {

    private static final int FAILURE = 1;
    private static final int USAGE = 2;

    private CompileLibrary() {}

    /** Ends the JVM with exit code 0, 1 if the C does not compile, 2 if the arguments are wrong. */
    public static void main(String[] arguments) {
        Target target = Target.host();
        System.exit(run(
                List.of(arguments),
                BuildEnvironment.current(target),
                () -> BundledClang.find(CompileLibrary.class.getClassLoader(), target),
                System.err));
    }

    static int run(
            List<String> arguments,
            BuildEnvironment environment,
            Supplier<Optional<BundledClang>> bundled,
            PrintStream errors) {
        return switch (CompileLibraryArguments.read(arguments)) {
            case CompileLibraryArguments.Wrong(String reason) -> {
                errors.println(reason);
                errors.println(CompileLibraryArguments.USAGE);
                yield USAGE;
            }
            case CompileLibraryArguments.Right right ->
                switch (CCompilerSearch.search(right.compiler(), environment, bundled)) {
                    case CCompilerSearch.NotFound none -> {
                        errors.println("There is no C compiler:\n" + none);
                        yield FAILURE;
                    }
                    case CCompilerSearch.Found found -> compile(right, found.compiler(), environment, errors);
                };
        };
    }

    private static int compile(
            CompileLibraryArguments.Right arguments,
            CCompiler compiler,
            BuildEnvironment environment,
            PrintStream errors) {
        String fileName = environment.target().libraryFileName(arguments.name());
        BuildFlags flags = new BuildFlags(arguments.compilerFlags(), arguments.linkerFlags(), List.of());
        return switch (SharedLibraryBuild.ofFiles(compiler, environment, arguments.sources(), fileName, flags)) {
            case SharedLibraryBuild.Stopped(String reason) -> {
                errors.println(reason);
                yield FAILURE;
            }
            case SharedLibraryBuild.Refused refused -> {
                errors.println(
                        refused.output().isEmpty() ? refused.errors().getFirst().message() : refused.output());
                yield FAILURE;
            }
            case SharedLibraryBuild.Built built -> {
                built.warnings().forEach(warning -> errors.println(warning.message()));
                Path folder = arguments.output().resolve(environment.target().folder());
                yield write(built.library(), folder, fileName, errors);
            }
        };
    }

    private static int write(byte[] library, Path folder, String fileName, PrintStream errors) {
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
            errors.println("The library cannot be written to " + folder + ": " + e);
            return FAILURE;
        }
    }
}
