package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * A declared method with an error. {@code PhyNative} implements it with a method that throws, because an IDE would otherwise report a second
 * error: {@code PhyNative} would lack a method of {@code Phy}.
 *
 * @param result the erased type; those of parameters are erased, too
 * @param varargs whether the last parameter is {@code T...}
 */
public record UnboundMethod(String name, JavaType result, List<Parameter> parameters, boolean varargs) {

    /** A parameter as the user's interface declares it. */
    public record Parameter(String name, JavaType type) {}

    public UnboundMethod {
        parameters = List.copyOf(parameters);
    }
}
