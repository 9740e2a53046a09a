package io.nativeheader.processor.toolchain;

import java.nio.file.Path;
import java.util.List;

/**
 * One C file to one object file: {@code Phy.c} to {@code Phy.o}.
 *
 * @param source as messages shall name it, so a path relative to the folder the compiler runs in
 * @param hidden folders that shall not show in the object file, as {@code __FILE__} would have them
 * @param flags the user's, {@code -I} and {@code -D} and others
 */
record CompileStep(String source, Path object, List<Path> hidden, List<String> flags) {

    CompileStep {
        hidden = List.copyOf(hidden);
        flags = List.copyOf(flags);
    }
}
