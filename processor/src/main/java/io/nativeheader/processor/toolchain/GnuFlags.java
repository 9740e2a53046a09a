package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.List;

/** Flags that gcc and clang share on every platform. */
final class GnuFlags {

    private GnuFlags() {}

    /**
     * Returns the command that compiles, which also writes a {@code .d} file with the names of the headers. The user's flags come last and
     * override the others, except {@code -flto}: {@code ObjectReferences} needs an object file without LTO.
     */
    static List<String> compile(CCompiler compiler, List<String> platform, CompileStep step) {
        List<String> arguments = new ArrayList<>(List.of("-c"));
        arguments.addAll(platform);
        if (compiler.language() == Language.CXX && step.language() == Language.C) {
            // g++ compiles a .c file as C++
            arguments.add("-xc");
        }
        arguments.add("-MD");
        arguments.addAll(List.of("-O2", "-g0", "-ffunction-sections", "-fdata-sections"));
        arguments.addAll(messages(compiler.kind(), step.language()));
        step.hidden().forEach(folder -> arguments.add("-ffile-prefix-map=" + folder + "=."));
        arguments.addAll(step.flags());
        arguments.addAll(List.of("-fno-lto", "-o", step.object().toString(), step.source()));
        return compiler.with(arguments);
    }

    /** Returns the flag for a sysroot that an option names, which the linker needs as well. */
    static List<String> sysrootForLinking(BuildEnvironment environment) {
        return environment.sysroot().gccArguments().stream()
                .filter(flag -> flag.startsWith("--sysroot="))
                .toList();
    }

    /**
     * Returns flags that print all errors on one line each with their macro expansions and template instantiations, and make C's implicit
     * function declarations errors.
     */
    private static List<String> messages(CCompiler.Kind kind, Language language) {
        List<String> flags = new ArrayList<>(List.of("-fdiagnostics-color=never"));
        if (language == Language.C) {
            flags.add("-Werror=implicit-function-declaration");
        }
        switch (kind) {
            case CLANG ->
                flags.addAll(List.of(
                        "-fno-caret-diagnostics",
                        "-fno-diagnostics-fixit-info",
                        "-ferror-limit=0",
                        "-fmacro-backtrace-limit=0"));
            case GCC -> flags.add("-fno-diagnostics-show-caret");
            case MSVC -> throw new IllegalArgumentException("MSVC has flags of its own");
        }
        if (language == Language.CXX) {
            flags.add("-ftemplate-backtrace-limit=0");
        }
        return flags;
    }
}
