package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.UnboundMethod;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.MethodSignature;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Describes declared methods that have an error. */
public final class UnboundMethods {

    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern NAME = Pattern.compile(IDENTIFIER + "(\\." + IDENTIFIER + ")*");

    private UnboundMethods() {}

    /**
     * Returns the method with erased types, which override all others (JLS 8.4.2). Returns an empty result if a type is a wildcard or type
     * variable, whose erasure the request does not have.
     *
     * @param packageName the package of the interface
     */
    public static Optional<UnboundMethod> of(MethodRequest method, String packageName) {
        UnboundMethod unbound = new UnboundMethod(
                method.name(),
                MethodSignature.erased(method.result()),
                method.parameters().stream()
                        .map(parameter ->
                                new UnboundMethod.Parameter(parameter.name(), MethodSignature.erased(parameter.type())))
                        .toList(),
                method.varargs());
        boolean named = Stream.concat(
                        Stream.of(unbound.result()),
                        unbound.parameters().stream().map(UnboundMethod.Parameter::type))
                .allMatch(type -> isNamed(type, packageName));
        return named ? Optional.of(unbound) : Optional.empty();
    }

    private static boolean isNamed(JavaType type, String packageName) {
        return switch (type) {
            case JavaPrimitive _ -> true;
            case JavaArray array -> isNamed(array.component(), packageName);
            case JavaGeneric generic -> isNamed(generic.raw(), packageName);
            // A type variable has no package.
            case JavaClass named ->
                NAME.matcher(named.name()).matches()
                        && (packageName.isEmpty() || !named.packageName().isEmpty());
        };
    }
}
