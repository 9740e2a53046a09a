package io.nativeheader.processor.cmodel;

import java.util.List;

/**
 * The declarator that writes a function type: {@code void (*notice)(void *arg, const char *message)}.
 *
 * @param parameters parameter names; an empty string for each unnamed parameter
 * @param source location and comment of the declared typedef, field, variable or parameter
 */
public record CDeclarator(List<String> parameters, CSource source) {

    public CDeclarator {
        parameters = List.copyOf(parameters);
    }
}
