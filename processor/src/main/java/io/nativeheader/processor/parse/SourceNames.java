package io.nativeheader.processor.parse;

import io.nativeheader.processor.parse.TopLevel.Located;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Reads names from the headers' text, which is faster than asking clang. Falls back to clang where the text may show another name. */
final class SourceNames {

    private static final Set<String> KEYWORDS = Set.of("struct", "union", "enum", "typedef");

    private final SourceFiles files;
    private final Set<String> macros = new HashSet<>();

    SourceNames(SourceFiles files, TopLevel topLevel) {
        this.files = files;
        topLevel.builtIn().forEach(macro -> macros.add(macro.spelling()));
        topLevel.macros().forEach(macro -> macros.add(ofMacro(macro)));
    }

    /** Returns the name of a macro. Its definition starts with the name. */
    String ofMacro(Located definition) {
        String name = inText(definition);
        return name.isEmpty() ? definition.cursor().spelling() : name;
    }

    /** Returns whether a parenthesis immediately follows the macro's name (C17 6.10.3). */
    boolean isFunctionLike(Located definition) {
        String name = inText(definition);
        return name.isEmpty()
                ? definition.cursor().isMacroFunctionLike()
                : at(
                                files.bytes(definition.position().file()),
                                definition.position().offset() + name.length())
                        == '(';
    }

    /**
     * Returns the name of a declaration. The location of a declaration that comes from a macro is the macro's; that of an unnamed type is
     * its keyword.
     */
    String of(Located declaration) {
        String name = inText(declaration);
        return name.isEmpty() || KEYWORDS.contains(name) || macros.contains(name)
                ? declaration.cursor().spelling()
                : name;
    }

    /**
     * Returns the identifier at a location; empty if there is none, or if it may continue: with a line splice, {@code $} or a character
     * outside ASCII.
     */
    private String inText(Located located) {
        byte[] bytes = files.bytes(located.position().file());
        int start = located.position().offset();
        int end = start;
        while (isLetterOrDigit(at(bytes, end))) {
            end++;
        }
        int next = at(bytes, end);
        boolean mayContinue = next < 0 || next == '\\' || next == '?' || next == '$';
        return mayContinue ? "" : new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    }

    /** Returns the byte at an index; negative after the end and for a byte outside ASCII. */
    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] : -1;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
