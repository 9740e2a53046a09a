package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.clang.Evaluation;
import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import java.util.List;
import java.util.Optional;

/** Reads constant initializers of variables. */
public final class ValueReader {

    private ValueReader() {}

    /** Returns a number, or a string that Java can represent; empty for other initializers. */
    public static Optional<CValue> of(Cursor variable, CType type) {
        return switch (type.canonical()) {
            case CPointer _, CArray _ ->
                literal(variable).flatMap(StringLiteral::value).map(CValue.OfString::new);
            default ->
                switch (variable.evaluate()) {
                    case Evaluation.OfInteger number -> Optional.of(new CValue.OfInteger(number.value()));
                    case Evaluation.OfFloating number -> Optional.of(new CValue.OfFloating(number.value()));
                    case Evaluation.Unknown _ -> Optional.empty();
                };
        };
    }

    /** Returns whether the value is zero or infinity, to which double also rounds numbers outside its range. */
    public static boolean mayBeOutsideDouble(CType type, CValue value) {
        return type.canonical() instanceof CPrimitive primitive
                && (primitive.kind() == CPrimitive.Kind.LONG_DOUBLE || primitive.kind() == CPrimitive.Kind.FLOAT128)
                && value instanceof CValue.OfFloating(double number)
                && (number == 0 || Double.isInfinite(number));
    }

    /** Returns the string literal that initializes a variable, with or without parentheses. */
    private static Optional<String> literal(Cursor cursor) {
        List<Cursor> parts =
                cursor.children(CursorKind.UNEXPOSED_EXPRESSION, CursorKind.PARENTHESES, CursorKind.STRING_LITERAL);
        if (parts.size() != 1) {
            return Optional.empty();
        }
        Cursor part = parts.getFirst();
        return part.kind() == CursorKind.STRING_LITERAL ? Optional.of(part.spelling()) : literal(part);
    }
}
