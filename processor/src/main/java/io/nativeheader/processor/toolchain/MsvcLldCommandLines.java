package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.library.LibraryFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines for the bundled clang and lld that build for Windows with Visual Studio's headers on another platform. lld takes the flags of
 * Microsoft's link. With Visual Studio's libraries, the DLL uses the runtime library in {@code vcruntime140.dll}. Without them it has no entry
 * point, which stubs do not need.
 *
 * @param lld the program {@code lld}
 */
record MsvcLldCommandLines(CCompiler compiler, Path lld, BuildEnvironment environment) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        // what cl does for /MD
        List<String> platform = new ArrayList<>(List.of("-D_MT", "-D_DLL", "-Xclang", "--dependent-lib=msvcrt"));
        platform.addAll(environment.sysroot().clangArguments(step.language()));
        return GnuFlags.compile(compiler, platform, step);
    }

    @Override
    public List<String> link(LinkStep step) {
        List<String> words = new ArrayList<>(List.of(lld.toString(), "-flavor", "link", "-dll", "-Brepro"));
        words.addAll(List.of("-errorlimit:0", "-out:" + step.output()));
        step.objects().forEach(object -> words.add(object.toString()));
        step.exports().ifPresent(exports -> words.add("-def:" + exports));
        step.libraries()
                .forEach(library -> words.add(library.path().toAbsolutePath().toString()));
        words.addAll(LinkerWords.of(step.flags()));
        List<Path> folders = new LibraryFolders(List.of(), environment).all();
        folders.forEach(folder -> words.add("-libpath:" + folder));
        if (folders.stream().noneMatch(folder -> Files.exists(folder.resolve("msvcrt.lib")))) {
            // _fltused tells Microsoft's runtime library that the code uses floating-point numbers
            words.addAll(List.of("-nodefaultlib", "-noentry", "-alternatename:_fltused=__ImageBase"));
        }
        step.linkStubs().forEach(stub -> words.add(stub.toString()));
        return List.copyOf(words);
    }
}
