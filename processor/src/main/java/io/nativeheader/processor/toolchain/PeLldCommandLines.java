package io.nativeheader.processor.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines for the bundled clang and lld that build for Windows on another platform. The DLL has no entry point, because stubs need no
 * initialization.
 *
 * @param lld the program {@code lld}
 */
record PeLldCommandLines(CCompiler compiler, Path lld) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        return GnuFlags.compile(compiler, List.of(), step);
    }

    @Override
    public List<String> link(LinkStep step) {
        List<String> words = new ArrayList<>(List.of(lld.toString(), "-flavor", "link", "-dll", "-noentry", "-Brepro"));
        words.add("-errorlimit:0");
        step.exports().ifPresent(exports -> words.add("-def:" + exports));
        words.add("-out:" + step.output());
        step.objects().forEach(object -> words.add(object.toString()));
        step.libraries()
                .forEach(library -> words.add(library.path().toAbsolutePath().toString()));
        step.linkStubs().forEach(stub -> words.add(stub.toString()));
        return List.copyOf(words);
    }
}
