package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target.Architecture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines for the bundled clang and lld that build for macOS on another platform. No Apple SDK is needed: undefined symbols are looked
 * up when the library is loaded, and a link stub names libSystem. lld signs the library ad hoc, as arm64 requires.
 *
 * @param lld the program {@code lld}
 */
record MachOLldCommandLines(CCompiler compiler, Path lld, BuildEnvironment environment) implements CommandLines {

    /** The first version of macOS on arm64. */
    static final String VERSION = "11.0";

    @Override
    public List<String> compile(CompileStep step) {
        List<String> platform = new ArrayList<>(List.of("-fPIC"));
        platform.addAll(environment.sysroot().clangArguments(step.language()));
        return GnuFlags.compile(compiler, platform, step);
    }

    @Override
    public List<String> link(LinkStep step) {
        List<String> words = new ArrayList<>(List.of(lld.toString(), "-flavor", "darwin", "-dylib"));
        words.addAll(List.of("-arch", architecture(), "-platform_version", "macos", VERSION, VERSION));
        words.addAll(List.of("-undefined", "dynamic_lookup", "-rpath", "@loader_path", "--error-limit=0"));
        step.soname().ifPresent(name -> words.addAll(List.of("-install_name", "@rpath/" + name)));
        words.addAll(List.of("-o", step.output().toString()));
        step.objects().forEach(object -> words.add(object.toString()));
        step.libraries()
                .forEach(library -> words.add(library.path().toAbsolutePath().toString()));
        words.addAll(LinkerWords.of(step.flags()));
        step.linkStubs().forEach(stub -> words.add(stub.toString()));
        return List.copyOf(words);
    }

    private String architecture() {
        return environment.target().architecture() == Architecture.AARCH64 ? "arm64" : "x86_64";
    }
}
