package io.nativeheader.processor.jmodel;

import java.util.List;
import java.util.stream.Collectors;

/** A generic class with type arguments: {@code FunctionPointer<comparison>}, {@code Map<String, Integer>}. */
public record JavaGeneric(JavaClass raw, List<JavaType> arguments) implements JavaType {

    public JavaGeneric {
        arguments = List.copyOf(arguments);
    }

    /** Returns a generic class with one type argument. */
    public static JavaGeneric of(JavaClass raw, JavaType argument) {
        return new JavaGeneric(raw, List.of(argument));
    }

    /** Returns the Java type of a pointer to a C function that a callback interface describes. */
    public static JavaGeneric functionPointer(JavaClass callback) {
        return of(JavaClass.FUNCTION_POINTER, callback);
    }

    String displayOfArguments() {
        return arguments.stream().map(JavaType::display).collect(Collectors.joining(", ", "<", ">"));
    }
}
