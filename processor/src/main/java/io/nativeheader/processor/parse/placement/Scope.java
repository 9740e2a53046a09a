package io.nativeheader.processor.parse.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The declarations and comments between two braces or parentheses, or of a file. */
final class Scope {

    enum Kind {
        STATEMENTS,
        ENUMERATORS,
        PARAMETERS,
        /** A function's body or an initializer. */
        CODE
    }

    private final Kind kind;
    private final Declaration owner;
    private final int open;
    private final List<Element> elements = new ArrayList<>();

    /** The declaration that has started but not ended; null between declarations. */
    Declaration current;

    /** Words of the current declaration outside parentheses and braces. */
    final List<String> words = new ArrayList<>();

    /** The word before the last parenthesis of the current declaration. */
    String called = "";

    Scope(Kind kind, Declaration owner, int open) {
        this.kind = kind;
        this.owner = owner;
        this.open = open;
    }

    Kind kind() {
        return kind;
    }

    /** Returns the declaration that this scope is part of; null for a file. */
    Declaration owner() {
        return owner;
    }

    /** Returns the offset of the opening brace; -1 for a file. */
    int open() {
        return open;
    }

    List<Element> elements() {
        return elements;
    }

    void begin(Declaration declaration) {
        current = declaration;
        words.clear();
        called = "";
    }

    void end(int offset) {
        if (current != null) {
            if (!words.isEmpty()) {
                current.nameIfUnknown(words.getLast());
            }
            current.endAt(offset);
            elements.add(current);
            current = null;
        }
    }

    /** Returns whether the current declaration so far is only a macro, such as {@code G_BEGIN_DECLS}. */
    boolean isOnlyMacro() {
        return words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
    }
}
