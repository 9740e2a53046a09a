package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaPrimitive;

/** The Java types of numbers in C++ bindings. */
final class Numbers {

    private Numbers() {}

    /** Returns the Java type that represents all values: {@code long} for {@code unsigned int}. No type does for 64 unsigned bits. */
    static JavaPrimitive type(Carrier carrier, boolean isUnsigned) {
        JavaPrimitive type = (JavaPrimitive) carrier.type();
        return switch (carrier) {
            case BYTE, SHORT -> isUnsigned ? JavaPrimitive.INT : type;
            case INT -> isUnsigned ? JavaPrimitive.LONG : type;
            case BOOLEAN, LONG, FLOAT, DOUBLE, ADDRESS -> type;
        };
    }
}
