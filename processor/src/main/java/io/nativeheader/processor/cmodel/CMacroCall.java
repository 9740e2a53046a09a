package io.nativeheader.processor.cmodel;

import java.util.List;
import java.util.Optional;

/**
 * A way to call a function-like macro that a Java method asks for: {@code MAJOR} with one {@code dev_t}.
 *
 * @param macro the macro's name
 * @param parameterTypes C type names, one for each argument: {@code dev_t}, {@code struct phy_device *}
 * @param resultType the C type of the result where it is given, else clang is asked for it
 * @param prototype the whole prototype where it is given instead: {@code unsigned int MAJOR(dev_t dev)}
 */
public record CMacroCall(
        String macro, List<String> parameterTypes, Optional<String> resultType, Optional<String> prototype) {

    public CMacroCall {
        parameterTypes = List.copyOf(parameterTypes);
    }
}
