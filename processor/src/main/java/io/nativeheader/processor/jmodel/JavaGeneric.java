package io.nativeheader.processor.jmodel;

/** {@code FunctionPointer<comparison>}. */
public record JavaGeneric(JavaClass raw, JavaType argument) implements JavaType {

    /** Returns the Java type of a pointer to a function with the callback's type. */
    public static JavaGeneric functionPointer(JavaClass callback) {
        return new JavaGeneric(JavaClass.FUNCTION_POINTER, callback);
    }
}
