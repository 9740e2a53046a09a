package io.nativeheader.processor.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A C compiler that answered when asked who it is: {@code ccache gcc}, {@code gcc (Debian 12.2.0-14) 12.2.0}.
 *
 * @param command the program as an absolute path, then its arguments
 * @param description the first line of what it says of itself
 * @param machine the triple it compiles for: {@code x86_64-linux-gnu}; empty for MSVC
 * @param bundledLinker the linker to use with it, if it is the bundled clang, which must not rely on gcc's files
 */
public record CCompiler(
        List<String> command, String description, Kind kind, String machine, Optional<Path> bundledLinker) {

    public CCompiler {
        command = List.copyOf(command);
    }

    /** Whose command line and messages it has. */
    public enum Kind {
        /** Any compiler that understands gcc's command line and is not clang. */
        GCC,
        CLANG,
        MSVC
    }

    /** The command with more arguments. */
    public List<String> with(List<String> arguments) {
        List<String> words = new ArrayList<>(command);
        words.addAll(arguments);
        return List.copyOf(words);
    }

    /** As a user would type it. */
    @Override
    public String toString() {
        return String.join(" ", command) + " (" + description + ")";
    }
}
