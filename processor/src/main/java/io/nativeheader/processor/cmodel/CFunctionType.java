package io.nativeheader.processor.cmodel;

import java.util.List;

/**
 * The type of a function, mostly behind a pointer: {@code int (*)(void *, int, char **, char **)}.
 *
 * @param parameters their types, arrays and functions already adjusted to pointers (C17 6.7.6.3)
 * @param prototype whether the parameters are declared; false for {@code int f()} before C23
 * @param convention the calling convention where it is not the platform's, in clang's attribute spelling
 *     ({@code ms_abi}); otherwise empty
 */
public record CFunctionType(
        CType result, List<CType> parameters, boolean variadic, boolean prototype, String convention) implements CType {

    public CFunctionType {
        parameters = List.copyOf(parameters);
    }
}
