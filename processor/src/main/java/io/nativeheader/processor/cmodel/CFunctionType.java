package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A function type, usually behind a pointer: {@code int (*)(void *, int, char **, char **)}.
 *
 * @param parameters parameter types, with arrays and functions adjusted to pointers (C17 6.7.6.3)
 * @param prototype whether the parameters are declared; false for {@code int f()} before C23
 * @param convention a calling convention other than the platform's, in clang's attribute spelling ({@code ms_abi}); otherwise empty
 * @param declarator the declarator that wrote this type; {@link #equals} ignores it
 */
public record CFunctionType(
        CType result,
        List<CType> parameters,
        boolean variadic,
        boolean prototype,
        String convention,
        Optional<CDeclarator> declarator)
        implements CType {

    public CFunctionType {
        parameters = List.copyOf(parameters);
    }

    /** Returns this type with its declarator, and with parameter types that include the declarators nested in it. */
    public CFunctionType declared(List<CType> parameterTypes, CDeclarator by) {
        return new CFunctionType(result, parameterTypes, variadic, prototype, convention, Optional.of(by));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CFunctionType type
                && result.equals(type.result)
                && parameters.equals(type.parameters)
                && variadic == type.variadic
                && prototype == type.prototype
                && convention.equals(type.convention);
    }

    @Override
    public int hashCode() {
        return Objects.hash(result, parameters, variadic, prototype, convention);
    }
}
