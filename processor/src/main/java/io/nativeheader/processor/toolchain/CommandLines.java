package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target.Environment;
import java.nio.file.Path;
import java.util.List;

/** Builds the command lines of a compiler on a platform: {@code cc -c -fPIC … -o Phy.o Phy.c}. */
interface CommandLines {

    List<String> compile(CompileStep step);

    List<String> link(LinkStep step);

    static CommandLines of(CCompiler compiler, BuildEnvironment environment) {
        if (environment.isCross() && compiler.bundledLinker().isPresent()) {
            return bundled(compiler, compiler.bundledLinker().get(), environment);
        }
        return switch (compiler.kind()) {
            case MSVC -> new MsvcCommandLines(compiler);
            case GCC, CLANG ->
                switch (environment.target().os()) {
                    case LINUX -> new LinuxCommandLines(compiler, environment);
                    case MACOS -> new AppleCommandLines(compiler, environment.target());
                    case WINDOWS -> new WindowsCommandLines(compiler, environment);
                };
        };
    }

    /** The command lines of the bundled clang and lld for another platform. */
    private static CommandLines bundled(CCompiler compiler, Path lld, BuildEnvironment environment) {
        return switch (environment.target().os()) {
            case LINUX -> new ElfLldCommandLines(compiler, lld, environment);
            case MACOS -> new MachOLldCommandLines(compiler, lld, environment);
            case WINDOWS ->
                environment.target().environment() == Environment.MSVC
                        ? new MsvcLldCommandLines(compiler, lld, environment)
                        : new PeLldCommandLines(compiler, lld, environment);
        };
    }
}
