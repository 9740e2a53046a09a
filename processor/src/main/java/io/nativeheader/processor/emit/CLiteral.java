package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import java.nio.charset.StandardCharsets;

/** Prints numbers and strings as C literals. */
final class CLiteral {

    private CLiteral() {}

    /** Returns the number. The smallest value of a type has no literal: C negates a positive literal, which would not fit the type. */
    static String of(Expected.Signed number) {
        long value = number.value();
        if (value == Long.MIN_VALUE || value == Integer.MIN_VALUE) {
            return "(" + of(new Expected.Signed(value + 1)) + " - 1)";
        }
        return value == (int) value ? Long.toString(value) : value + "LL";
    }

    static String of(Expected.Unsigned number) {
        return Long.toUnsignedString(number.value()) + (number.isLong() ? "ULL" : "U");
    }

    /** Returns the exact value in hexadecimal, {@code 0x1.4p1}. NaN has no literal. */
    static String of(double value) {
        return Double.isInfinite(value)
                ? (value > 0 ? "__builtin_inf()" : "-__builtin_inf()")
                : Double.toHexString(value);
    }

    /** Returns an ASCII literal. Escapes always have three octal digits, so that a following digit is not read as part of them. */
    static String of(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b <= '~' && b != '"' && b != '\\' && b != '?';
            literal.append(plain ? String.valueOf((char) b) : "\\%03o".formatted(b & 0xff));
        }
        return literal.append('"').toString();
    }
}
