package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.cache.TemporaryFolder;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The end of compiling C into a shared library. The same text, flags and compiler give the same bytes, wherever and
 * whenever it is done.
 */
public sealed interface SharedLibraryBuild {

    /**
     * The library's bytes, and what the compiler warned of.
     *
     * @param headers the files that were read besides the sources, as far as the compiler tells
     */
    record Built(byte[] library, List<Complaint> warnings, List<Path> headers) implements SharedLibraryBuild {

        public Built {
            warnings = List.copyOf(warnings);
            headers = List.copyOf(headers);
        }
    }

    /**
     * The compiler or the linker refused.
     *
     * @param complaints errors, and warnings that came with them, in order; never without an error
     * @param output all that was printed
     */
    record Refused(List<Complaint> complaints, String output) implements SharedLibraryBuild {

        public Refused {
            complaints = List.copyOf(complaints);
        }

        public List<Complaint> errors() {
            return complaints.stream().filter(Complaint::isError).toList();
        }

        /** The symbols that the linker found no definition of. */
        public List<String> undefinedSymbols() {
            return complaints.stream()
                    .flatMap(complaint -> complaint.undefinedSymbol().stream())
                    .toList();
        }
    }

    /** Nothing is known of the C: a tool could not be started, took too long, or the disk failed. */
    record Stopped(String reason) implements SharedLibraryBuild {}

    /**
     * Compiles one text, which messages call by the file name given: {@code Phy.c}. Nothing is written but in a
     * temporary folder.
     *
     * @param exports names for others to call; only Windows asks for them
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
                    .run(List.of(fileName), Optional.empty(), exports);
        } catch (IOException e) {
            return new Stopped("the temporary folder cannot be used: " + e.getMessage());
        }
    }

    /** Compiles files where they lie, into a library of this name: {@code libphy.so}. */
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
