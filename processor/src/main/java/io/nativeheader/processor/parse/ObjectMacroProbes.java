package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
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
 * Questions about object-like macros. For {@code NAME} they are {@code __auto_type nh_value_7 = NAME;}, which has an error unless the
 * value is a constant, {@code typedef __typeof__((NAME)) nh_type_7;}, which has one unless it is an expression, and
 * {@code static const __UINTPTR_TYPE__ nh_address_7 = (__UINTPTR_TYPE__) (NAME);}, of which the value is asked for that clang tells of
 * no pointer. The first two are put within functions for what is allowed nowhere else.
 */
final class ObjectMacroProbes {

    private static final String VALUE = "nh_value_";
    private static final String TYPE = "nh_type_";
    private static final String ADDRESS = "nh_address_";

    /** How clang begins to say that a statement expression, {@code ({ 5; })}, stands outside of a function. */
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

    /** What a macro is. */
    sealed interface Answer {

        /** An expression whose value is known. */
        record Constant(CType type, CValue value) implements Answer {}

        /** Any other expression. */
        record Expression(CType type) implements Answer {}

        /** An expression that gives the address of a compound literal, and whose value is constant at file scope (C17 6.5.2.5p5). */
        record AtFileScope(CType type) implements Answer {}

        /** An expression whose value may lead into the frame of the function that evaluates it. */
        record InFrame() implements Answer {}

        /** Something else, as clang says. */
        record Refused(String message) implements Answer {}

        /** A statement expression, to be asked about within a function. */
        record WithinFunctions() implements Answer {}

        /** An expression that means another thing at each place: {@code __LINE__}. */
        record OfPlace(String name) implements Answer {}

        /** A {@code long double} constant that Java has no number for. */
        record OutsideDouble() implements Answer {}

        /** Nothing: the header takes its definition back. */
        record Undefined() implements Answer {}
    }

    void ask(ProbeFile probes) {
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

    /** In the macros' order. */
    Map<CMacro, Answer> answers(Map<String, Cursor> found, Map<String, String> errors, TypeReader types) {
        Map<String, Cursor> cursors = withinFunctions ? inner(found) : found;
        Map<CMacro, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < macros.size(); i++) {
            answers.put(macros.get(i), answer(i, cursors, errors, types));
        }
        return answers;
    }

    /** What is declared in the bodies of functions. */
    private static Map<String, Cursor> inner(Map<String, Cursor> found) {
        Map<String, Cursor> inner = new LinkedHashMap<>();
        for (Cursor function : found.values()) {
            for (Cursor body : function.children(Cursor.COMPOUND_STATEMENT)) {
                for (Cursor statement : body.children(Cursor.DECLARATION_STATEMENT)) {
                    statement
                            .children(Cursor.VAR_DECL, Cursor.TYPEDEF_DECL)
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
            Optional<String> place = PlaceNames.in(error);
            if (place.isPresent()) {
                return new Answer.OfPlace(place.get());
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
                        value.get() instanceof CValue.OfString(String text) ? PlaceNames.in(text) : Optional.empty();
                return place.<Answer>map(Answer.OfPlace::new)
                        .orElseGet(() -> new Answer.Constant(valueType, value.get()));
            }
        }
        CType result = types.parameter(type.underlyingType());
        if (!FrameAddresses.mayOutlive(type, type.underlyingType())) {
            return new Answer.Expression(result);
        }
        return hasValue && !withinFunctions ? new Answer.AtFileScope(result) : new Answer.InFrame();
    }

    /** A pointer has the name of the type that it is cast to, which a variable of {@code __auto_type} has lost. */
    private static ClangType type(Cursor variable) {
        List<Cursor> values = variable.type().canonical().kind() == ClangType.POINTER
                ? variable.children(Cursor.PARENTHESES, Cursor.CAST)
                : List.of();
        return values.isEmpty() ? variable.type() : values.getFirst().type();
    }

    /** Of what clang can tell as a number of 64 bits. */
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
