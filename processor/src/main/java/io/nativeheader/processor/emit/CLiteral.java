package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import java.nio.charset.StandardCharsets;

/** Numbers and strings as C source has them. */
final class CLiteral {

    private CLiteral() {}

    /** The least value of a type has no literal: C negates one that does not fit. */
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

    /** Exact, in hexadecimal: {@code 0x1.4p1}; not for NaN. */
    static String of(double value) {
        return Double.isInfinite(value)
                ? (value > 0 ? "__builtin_inf()" : "-__builtin_inf()")
                : Double.toHexString(value);
    }

    /** In ASCII; three octal digits take no digit of what follows. */
    static String of(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b <= '~' && b != '"' && b != '\\' && b != '?';
            literal.append(plain ? String.valueOf((char) b) : "\\%03o".formatted(b & 0xff));
        }
        return literal.append('"').toString();
    }
}
