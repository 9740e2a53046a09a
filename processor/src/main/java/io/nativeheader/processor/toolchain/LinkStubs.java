package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.output.CoffReferences;
import io.nativeheader.processor.toolchain.output.ObjectReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes files that stand in for libraries of another platform. They contain only the names that the linker needs. The bundled lld also
 * needs stubs for the compiler's runtime library and the C++ library, which a cross compiler brings along. The stubs follow the real libraries on the command
 * line, so the linker takes a name that both define from the real library.
 *
 * @param folder the folder to write to
 */
record LinkStubs(CCompiler compiler, BuildEnvironment environment, Path folder) {

    /** The functions of the C library that clang calls without a declaration. */
    private static final Set<String> RUNTIME = Set.of("memcmp", "memcpy", "memmove", "memset");

    /** The function that touches the pages of a large stack frame. */
    private static final String STACK_PROBE = "__chkstk";

    /** mingw-w64's name for the same function, which is in its libgcc.a. */
    private static final String MINGW_STACK_PROBE = "___chkstk_ms";

    /** The names in object files that belong to the compiler. No absent library defines them. */
    private static final Set<String> OF_COMPILER = Set.of(STACK_PROBE, MINGW_STACK_PROBE, "_fltused");

    /** Returns the files for a library made of these object files. */
    List<Path> write(List<Path> objects, List<AbsentLibrary> absent) throws IOException {
        if (!environment.isCross()) {
            return List.of();
        }
        boolean isBundled = compiler.bundledLinker().isPresent();
        return switch (environment.target().os()) {
            case LINUX -> elf(objects, absent, isBundled);
            case MACOS -> isBundled ? libSystem() : List.of();
            case WINDOWS -> isBundled ? pe(objects, absent) : List.of();
        };
    }

    private List<Path> elf(List<Path> objects, List<AbsentLibrary> absent, boolean needsLibgcc) throws IOException {
        Set<String> undefined = new TreeSet<>();
        for (Path object : objects) {
            ObjectReferences.read(object).ifPresent(references -> undefined.addAll(references.undefinedSymbols()));
        }
        List<Path> stubs = new ArrayList<>();
        Set<String> libgcc = taken(LibgccSymbols.NAMES, undefined);
        LibcFiles libc = new LibcFiles(CxxLibrary.of(compiler.language(), List.of()), environment);
        if (needsLibgcc && !libgcc.isEmpty() && !libc.hasLibgcc()) {
            stubs.add(elf(LibgccSymbols.FILE, libgcc));
        }
        if (needsLibgcc && !libc.hasCxxLibrary()) {
            Set<String> ofRuntime = new TreeSet<>(undefined);
            ofRuntime.removeIf(name -> !CxxLibrary.mayDefine(name));
            undefined.removeAll(ofRuntime);
            stubs.add(elf(CxxLibrary.LIBSTDCXX.files().getFirst(), ofRuntime));
        }
        for (AbsentLibrary library : absent) {
            Set<String> names = new TreeSet<>(undefined);
            names.removeIf(name -> !library.mayDefine(name));
            if (!names.isEmpty()) {
                stubs.add(elf(library.fileName(), names));
            }
        }
        return stubs;
    }

    private Path elf(String soname, Set<String> names) throws IOException {
        return Files.write(folder.resolve(soname), ElfLinkStub.bytes(environment.target(), soname, names));
    }

    private List<Path> pe(List<Path> objects, List<AbsentLibrary> absent) throws IOException {
        Set<String> undefined = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        for (Path object : objects) {
            CoffReferences references = CoffReferences.read(object);
            undefined.addAll(references.undefined());
            variables.addAll(references.variables());
        }
        List<Path> stubs = new ArrayList<>();
        stubs.add(pe("ntdll.dll", Set.of(STACK_PROBE), Set.of()));
        byte[] alias = PeImportStub.alias(environment.target(), "ntdll.dll", MINGW_STACK_PROBE, STACK_PROBE);
        stubs.add(Files.write(folder.resolve("probe.lib"), alias));
        // msvcrt.dll is part of every version of Windows
        stubs.add(pe("msvcrt.dll", taken(RUNTIME, undefined), Set.of()));
        undefined.removeAll(OF_COMPILER);
        undefined.removeAll(LibgccSymbols.NAMES);
        for (AbsentLibrary library : absent) {
            stubs.add(pe(library.fileName(), undefined, variables));
            undefined.clear();
        }
        return stubs;
    }

    private Path pe(String dll, Set<String> names, Set<String> variables) throws IOException {
        return Files.write(
                folder.resolve(dll + ".lib"), PeImportStub.bytes(environment.target(), dll, names, variables));
    }

    /** Removes the names that a library defines from the undefined ones, and returns them. */
    private static Set<String> taken(Set<String> defined, Set<String> undefined) {
        Set<String> names = new TreeSet<>(undefined);
        names.retainAll(defined);
        undefined.removeAll(names);
        return names;
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
