package io.nativeheader.processor.request;

import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.List;
import java.util.stream.IntStream;

/** A method's erased signature, unique within a type (JLS 8.4.2): {@code phy_start(phy_device)}. */
public record MethodSignature(String name, List<JavaType> parameters) {

    public MethodSignature {
        parameters = parameters.stream().map(MethodSignature::erased).toList();
    }

    /** Returns the erasure of a type (JLS 4.6). */
    public static JavaType erased(JavaType type) {
        return switch (type) {
            case JavaPrimitive _, JavaClass _ -> type;
            case JavaArray array -> new JavaArray(erased(array.component()));
            case JavaGeneric generic -> generic.raw();
        };
    }

    /**
     * Returns whether a call with {@code null} could be ambiguous: the signatures are equal or differ only in reference types.
     */
    public boolean isLike(MethodSignature other) {
        return name.equals(other.name)
                && parameters.size() == other.parameters.size()
                && IntStream.range(0, parameters.size())
                        .allMatch(i -> isLike(parameters.get(i), other.parameters.get(i)));
    }

    private static boolean isLike(JavaType type, JavaType other) {
        return type.equals(other) || !(type instanceof JavaPrimitive) && !(other instanceof JavaPrimitive);
    }
}
