package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.clang.Evaluation;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Probes for object-like macros. {@code __auto_type nh_value_7 = NAME;} compiles if {@code NAME} is a constant. {@code typedef
 * __typeof__((NAME)) nh_type_7;} compiles if it is an expression. {@code static const __UINTPTR_TYPE__ nh_address_7 = (__UINTPTR_TYPE__)
 * (NAME);} yields the value of a pointer constant, which libclang cannot evaluate as a pointer. For macros that are valid only within
 * functions, the first two are placed in functions.
 */
final class ObjectMacroProbes {

    private static final String VALUE = "nh_value_";
    private static final String TYPE = "nh_type_";
    private static final String ADDRESS = "nh_address_";

    /** Start of clang's message for a statement expression, {@code ({ 5; })}, outside of a function. */
    private static final String WITHIN_FUNCTIONS = "statement expression not allowed";

    private final List<CMacro> macros;
    private final boolean withinFunctions;

    private ObjectMacroProbes(List<CMacro> macros, boolean withinFunctions) {
        this.macros = macros;
        this.withinFunctions = withinFunctions;
    }

    static ObjectMacroProbes atFileScope(List<CMacro> macros) {
        return new ObjectMacroProbes(macros, false);
    }

    static ObjectMacroProbes withinFunctions(List<CMacro> macros) {
        return new ObjectMacroProbes(macros, true);
    }

    /** Classification of a macro. */
    sealed interface Answer {

        /** An expression with a constant value: {@code 1000}. */
        record Constant(CType type, CValue value) implements Answer {}

        /** Any other expression: {@code (*__errno_location())}. */
        record Expression(CType type) implements Answer {}

        /** The address of a compound literal whose value is constant at file scope (C17 6.5.2.5p5): {@code ((int[]) {2, 3, 5})}. */
        record AtFileScope(CType type) implements Answer {}

        /** An expression whose value may point into the stack frame of the evaluating function. */
        record PointsIntoFrame() implements Answer {}

        /** Not an expression: {@code struct point}. The text is clang's message. */
        record Refused(String message) implements Answer {}

        /** A statement expression, {@code ({ 5; })}, which has to be probed within a function. */
        record WithinFunctions() implements Answer {}

        /** An expression whose value depends on where the macro is expanded: {@code __LINE__}. */
        record LocationDependent(String name) implements Answer {}

        /** A {@code long double} constant that is not a double: {@code LDBL_MAX}. */
        record OutsideDouble() implements Answer {}

        /** A macro that the header undefines. */
        record Undefined() implements Answer {}
    }

    void addTo(ProbeFile probes) {
        for (int i = 0; i < macros.size(); i++) {
            String name = macros.get(i).name();
            String value = "__auto_type " + VALUE + i + " = " + name + ";";
            String type = "typedef __typeof__((" + name + ")) " + TYPE + i + ";";
            probes.directive("#ifdef " + name);
            if (withinFunctions) {
                probes.add(VALUE + i, "static void nh_values_" + i + "(void) { " + value + " }");
                probes.add(TYPE + i, "static void nh_types_" + i + "(void) { " + type + " }");
            } else {
                probes.add(VALUE + i, value);
                probes.add(TYPE + i, type);
                probes.add(
                        ADDRESS + i,
                        "static const __UINTPTR_TYPE__ " + ADDRESS + i + " = (__UINTPTR_TYPE__) (" + name + ");");
            }
            probes.directive("#endif");
        }
    }

    /** Returns the classification of each macro, in the macros' order. */
    Map<CMacro, Answer> answers(Map<String, Cursor> found, Map<String, String> errors, TypeReader types) {
        Map<String, Cursor> cursors = withinFunctions ? inner(found) : found;
        Map<CMacro, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < macros.size(); i++) {
            answers.put(macros.get(i), answer(i, cursors, errors, types));
        }
        return answers;
    }

    /** Returns the declarations in the bodies of functions, by name. */
    private static Map<String, Cursor> inner(Map<String, Cursor> found) {
        Map<String, Cursor> inner = new LinkedHashMap<>();
        for (Cursor function : found.values()) {
            for (Cursor body : function.children(CursorKind.COMPOUND_STATEMENT)) {
                for (Cursor statement : body.children(CursorKind.DECLARATION_STATEMENT)) {
                    statement
                            .children(CursorKind.VAR_DECL, CursorKind.TYPEDEF_DECL)
                            .forEach(cursor -> inner.put(cursor.spelling(), cursor));
                }
            }
        }
        return inner;
    }

    private Answer answer(int number, Map<String, Cursor> cursors, Map<String, String> errors, TypeReader types) {
        Cursor type = cursors.get(TYPE + number);
        String error = errors.get(TYPE + number);
        if (error != null) {
            Optional<String> place = LocationNames.in(error);
            if (place.isPresent()) {
                return new Answer.LocationDependent(place.get());
            }
            boolean again = !withinFunctions && error.startsWith(WITHIN_FUNCTIONS);
            return again ? new Answer.WithinFunctions() : new Answer.Refused(error);
        }
        if (type == null) {
            return new Answer.Undefined();
        }
        Cursor variable = cursors.get(VALUE + number);
        boolean hasValue = variable != null && !errors.containsKey(VALUE + number);
        if (hasValue) {
            CType valueType = types.read(type(variable));
            Optional<CValue> value = value(variable, valueType).or(() -> address(number, valueType, cursors, errors));
            if (value.isPresent()) {
                Optional<String> place =
                        value.get() instanceof CValue.OfString(String text) ? LocationNames.in(text) : Optional.empty();
                return place.<Answer>map(Answer.LocationDependent::new)
                        .orElseGet(() -> new Answer.Constant(valueType, value.get()));
            }
        }
        CType result = types.parameter(type.underlyingType());
        if (!FrameAddresses.mayLeakFrameAddress(type, type.underlyingType())) {
            return new Answer.Expression(result);
        }
        return hasValue && !withinFunctions ? new Answer.AtFileScope(result) : new Answer.PointsIntoFrame();
    }

    /** Returns the type of the value. For a pointer it is the type in the cast, because {@code __auto_type} drops typedef names. */
    private static ClangType type(Cursor variable) {
        List<Cursor> values = variable.type().canonical().kind() == ClangType.POINTER
                ? variable.children(CursorKind.PARENTHESES, CursorKind.CAST)
                : List.of();
        return values.isEmpty() ? variable.type() : values.getFirst().type();
    }

    /** Returns the value of a constant of at most 64 bits. */
    private static Optional<CValue> value(Cursor variable, CType type) {
        boolean tooWide = type.canonical() instanceof CPrimitive primitive
                && primitive.isInteger()
                && primitive.size() > Long.BYTES;
        return tooWide ? Optional.empty() : ValueReader.of(variable, type);
    }

    private static Optional<CValue> address(
            int number, CType type, Map<String, Cursor> cursors, Map<String, String> errors) {
        Cursor address = cursors.get(ADDRESS + number);
        boolean known =
                type.canonical() instanceof CPointer && address != null && !errors.containsKey(ADDRESS + number);
        return known && address.evaluate() instanceof Evaluation.OfInteger(long value)
                ? Optional.of(new CValue.OfAddress(value))
                : Optional.empty();
    }
}
