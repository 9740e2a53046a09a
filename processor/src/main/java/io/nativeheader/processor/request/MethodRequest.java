package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A declared method: {@code @ReturnsErrno int phy_start(phy_device phydev);}.
 *
 * @param symbol the C name of {@code @Symbol}
 * @param varargs whether the last parameter is {@code T...}
 * @param critical whether it has {@code @Critical}
 * @param prototype of {@code @CPrototype}
 */
public record MethodRequest(
        String name,
        Optional<String> symbol,
        JavaType result,
        ResultRequest resultRequest,
        List<ParameterRequest> parameters,
        boolean varargs,
        FailureRequest failure,
        boolean critical,
        Optional<String> prototype,
        Origin origin) {

    public MethodRequest {
        parameters = List.copyOf(parameters);
    }

    /** What tells it from the interface's other methods. */
    public MethodSignature signature() {
        return new MethodSignature(
                name, parameters.stream().map(ParameterRequest::type).toList());
    }

    /** The C name asked for: that of {@code @Symbol}, else the method's. */
    public String cName() {
        return symbol.orElse(name);
    }

    /** All C names that it mentions: of functions, and of constants. */
    public List<String> cNames() {
        List<String> names = new ArrayList<>(List.of(cName()));
        if (symbol.isEmpty()) {
            for (String renamed = name; renamed.endsWith("_"); ) { // wait_, for C's wait
                renamed = renamed.substring(0, renamed.length() - 1);
                names.add(renamed);
            }
        }
        if (failure instanceof FailureRequest.ReturnsStatus status) {
            names.addAll(status.ok());
            status.message().ifPresent(names::add);
        }
        resultRequest.owned().map(OwnedRequest::names).ifPresent(names::addAll);
        parameters.forEach(parameter ->
                parameter.annotations().owned().map(OwnedRequest::names).ifPresent(names::addAll));
        return names;
    }
}
