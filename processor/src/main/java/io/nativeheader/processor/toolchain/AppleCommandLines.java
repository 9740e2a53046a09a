package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines for clang on macOS, according to the manual pages of clang and {@code ld(1)}. {@code -undefined error} requires
 * every symbol to be defined when linking. Dependents record a library's install name.
 */
record AppleCommandLines(CCompiler compiler, Target target) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        return GnuFlags.compile(compiler, List.of("-arch", architecture(), "-fPIC"), step);
    }

    @Override
    public List<String> link(LinkStep step) {
        List<String> arguments = new ArrayList<>(List.of("-dynamiclib", "-arch", architecture()));
        arguments.addAll(List.of("-Wl,-undefined,error", "-Wl,-rpath,@loader_path"));
        step.soname().ifPresent(name -> arguments.addAll(List.of("-install_name", "@rpath/" + name)));
        compiler.bundledLinker().ifPresent(linker -> arguments.add("--ld-path=" + linker));
        arguments.addAll(List.of("-o", step.output().toString()));
        step.objects().forEach(object -> arguments.add(object.toString()));
        step.libraries()
                .forEach(
                        library -> arguments.add(library.path().toAbsolutePath().toString()));
        arguments.addAll(step.flags());
        return compiler.with(arguments);
    }

    private String architecture() {
        return target.architecture() == Architecture.AARCH64 ? "arm64" : "x86_64";
    }
}
