package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import io.nativeheader.processor.platform.PerTarget;

/**
 * A constant of a namespace: {@code constexpr int LIMIT = 7;}.
 *
 * @param constant under its Java name
 * @param qualifiedName as C++ code names it
 * @param declaration as the Javadoc shows it
 */
public record CxxConstant(CConstant constant, String qualifiedName, String declaration) {

    /** Returns the constant of a variable. Its Java type represents all values of an unsigned type that is narrower than 64 bits. */
    static CxxConstant of(CxxVariable variable, String javaName, CType type, CValue value) {
        CConstant constant =
                type.canonical() instanceof CPrimitive primitive && value instanceof CValue.OfInteger(long number)
                        ? integer(variable, javaName, type, primitive, number)
                        : new CConstant(javaName, type, PerTarget.same(value), variable.source());
        return new CxxConstant(constant, variable.qualifiedName(), variable.declaration());
    }

    private static CConstant integer(
            CxxVariable variable, String javaName, CType type, CPrimitive primitive, long number) {
        long value = switch (primitive.kind()) {
            case UNSIGNED_CHAR -> number & 0xFF;
            case UNSIGNED_SHORT -> number & 0xFFFF;
            case UNSIGNED_INT -> number & 0xFFFF_FFFFL;
            default -> number;
        };
        CType wide = switch (primitive.kind()) {
            case UNSIGNED_CHAR, UNSIGNED_SHORT -> new CPrimitive(CPrimitive.Kind.INT, 4);
            case UNSIGNED_INT -> new CPrimitive(CPrimitive.Kind.LONG_LONG, 8);
            default -> type;
        };
        return new CConstant(javaName, wide, PerTarget.same(new CValue.OfInteger(value)), variable.source());
    }
}
