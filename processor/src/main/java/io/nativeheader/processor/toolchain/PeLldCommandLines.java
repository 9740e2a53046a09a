package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Command lines for the bundled clang and lld that build for Windows with mingw-w64's headers on another platform. lld takes the flags of
 * GNU ld. With mingw-w64's libraries, the DLL initializes itself as usual. Without them it has no entry point, which stubs do not need.
 *
 * @param lld the program {@code lld}
 */
record PeLldCommandLines(CCompiler compiler, Path lld, BuildEnvironment environment) implements CommandLines {

    /** The object file with the entry point of DLLs. */
    private static final String START = "dllcrt2.o";

    /** The libraries that gcc of mingw-w64 links, without its own libgcc. */
    private static final List<String> LIBRARIES =
            List.of("mingw32", "moldname", "mingwex", "msvcrt", "advapi32", "shell32", "user32", "kernel32");

    @Override
    public List<String> compile(CompileStep step) {
        return GnuFlags.compile(compiler, environment.sysroot().clangArguments(step.language()), step);
    }

    @Override
    public List<String> link(LinkStep step) {
        List<String> words = new ArrayList<>(List.of(lld.toString(), "-flavor", "gnu", "-m", emulation(), "-shared"));
        words.addAll(List.of("--no-insert-timestamp", "--strip-all", "--error-limit=0"));
        words.addAll(List.of("-o", step.output().toString()));
        Optional<Path> start = start(environment);
        start.ifPresentOrElse(
                file -> words.addAll(List.of("--entry=DllMainCRTStartup", file.toString())),
                () -> words.add("-Xlink=-noentry"));
        step.objects().forEach(object -> words.add(object.toString()));
        step.exports().ifPresent(exports -> words.add(exports.toString()));
        step.libraries()
                .forEach(library -> words.add(library.path().toAbsolutePath().toString()));
        words.addAll(LinkerWords.of(step.flags()));
        libraries(environment).stream().skip(1).forEach(file -> words.add(file.toString()));
        step.linkStubs().forEach(stub -> words.add(stub.toString()));
        return List.copyOf(words);
    }

    /** Returns the files of mingw-w64 that every DLL is linked to, the one with the entry point first; none if they are not installed. */
    static List<Path> libraries(BuildEnvironment environment) {
        List<Path> files = new ArrayList<>(start(environment).stream().toList());
        for (Path start : List.copyOf(files)) {
            LIBRARIES.stream()
                    .map(name -> start.resolveSibling("lib" + name + ".a"))
                    .filter(Files::isRegularFile)
                    .forEach(files::add);
        }
        return files;
    }

    private String emulation() {
        return environment.target().architecture() == Architecture.AARCH64 ? "arm64pe" : "i386pep";
    }

    /** Returns the object file with the entry point of DLLs, if mingw-w64's libraries are installed. */
    static Optional<Path> start(BuildEnvironment environment) {
        return new LibraryFolders(List.of(), environment)
                .all().stream()
                        .map(folder -> folder.resolve(START))
                        .filter(Files::isRegularFile)
                        .findFirst();
    }
}
