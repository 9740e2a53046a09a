package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.NativeLayout;

/** Prints the conversion of integers in memory that are narrower in C than in Java, because they are wider on other targets. */
final class Widening {

    private Widening() {}

    // value, Integer.toUnsignedLong(value)
    /** Returns the Java value for a C value. A signed one needs no conversion, because Java sign-extends it. */
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
    /** Returns the C value for a Java value, with a range check where C's type is narrower. */
    static CodeBlock checked(NativeLayout.Scalar layout, CodeBlock value) {
        if (!layout.isWidened()) {
            return value;
        }
        return layout.zeroExtended()
                ? CodeBlock.of("$T.toUnsigned$L($L)", Names.INTEGERS, name(layout.carrier()), value)
                : checked(layout.carrier(), value);
    }

    // Integers.toInt(value)
    /** Returns the signed C integer for a wider Java value, with a range check. */
    static CodeBlock checked(Carrier carrier, CodeBlock value) {
        return CodeBlock.of("$T.to$L($L)", Names.INTEGERS, name(carrier), value);
    }

    private static String name(Carrier carrier) {
        return switch (carrier) {
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INT -> "Int";
            case BOOLEAN, LONG, FLOAT, DOUBLE, ADDRESS ->
                throw new IllegalStateException(carrier + " is never widened");
        };
    }
}
