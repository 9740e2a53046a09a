package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Optional;

/**
 * {@code #define MAJOR(dev) ((unsigned int) ((dev) >> 20))}, as at the end of the header.
 *
 * @param parameters empty for an object-like macro; for a variadic one the last is {@code ...}
 * @param body the replacement text, its white space as in the header; empty if the macro expands to nothing
 */
public record CMacro(String name, Optional<List<String>> parameters, String body, CSource source) {

    public CMacro {
        parameters = parameters.map(List::copyOf);
    }

    /** {@code #define MAJOR(dev) ((unsigned int) ((dev) >> 20))}, on one line. */
    public String definition() {
        String list =
                parameters.map(names -> "(" + String.join(", ", names) + ")").orElse("");
        return ("#define " + name + list + " " + body).strip();
    }

    public boolean isFunctionLike() {
        return parameters.isPresent();
    }
}
