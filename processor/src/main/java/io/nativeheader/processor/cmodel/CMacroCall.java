package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Optional;

/**
 * A call of a function-like macro that a Java method needs: {@code MAJOR} with one {@code dev_t}.
 *
 * @param macro name of the macro
 * @param parameterTypes C type names, one per argument: {@code dev_t}, {@code struct phy_device *}
 * @param resultType the C type of the result; empty to let clang deduce it
 * @param prototype the user's prototype, which replaces both kinds of types: {@code unsigned int MAJOR(dev_t dev)}
 */
public record CMacroCall(
        String macro, List<String> parameterTypes, Optional<String> resultType, Optional<String> prototype) {

    public CMacroCall {
        parameterTypes = List.copyOf(parameterTypes);
    }
}
