package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import java.util.Optional;

/** Integer types of constants. */
public final class IntegerTypes {

    private static final int MAX_SIZE = 8;

    private IntegerTypes() {}

    /** Returns the integer type of a constant, which may be an enum's; empty for other types and for those over 64 bits. */
    public static Optional<CPrimitive> of(CType type, CHeader header) {
        return switch (type.canonical()) {
            case CPrimitive primitive
            when primitive.isInteger() && primitive.size() <= MAX_SIZE -> Optional.of(primitive);
            case CEnumType enumeration ->
                Optional.of(header.enumeration(enumeration).underlying());
            default -> Optional.empty();
        };
    }
}
