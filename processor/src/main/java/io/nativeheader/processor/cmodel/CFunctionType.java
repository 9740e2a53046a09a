package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The type of a function, mostly behind a pointer: {@code int (*)(void *, int, char **, char **)}.
 *
 * @param parameters their types, arrays and functions already adjusted to pointers (C17 6.7.6.3)
 * @param prototype whether the parameters are declared; false for {@code int f()} before C23
 * @param convention the calling convention where it is not the platform's, in clang's attribute spelling
 *     ({@code ms_abi}); otherwise empty
 * @param declarator which wrote the type; types that differ in it alone are the same
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

    /** Returns the same type as a declarator writes it, which knows more of its parameters' types, too. */
    public CFunctionType declared(List<CType> as, CDeclarator by) {
        return new CFunctionType(result, as, variadic, prototype, convention, Optional.of(by));
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
