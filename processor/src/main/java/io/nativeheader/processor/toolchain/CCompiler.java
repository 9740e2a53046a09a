package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A C or C++ compiler that has identified itself: {@code ccache gcc}, {@code gcc (Debian 12.2.0-14) 12.2.0}.
 *
 * @param language the language whose runtime library the compiler links: C for {@code gcc}, C++ for {@code g++}
 * @param command the absolute path of the program, and its arguments
 * @param description the first line of its version
 * @param machine the target triple, {@code x86_64-linux-gnu}; empty for MSVC
 * @param bundledLinker the linker of the bundled clang, which must not rely on gcc's files; empty for other compilers
 */
public record CCompiler(
        Language language,
        List<String> command,
        String description,
        Kind kind,
        String machine,
        Optional<Path> bundledLinker) {

    public CCompiler {
        command = List.copyOf(command);
    }

    /** The family that determines the compiler's command line and messages. */
    public enum Kind {
        /** Any compiler other than clang that understands gcc's command line. */
        GCC,
        CLANG,
        MSVC
    }

    /** Returns the command with these arguments appended. */
    public List<String> with(List<String> arguments) {
        List<String> words = new ArrayList<>(command);
        words.addAll(arguments);
        return List.copyOf(words);
    }

    /** Returns the command and the description for use in messages. */
    @Override
    public String toString() {
        return String.join(" ", command) + " (" + description + ")";
    }
}
