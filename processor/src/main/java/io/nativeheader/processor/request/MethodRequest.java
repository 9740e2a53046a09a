package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A declared method: {@code @ReturnsErrno int phy_start(phy_device phydev);}.
 *
 * @param symbol the C name in {@code @Symbol}
 * @param varargs whether the last parameter is {@code T...}
 * @param critical whether the method has {@code @Critical}
 * @param prototype the value of {@code @CPrototype}
 * @param written the parts of the source that a proposed method repeats
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
        Optional<PrototypeRequest> prototype,
        Written written,
        Origin origin) {

    /**
     * The source text around the signature.
     *
     * @param annotations the method's annotations, with simple names
     * @param thrown the simple names of the exceptions in {@code throws}
     */
    public record Written(List<String> annotations, List<String> thrown) {

        public static final Written NOTHING = new Written(List.of(), List.of());

        public Written {
            annotations = List.copyOf(annotations);
            thrown = List.copyOf(thrown);
        }
    }

    public MethodRequest {
        parameters = List.copyOf(parameters);
    }

    /** Returns the same method with another result and other parameters. */
    public MethodRequest with(
            JavaType otherResult, List<ParameterRequest> otherParameters, boolean acceptsUndeclaredArguments) {
        return new MethodRequest(
                name,
                symbol,
                otherResult,
                resultRequest,
                otherParameters,
                acceptsUndeclaredArguments,
                failure,
                critical,
                prototype,
                written,
                origin);
    }

    /** Returns the signature, which is unique within the interface. */
    public MethodSignature signature() {
        return new MethodSignature(
                name, parameters.stream().map(ParameterRequest::type).toList());
    }

    /** Returns the C name: the value of {@code @Symbol}, else the method's name. */
    public String cName() {
        return symbol.orElse(name);
    }

    /** Returns the C names of all functions and constants that the method and its annotations mention. */
    public List<String> cNames() {
        List<String> names = new ArrayList<>(List.of(cName()));
        if (symbol.isEmpty()) {
            for (String renamed = name; renamed.endsWith("_"); ) { // wait_ for C's wait
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
        parameters.forEach(parameter -> parameter.annotations().onError().ifPresent(names::add));
        return names;
    }
}
