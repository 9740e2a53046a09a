package io.nativeheader.processor.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints numbers and strings as Java literals. The literals refer to no class, because a C constant may have the same name as that class.
 */
final class JavaLiteral {

    /** The maximum length of a string constant that javac accepts, in bytes. A class file allows one byte more (JVMS 4.4.7). */
    private static final int MAX_STRING_BYTES = 65_534;

    private JavaLiteral() {}

    static String of(float value) {
        if (Float.isNaN(value)) {
            return "0.0f / 0.0f";
        }
        return Float.isInfinite(value) ? (value > 0 ? "1.0f / 0.0f" : "-1.0f / 0.0f") : value + "f";
    }

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "0.0 / 0.0";
        }
        return Double.isInfinite(value) ? (value > 0 ? "1.0 / 0.0" : "-1.0 / 0.0") : Double.toString(value);
    }

    /** Returns a size, offset or count for a parameter of type {@code long}: {@code 24}. */
    static String size(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    /** Splits a string into literals that each fit a string constant. All but very long strings have one. */
    static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int more = c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            if (bytes + more > MAX_STRING_BYTES) {
                pieces.add(value.substring(start, i));
                start = i;
                bytes = 0;
            }
            bytes += more;
        }
        pieces.add(value.substring(start));
        return pieces;
    }

    /** Returns a string literal in ASCII, which reads the same in every source encoding. */
    static String of(String value) {
        StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            }
        }
        return literal.append('"').toString();
    }
}
