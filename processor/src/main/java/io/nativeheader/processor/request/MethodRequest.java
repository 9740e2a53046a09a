package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.List;
import java.util.Optional;

/**
 * A declared method: {@code @ReturnsErrno int phy_start(phy_device phydev);}.
 *
 * @param symbol the C name of {@code @Symbol}
 * @param resultCType of {@code @CType} on the method
 * @param prototype of {@code @CPrototype}
 * @param varargs whether the last parameter is {@code T...}
 */
public record MethodRequest(
        String name,
        Optional<String> symbol,
        JavaType result,
        List<ParameterRequest> parameters,
        boolean varargs,
        boolean returnsErrno,
        boolean setsErrno,
        Optional<String> resultCType,
        Optional<String> prototype,
        Origin origin) {

    public MethodRequest {
        parameters = List.copyOf(parameters);
    }

    /** The C name asked for: that of {@code @Symbol}, else the method's. */
    public String cName() {
        return symbol.orElse(name);
    }

    /** Whether the first parameter is the memory for the result: no C type is a {@code SegmentAllocator}. */
    public boolean takesAllocator() {
        return !parameters.isEmpty() && parameters.getFirst().type().equals(JavaClass.SEGMENT_ALLOCATOR);
    }

    /** The parameters that are C's. */
    public List<ParameterRequest> passed() {
        return takesAllocator() ? parameters.subList(1, parameters.size()) : parameters;
    }

    /** {@code @CType("dev_t") long dev}. */
    public record ParameterRequest(String name, JavaType type, Optional<String> cType, Origin origin) {}
}
