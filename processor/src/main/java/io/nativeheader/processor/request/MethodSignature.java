package io.nativeheader.processor.request;

import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.List;

/** What tells methods of one class from each other (JLS 8.4.2): {@code phy_start(phy_device)}. */
public record MethodSignature(String name, List<JavaType> parameters) {

    public MethodSignature {
        parameters = parameters.stream().map(MethodSignature::erasure).toList();
    }

    private static JavaType erasure(JavaType type) {
        return type instanceof JavaGeneric generic ? generic.raw() : type;
    }
}
