package io.nativeheader.processor.request;

import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.List;
import java.util.stream.IntStream;

/** What tells methods of one class from each other (JLS 8.4.2): {@code phy_start(phy_device)}. */
public record MethodSignature(String name, List<JavaType> parameters) {

    public MethodSignature {
        parameters = parameters.stream().map(MethodSignature::erasure).toList();
    }

    private static JavaType erasure(JavaType type) {
        return type instanceof JavaGeneric generic ? generic.raw() : type;
    }

    /** Whether a call with {@code null} could mean either: they differ in references alone, or not at all. */
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
