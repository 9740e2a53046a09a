package io.nativeheader.processor.cmodel;

import java.util.List;

/**
 * The declarator that writes a function type: {@code void (*notice)(void *arg, const char *message)}.
 *
 * @param parameters parameter names; an empty string for each unnamed parameter
 * @param source the typedef, field, variable or parameter that is declared
 */
public record CDeclarator(List<String> parameters, CSource source) {

    public CDeclarator {
        parameters = List.copyOf(parameters);
    }
}
