package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import java.nio.file.Path;
import java.util.List;

/**
 * The compilation of one C or C++ file to one object file: {@code Phy.c} to {@code Phy.o}.
 *
 * @param source the file as messages name it, relative to the compiler's working directory
 * @param hidden folders to remove from paths in the object file, where {@code __FILE__} would put them
 * @param flags the user's compiler flags, such as {@code -I} and {@code -D}
 */
record CompileStep(String source, Path object, List<Path> hidden, List<String> flags) {

    CompileStep {
        hidden = List.copyOf(hidden);
        flags = List.copyOf(flags);
    }

    Language language() {
        return Language.ofSource(source);
    }
}
