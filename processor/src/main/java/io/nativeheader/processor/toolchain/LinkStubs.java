package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.output.ObjectReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes files that stand in for system libraries of another platform when the bundled lld links. They contain only the names that the
 * linker needs.
 *
 * @param folder the folder to write to
 */
record LinkStubs(CCompiler compiler, BuildEnvironment environment, Path folder) {

    /** Returns the files for a library made of these object files. */
    List<Path> write(List<Path> objects) throws IOException {
        if (!environment.isCross() || compiler.bundledLinker().isEmpty()) {
            return List.of();
        }
        return switch (environment.target().os()) {
            case LINUX -> libgcc(objects);
            case MACOS -> libSystem();
            case WINDOWS -> List.of();
        };
    }

    private List<Path> libgcc(List<Path> objects) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path object : objects) {
            ObjectReferences.read(object).ifPresent(references -> names.addAll(references.undefinedSymbols()));
        }
        names.retainAll(LibgccSymbols.NAMES);
        if (names.isEmpty() || new LibcFiles(environment).hasLibgcc()) {
            return List.of();
        }
        byte[] stub = ElfLinkStub.bytes(environment.target(), LibgccSymbols.FILE, names);
        return List.of(Files.write(folder.resolve(LibgccSymbols.FILE), stub));
    }

    /** Writes a text stub of libSystem, which every library of macOS names and which has the function that binds symbols lazily. */
    private List<Path> libSystem() throws IOException {
        return List.of(Files.writeString(folder.resolve("libSystem.tbd"), """
                --- !tapi-tbd
                tbd-version: 4
                targets: [ x86_64-macos, arm64-macos ]
                install-name: '/usr/lib/libSystem.B.dylib'
                exports:
                  - targets: [ x86_64-macos, arm64-macos ]
                    symbols: [ dyld_stub_binder ]
                ...
                """));
    }
}
