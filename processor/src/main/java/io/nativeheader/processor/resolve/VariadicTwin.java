package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import java.util.Optional;

/** Finds the variadic counterpart of a function with a {@code va_list}: {@code snprintf} for {@code vsnprintf}. */
final class VariadicTwin {

    private VariadicTwin() {}

    /** Returns the variadic function whose name is the same without one {@code v}. */
    static Optional<String> of(CFunction function, CHeader header) {
        String name = function.name();
        return header.declarations().stream()
                .filter(declaration -> declaration instanceof CFunction other && other.variadic())
                .map(declaration -> declaration.name())
                .filter(other -> isWithoutV(name, other))
                .findFirst();
    }

    private static boolean isWithoutV(String name, String other) {
        if (other.length() != name.length() - 1) {
            return false;
        }
        for (int i = name.indexOf('v'); i >= 0; i = name.indexOf('v', i + 1)) {
            if (other.startsWith(name.substring(0, i)) && other.endsWith(name.substring(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
