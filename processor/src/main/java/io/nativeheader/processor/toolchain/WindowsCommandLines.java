package io.nativeheader.processor.toolchain;

import java.util.ArrayList;
import java.util.List;

/**
 * Command lines for MinGW gcc and clang on Windows, according to the manuals of GNU ld ("WIN32") and lld-link. The flags
 * {@code -fPIC} and {@code -z defs} are not needed: code for Windows is always relocatable, and a DLL cannot have undefined symbols.
 */
record WindowsCommandLines(CCompiler compiler, BuildEnvironment environment) implements CommandLines {

    @Override
    public List<String> compile(CompileStep step) {
        return GnuFlags.compile(compiler, environment.sysroot().gccArguments(), step);
    }

    @Override
    public List<String> link(LinkStep step) {
        List<String> arguments = new ArrayList<>(List.of("-shared"));
        arguments.addAll(step.machineFlags());
        compiler.bundledLinker().ifPresent(linker -> arguments.add("-fuse-ld=" + linker));
        arguments.add(isMsvc() ? "-Wl,/Brepro" : "-Wl,--no-insert-timestamp");
        step.exports().ifPresent(exports -> arguments.add(isMsvc() ? "-Wl,/DEF:" + exports : exports.toString()));
        arguments.addAll(List.of("-o", step.output().toString()));
        step.objects().forEach(object -> arguments.add(object.toString()));
        step.libraries()
                .forEach(
                        library -> arguments.add(library.path().toAbsolutePath().toString()));
        arguments.addAll(step.flags());
        return compiler.with(arguments);
    }

    /** Returns whether the compiler targets MSVC, clang's default on Windows. MinGW's target is {@code x86_64-w64-windows-gnu}. */
    private boolean isMsvc() {
        return compiler.machine().endsWith("-msvc");
    }
}
