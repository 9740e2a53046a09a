package io.nativeheader.processor.request;

import io.nativeheader.runtime.Generated;
import javax.lang.model.element.TypeElement;

/**
 * Tells generated types from the user's. Compilers do not say reliably where a type comes from: Eclipse does not know its file, and an incremental
 * build passes the user's types as class files.
 */
public final class GeneratedMark {

    private GeneratedMark() {}

    /** Returns whether an earlier run or round generated the type. */
    public static boolean isOn(TypeElement type) {
        return AnnotationReader.of(type, Generated.class).isPresent();
    }
}
