package io.nativeheader.processor.jmodel;

/** A generic class with one type argument: {@code FunctionPointer<comparison>}. */
public record JavaGeneric(JavaClass raw, JavaType argument) implements JavaType {

    /** Returns the Java type of a pointer to a C function that a callback interface describes. */
    public static JavaGeneric functionPointer(JavaClass callback) {
        return new JavaGeneric(JavaClass.FUNCTION_POINTER, callback);
    }
}
