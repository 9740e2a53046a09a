package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;

/**
 * {@code #define SPEED_1000 1000} becomes {@code int SPEED_1000 = 1000;}.
 *
 * @param cType the type of the C expression: {@code unsigned int}
 */
public record ConstantDeclaration(String name, String cType, PerTarget<Literal> value, Documentation documentation) {

    /** A Java compile-time constant, or a pointer, which cannot be one. */
    public sealed interface Literal {

        /** {@code 1000}, {@code 0xffffffff}. */
        record OfInt(int value) implements Literal {}

        record OfLong(long value) implements Literal {}

        record OfFloat(float value) implements Literal {}

        record OfDouble(double value) implements Literal {}

        record OfString(String value) implements Literal {}

        /** {@code ((void *) -1)}. */
        record OfAddress(long value) implements Literal {}

        /** {@code ((sqlite3_destructor_type) -1)}. */
        record OfFunctionPointer(JavaClass callback, long value) implements Literal {}

        /** Returns the constant's Java type. */
        default JavaType type() {
            return switch (this) {
                case OfInt _ -> JavaPrimitive.INT;
                case OfLong _ -> JavaPrimitive.LONG;
                case OfFloat _ -> JavaPrimitive.FLOAT;
                case OfDouble _ -> JavaPrimitive.DOUBLE;
                case OfString _ -> JavaClass.STRING;
                case OfAddress _ -> JavaClass.MEMORY_SEGMENT;
                case OfFunctionPointer pointer -> JavaGeneric.functionPointer(pointer.callback());
            };
        }
    }
}
