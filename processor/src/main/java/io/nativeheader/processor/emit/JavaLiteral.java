package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;

/** Constants as Java source has them, without a class named: a constant of C may bear its name. */
final class JavaLiteral {

    private JavaLiteral() {}

    static String of(Literal value) {
        return switch (value) {
            case Literal.OfInt number -> Integer.toString(number.value());
            case Literal.OfLong number -> number.value() + "L";
            case Literal.OfFloat number -> of(number.value());
            case Literal.OfDouble number -> of(number.value());
            case Literal.OfString text -> of(text.value());
        };
    }

    private static String of(float value) {
        if (Float.isNaN(value)) {
            return "0.0f / 0.0f";
        }
        return Float.isInfinite(value) ? (value > 0 ? "1.0f / 0.0f" : "-1.0f / 0.0f") : value + "f";
    }

    private static String of(double value) {
        if (Double.isNaN(value)) {
            return "0.0 / 0.0";
        }
        return Double.isInfinite(value) ? (value > 0 ? "1.0 / 0.0" : "-1.0 / 0.0") : Double.toString(value);
    }

    /** A size, an offset or a count: {@code 24}, for a parameter of type {@code long}. */
    static String size(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    /** A string in ASCII, so that no source encoding changes it. */
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
