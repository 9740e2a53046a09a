package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.JavaClass;

/**
 * A generated Java source file.
 *
 * @param type {@code p.PhyNative}
 */
public record GeneratedJava(JavaClass type, String text, Role role) {

    /** How other types depend on this one. */
    public enum Role {
        /** Users name it, and it depends on none of their types. */
        TYPE,
        /** It implements a user's interface, which may name it, or it is part of such an implementation. */
        IMPLEMENTATION
    }

    public GeneratedJava(JavaClass type, String text) {
        this(type, text, Role.TYPE);
    }

    GeneratedJava as(Role other) {
        return new GeneratedJava(type, text, other);
    }
}
