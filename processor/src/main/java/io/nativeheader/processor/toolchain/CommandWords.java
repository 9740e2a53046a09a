package io.nativeheader.processor.toolchain;

import java.util.ArrayList;
import java.util.List;

/** Splits a command into words like a POSIX shell, but without expansion: {@code "/opt/my gcc" -m64} is two words. */
final class CommandWords {

    private CommandWords() {}

    static List<String> split(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (c == '\\'
                    && quote != '\''
                    && i + 1 < command.length()
                    && escapes(command.charAt(i + 1), quote)) {
                word.append(command.charAt(++i));
                begun = true;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    /** Returns whether a backslash escapes {@code next}. It does not escape letters and digits, so {@code C:\llvm\bin\clang} keeps its backslashes. */
    private static boolean escapes(char next, char quote) {
        return quote == '"' ? next == '"' || next == '\\' : !Character.isLetterOrDigit(next);
    }
}
