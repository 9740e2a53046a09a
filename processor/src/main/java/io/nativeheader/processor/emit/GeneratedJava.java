package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.JavaClass;

/**
 * A source file.
 *
 * @param type {@code p.PhyNative}
 * @param isImplementation whether it implements the user's interface; all else that is generated does without
 */
public record GeneratedJava(JavaClass type, String text, boolean isImplementation) {

    public GeneratedJava(JavaClass type, String text) {
        this(type, text, false);
    }

    GeneratedJava implementation() {
        return new GeneratedJava(type, text, true);
    }
}
