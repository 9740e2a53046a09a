package io.nativeheader.processor.cmodel;

import java.util.List;

/**
 * How a header writes a function type: {@code void (*notice)(void *arg, const char *message)}.
 *
 * @param parameters their names, empty text where the header gives none
 * @param source of the typedef, field, variable or parameter that is declared
 */
public record CDeclarator(List<String> parameters, CSource source) {

    public CDeclarator {
        parameters = List.copyOf(parameters);
    }
}
