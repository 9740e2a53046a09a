package io.nativeheader.processor.jmodel;

/** {@code #define SPEED_1000 1000} becomes {@code int SPEED_1000 = 1000;}. */
public record ConstantDeclaration(String name, Literal value, Documentation documentation) {

    /** A compile-time constant of Java. */
    public sealed interface Literal {

        /** {@code 1000}, {@code 0xffffffff}. */
        record OfInt(int value) implements Literal {}

        record OfLong(long value) implements Literal {}

        record OfFloat(float value) implements Literal {}

        record OfDouble(double value) implements Literal {}

        record OfString(String value) implements Literal {}

        /** The constant's Java type. */
        default JavaType type() {
            return switch (this) {
                case OfInt _ -> JavaPrimitive.INT;
                case OfLong _ -> JavaPrimitive.LONG;
                case OfFloat _ -> JavaPrimitive.FLOAT;
                case OfDouble _ -> JavaPrimitive.DOUBLE;
                case OfString _ -> JavaClass.STRING;
            };
        }
    }
}
