package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.JavaClass;

/**
 * A source file.
 *
 * @param type {@code p.PhyNative}
 */
public record GeneratedJava(JavaClass type, String text, Role role) {

    /** What it is to others. */
    public enum Role {
        /** Users name it, and it needs nothing of theirs. */
        TYPE,
        /** It implements an interface of the user's, which names it, maybe, or belongs to one that does. */
        IMPLEMENTATION
    }

    public GeneratedJava(JavaClass type, String text) {
        this(type, text, Role.TYPE);
    }

    GeneratedJava as(Role other) {
        return new GeneratedJava(type, text, other);
    }
}
