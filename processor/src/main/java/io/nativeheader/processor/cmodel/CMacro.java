package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Optional;

/**
 * {@code #define MAJOR(dev) ((unsigned int) ((dev) >> 20))}, as defined at the end of the header.
 *
 * @param parameters empty for an object-like macro; {@code ...} is the last parameter of a variadic one
 * @param body the replacement text on one line, without comments; empty if the macro expands to nothing
 */
public record CMacro(String name, Optional<List<String>> parameters, String body, CSource source) {

    public CMacro {
        parameters = parameters.map(List::copyOf);
    }

    /** Returns the directive on one line: {@code #define MAJOR(dev) ((unsigned int) ((dev) >> 20))}. */
    public String definition() {
        String list =
                parameters.map(names -> "(" + String.join(", ", names) + ")").orElse("");
        return ("#define " + name + list + " " + body).strip();
    }

    public boolean isFunctionLike() {
        return parameters.isPresent();
    }
}
