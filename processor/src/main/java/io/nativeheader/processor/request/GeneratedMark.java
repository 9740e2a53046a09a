package io.nativeheader.processor.request;

import io.nativeheader.runtime.Generated;
import javax.lang.model.element.TypeElement;

/**
 * Distinguishes generated types from the user's types. The file of a type does not tell: Eclipse does not know it, and an incremental build passes
 * the user's types as class files.
 */
public final class GeneratedMark {

    private GeneratedMark() {}

    /** Returns whether an earlier run or round generated the type. */
    public static boolean isOn(TypeElement type) {
        return AnnotationReader.of(type, Generated.class).isPresent();
    }
}
