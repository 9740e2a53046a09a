package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines for the bundled clang and lld that build for Linux on another platform. lld runs without clang's driver, which would search
 * for a gcc and its files. If the C library of the target is not installed, undefined symbols are allowed, because nothing here knows what
 * the C library defines; the loader of the target then looks for them.
 *
 * @param lld the program {@code lld}
 */
record ElfLldCommandLines(CCompiler compiler, Path lld, BuildEnvironment environment) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        List<String> platform = new ArrayList<>(List.of("-fPIC"));
        if (environment.target().architecture() == Architecture.AARCH64) {
            // otherwise atomics are calls of libgcc.a, which needs a gcc for the target
            platform.add("-mno-outline-atomics");
        }
        platform.addAll(environment.sysroot().clangArguments(step.language()));
        return GnuFlags.compile(compiler, platform, step);
    }

    @Override
    public List<String> link(LinkStep step) {
        LibcFiles libc = new LibcFiles(CxxLibrary.of(compiler.language(), step.compilerFlags()), environment);
        List<String> words = new ArrayList<>(List.of(lld.toString(), "-flavor", "gnu", "-shared"));
        // the flags that clang's driver passes for shared libraries
        words.addAll(List.of("--hash-style=gnu", "--eh-frame-hdr"));
        words.addAll(List.of("-z", libc.isInstalled() ? "defs" : "undefs", "-z", "now", "-rpath", "$ORIGIN"));
        words.addAll(List.of("--enable-new-dtags", "--build-id=none", "--as-needed", "--error-limit=0"));
        if (compiler.language() == Language.CXX) {
            words.add("--no-demangle");
        }
        step.soname().ifPresent(soname -> words.add("-soname=" + soname));
        words.addAll(List.of("-o", step.output().toString()));
        step.objects().forEach(object -> words.add(object.toString()));
        step.libraries().forEach(library -> words.addAll(LinuxCommandLines.libraryArguments(library)));
        words.addAll(LinkerWords.of(step.flags()));
        folders().forEach(folder -> words.add("-L" + folder));
        libc.all().forEach(file -> words.addAll(byName(file)));
        step.linkStubs().forEach(stub -> words.add(stub.toString()));
        return List.copyOf(words);
    }

    /** Passes a file of the C library by name. If passed by path, lld would record the path of musl's libc.so, which has no SONAME. */
    private static List<String> byName(Path file) {
        return List.of("-L" + file.getParent(), "-l:" + file.getFileName());
    }

    private List<Path> folders() {
        return new LibraryFolders(List.of(), environment)
                .all().stream().filter(Files::isDirectory).toList();
    }
}
