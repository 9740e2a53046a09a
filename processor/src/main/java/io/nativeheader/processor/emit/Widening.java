package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.NativeLayout;

/** Prints the conversion of integers in memory that are narrower in C than in Java, because they are wider on other targets. */
final class Widening {

    private Widening() {}

    // value, Integer.toUnsignedLong(value)
    /** Returns the Java value of C's. Java itself extends a signed one. */
    static CodeBlock of(NativeLayout.Scalar layout, CodeBlock value) {
        if (!layout.isWidened() || !layout.zeroExtended()) {
            return value;
        }
        Class<?> box = switch (layout.carrier()) {
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case INT -> Integer.class;
            case BOOLEAN, LONG, FLOAT, DOUBLE, ADDRESS ->
                throw new IllegalStateException(layout.carrier() + " is never widened");
        };
        boolean toLong = layout.java() == Carrier.LONG;
        CodeBlock cast = layout.java() == Carrier.SHORT ? CodeBlock.of("(short) ") : CodeBlock.of("");
        return CodeBlock.of("$L$T.$L($L)", cast, box, toLong ? "toUnsignedLong" : "toUnsignedInt", value);
    }

    // value, Integers.toUnsignedInt(value)
    /** Returns C's value of Java's, which is checked. */
    static CodeBlock checked(NativeLayout.Scalar layout, CodeBlock value) {
        if (!layout.isWidened()) {
            return value;
        }
        String name = (layout.zeroExtended() ? "toUnsigned" : "to")
                + switch (layout.carrier()) {
                    case BYTE -> "Byte";
                    case SHORT -> "Short";
                    case INT -> "Int";
                    case BOOLEAN, LONG, FLOAT, DOUBLE, ADDRESS ->
                        throw new IllegalStateException(layout.carrier() + " is never widened");
                };
        return CodeBlock.of("$T.$L($L)", Names.INTEGERS, name, value);
    }
}
