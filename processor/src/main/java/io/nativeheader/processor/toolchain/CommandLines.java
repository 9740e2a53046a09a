package io.nativeheader.processor.toolchain;

import java.util.List;

/** Builds the command lines of a compiler on a platform: {@code cc -c -fPIC … -o Phy.o Phy.c}. */
interface CommandLines {

    List<String> compile(CompileStep step);

    List<String> link(LinkStep step);

    static CommandLines of(CCompiler compiler, BuildEnvironment environment) {
        return switch (compiler.kind()) {
            case MSVC -> new MsvcCommandLines(compiler);
            case GCC, CLANG ->
                switch (environment.target().os()) {
                    case LINUX -> new LinuxCommandLines(compiler, environment);
                    case MACOS -> new AppleCommandLines(compiler, environment.target());
                    case WINDOWS -> new WindowsCommandLines(compiler);
                };
        };
    }
}
