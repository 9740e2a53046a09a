package io.nativeheader.processor.cmodel;

import java.util.Optional;

/**
 * {@code extern int optind;}.
 *
 * @param value of one that is {@code static const} and has a constant value: {@code static const int LIMIT = 7;}
 */
public record CVariable(
        String name,
        String symbol,
        CType type,
        Storage storage,
        boolean threadLocal,
        Optional<CValue> value,
        CSource source)
        implements CDeclaration {

    /** Whether a library can have a symbol for it. */
    public enum Storage {
        EXTERNAL,
        STATIC
    }
}
