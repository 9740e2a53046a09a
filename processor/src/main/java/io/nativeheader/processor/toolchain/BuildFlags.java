package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The flags for compiling and linking C or C++.
 *
 * @param compiler {@code -I/home/me/include}, {@code -DNDEBUG}; folders are absolute, because the compiler runs in another folder
 * @param linker {@code -lm}, {@code -L/opt/lib}
 * @param libraries the libraries to link to, which an earlier search found
 * @param absent the names of the libraries to link to that are not on this machine: {@code phy}
 */
public record BuildFlags(List<String> compiler, List<String> linker, List<LibraryFile> libraries, List<String> absent) {

    /** No flags, no libraries. */
    public static final BuildFlags NONE = new BuildFlags(List.of(), List.of(), List.of());

    public BuildFlags {
        compiler = List.copyOf(compiler);
        linker = List.copyOf(linker);
        libraries = List.copyOf(libraries);
        absent = List.copyOf(absent);
    }

    public BuildFlags(List<String> compiler, List<String> linker, List<LibraryFile> libraries) {
        this(compiler, linker, libraries, List.of());
    }

    /** Returns these flags with one more compiler flag at the end, where it overrides the others. */
    BuildFlags withCompilerFlag(String flag) {
        List<String> flags = new ArrayList<>(compiler);
        flags.add(flag);
        return new BuildFlags(flags, linker, libraries, absent);
    }

    /**
     * Returns these flags after those of helper stubs in C++, which they override. The standard is the one that libclang parses with.
     * {@code -fvisibility-inlines-hidden} exports no copies of the header's inline methods, but keeps static variables in them shared with the
     * library, which {@code -fvisibility=hidden} would duplicate (GCC manual, 3.5). {@code -s} leaves out the local symbols, a quarter of the
     * library. {@code -fno-plt} calls the library without a jump: a method takes 5.2 instead of 5.5 ns (CxxCallTimes).
     */
    BuildFlags forStubs(CCompiler compiler, Target target) {
        if (compiler.language() == Language.C) {
            return this;
        }
        List<String> compile = new ArrayList<>(ofCxxStubs(compiler.kind()));
        if (target.os() == OperatingSystem.LINUX) {
            compile.add("-fno-plt");
        }
        compile.addAll(this.compiler);
        List<String> link = new ArrayList<>(target.os() == OperatingSystem.LINUX ? List.of("-Wl,-s") : List.of());
        link.addAll(linker);
        return new BuildFlags(compile, link, libraries, absent);
    }

    /**
     * Returns the standard, the optimization and the visibility. With gcc's {@code -O1} and the inlining of {@code -O2}, the 400 stubs of
     * tinyxml2 take 0.65 s instead of 1.04 s of CPU, and calls take the same time. clang's {@code -O1} is not faster than its {@code -O2}.
     */
    private static List<String> ofCxxStubs(CCompiler.Kind kind) {
        String standard = "-std=" + Language.CXX.standard();
        return switch (kind) {
            case GCC -> List.of(standard, "-O1", "-finline-small-functions", "-fvisibility-inlines-hidden");
            case CLANG -> List.of(standard, "-fvisibility-inlines-hidden");
            case MSVC -> List.of("/std:c++17");
        };
    }

    /** Returns the absolute folders in {@code -I} and similar flags. */
    List<Path> includeFolders() {
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < compiler.size(); i++) {
            String flag = compiler.get(i);
            String next = i + 1 < compiler.size() ? compiler.get(i + 1) : "";
            folder(flag, next).map(Path::of).filter(Path::isAbsolute).ifPresent(folders::add);
        }
        return folders;
    }

    /** Returns the library files that the {@code -l} flags name and that are in a folder of {@code -L} or of the system. */
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
