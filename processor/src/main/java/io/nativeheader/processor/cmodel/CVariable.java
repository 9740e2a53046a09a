package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.Optional;

/**
 * {@code extern int optind;}.
 *
 * @param value the value of a {@code static const} variable with a constant initializer: {@code static const int LIMIT = 7;}
 */
public record CVariable(
        String name,
        String symbol,
        CType type,
        Storage storage,
        boolean threadLocal,
        Optional<PerTarget<CValue>> value,
        CSource source)
        implements CDeclaration {

    /** Linkage of the variable. A library can export a symbol only for an external one. */
    public enum Storage {
        EXTERNAL,
        STATIC
    }
}
