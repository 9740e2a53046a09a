package io.nativeheader.processor.parse;

import io.nativeheader.processor.parse.TopLevel.Placed;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Names as they stand in the headers' text, which is read faster than clang is asked; and clang's where the text may say another. */
final class SourceNames {

    private static final Set<String> KEYWORDS = Set.of("struct", "union", "enum", "typedef");

    private final SourceFiles files;
    private final Set<String> macros = new HashSet<>();

    SourceNames(SourceFiles files, TopLevel topLevel) {
        this.files = files;
        topLevel.builtIn().forEach(macro -> macros.add(macro.spelling()));
        topLevel.macros().forEach(macro -> macros.add(ofMacro(macro)));
    }

    /** Of a macro's definition, which begins with its name. */
    String ofMacro(Placed definition) {
        String name = inText(definition);
        return name.isEmpty() ? definition.cursor().spelling() : name;
    }

    /** C17 6.10.3: a macro has parameters if a parenthesis follows on its name, without a space. */
    boolean isFunctionLike(Placed definition) {
        String name = inText(definition);
        return name.isEmpty()
                ? definition.cursor().isMacroFunctionLike()
                : at(files.bytes(definition.place().file()), definition.place().offset() + name.length()) == '(';
    }

    /** Of a declaration. One that a macro makes has the macro's place, and what is unnamed has that of a keyword. */
    String of(Placed declaration) {
        String name = inText(declaration);
        return name.isEmpty() || KEYWORDS.contains(name) || macros.contains(name)
                ? declaration.cursor().spelling()
                : name;
    }

    /** The identifier at a place; empty if there is none, or not one of plain letters, written in one piece. */
    private String inText(Placed placed) {
        byte[] bytes = files.bytes(placed.place().file());
        int start = placed.place().offset();
        int end = start;
        while (isLetterOrDigit(at(bytes, end))) {
            end++;
        }
        int next = at(bytes, end);
        boolean mayGoOn = next < 0 || next == '\\' || next == '?' || next == '$';
        return mayGoOn ? "" : new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    }

    /** Negative after the end, and for a byte that is not ASCII. */
    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] : -1;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
