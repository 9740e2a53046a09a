package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.cache.TemporaryFolder;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The result of compiling C or C++ into a shared library. The same text, flags and compiler yield the same bytes at any time and in any folder.
 */
public sealed interface SharedLibraryBuild {

    /**
     * A successful build.
     *
     * @param library the library's bytes
     * @param headers the headers that the compiler reports to have read
     */
    record Built(byte[] library, List<Complaint> warnings, List<Path> headers) implements SharedLibraryBuild {

        public Built {
            warnings = List.copyOf(warnings);
            headers = List.copyOf(headers);
        }
    }

    /**
     * A build with errors.
     *
     * @param complaints the errors, at least one, and the warnings, in order
     * @param output everything that the compiler and linker printed
     * @param rest the library without the functions that need undefined symbols, if they are the only errors and the linker can leave them out
     */
    record Refused(List<Complaint> complaints, String output, Optional<Built> rest) implements SharedLibraryBuild {

        public Refused {
            complaints = List.copyOf(complaints);
        }

        Refused(List<Complaint> complaints, String output) {
            this(complaints, output, Optional.empty());
        }

        public List<Complaint> errors() {
            return complaints.stream().filter(Complaint::isError).toList();
        }

        /** Returns the symbols that the linker reports as undefined. */
        public List<String> undefinedSymbols() {
            return complaints.stream()
                    .flatMap(complaint -> complaint.undefinedSymbol().stream())
                    .toList();
        }
    }

    /** A build without a result: a tool could not be started or took too long, or a file could not be written. */
    record Stopped(String reason) implements SharedLibraryBuild {}

    /**
     * Compiles one text in the language that the file's ending tells. Writes only to a temporary folder.
     *
     * @param fileName the name that messages use for the text, {@code Phy.c}
     * @param exports the names to export, which only Windows needs
     */
    static SharedLibraryBuild ofText(
            CCompiler compiler,
            BuildEnvironment environment,
            String fileName,
            String text,
            List<String> exports,
            BuildFlags flags) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Files.writeString(folder.path().resolve(fileName), text);
            return new BuildSteps(compiler, environment, flags, folder.path(), folder.path())
                    .run(List.of(fileName), installName(fileName, environment.target()), exports);
        } catch (IOException e) {
            return new Stopped("the temporary folder cannot be used: " + e.getMessage());
        }
    }

    /** Returns the install name on macOS, where the linker would otherwise record the path of the temporary file. */
    private static Optional<String> installName(String fileName, Target target) {
        return target.os() == OperatingSystem.MACOS
                ? Optional.of(fileName.replaceFirst("\\.(c|cpp)$", "") + target.libraryEnding())
                : Optional.empty();
    }

    /** Compiles files in place into a library with this name: {@code libphy.so}. */
    static SharedLibraryBuild ofFiles(
            CCompiler compiler,
            BuildEnvironment environment,
            List<Path> sources,
            String libraryName,
            BuildFlags flags) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path here = Path.of("").toAbsolutePath();
            return new BuildSteps(compiler, environment, flags, here, folder.path())
                    .run(sources.stream().map(Path::toString).toList(), Optional.of(libraryName), List.of());
        } catch (IOException e) {
            return new Stopped("the temporary folder cannot be used: " + e.getMessage());
        }
    }
}
