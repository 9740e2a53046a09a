package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user says of how C is compiled.
 *
 * @param compiler {@code -I/home/me/include}, {@code -DNDEBUG}; folders absolute, since a compiler runs elsewhere
 * @param linker {@code -lm}, {@code -L/opt/lib}
 * @param libraries to link to, found before
 */
public record BuildFlags(List<String> compiler, List<String> linker, List<LibraryFile> libraries) {

    /** No flags, no libraries. */
    public static final BuildFlags NONE = new BuildFlags(List.of(), List.of(), List.of());

    public BuildFlags {
        compiler = List.copyOf(compiler);
        linker = List.copyOf(linker);
        libraries = List.copyOf(libraries);
    }

    /** These flags and one more for the compiler, which comes last and wins. */
    BuildFlags withCompilerFlag(String flag) {
        List<String> flags = new ArrayList<>(compiler);
        flags.add(flag);
        return new BuildFlags(flags, linker, libraries);
    }

    /** The absolute folders of {@code -I} and its like. */
    List<Path> includeFolders() {
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < compiler.size(); i++) {
            String flag = compiler.get(i);
            String next = i + 1 < compiler.size() ? compiler.get(i + 1) : "";
            folder(flag, next).map(Path::of).filter(Path::isAbsolute).ifPresent(folders::add);
        }
        return folders;
    }

    /** The files of {@code -l} flags, as far as folders of {@code -L} flags and the system have them. */
    public List<Path> linkedFiles(BuildEnvironment environment) {
        LibraryFolders folders =
                new LibraryFolders(new PkgConfig.Flags(compiler, linker).libraryFolders(), environment);
        return linker.stream()
                .filter(flag -> flag.startsWith("-l"))
                .flatMap(flag -> LibrarySearch.file(flag.substring(2), folders).stream())
                .toList();
    }

    private static Optional<String> folder(String flag, String next) {
        return switch (flag) {
            case "-I", "-isystem", "-iquote", "-idirafter" -> Optional.of(next);
            default -> flag.startsWith("-I") ? Optional.of(flag.substring(2)) : Optional.empty();
        };
    }
}
