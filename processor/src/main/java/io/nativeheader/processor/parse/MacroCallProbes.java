package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CMacroResult;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.MacroAliases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Probes for calls of function-like macros. For {@code MAJOR} with a {@code dev_t}, the first is {@code static inline void nh_call_0(dev_t
 * nh_0) { typedef __typeof__((MAJOR(nh_0))) nh_result; }}. The second, for a macro that is a statement, is {@code static inline void
 * nh_statement_0(dev_t nh_0) { MAJOR(nh_0); }}. To explain a failure, further probes replace each argument with a type, a literal, a
 * variable of the literal's type, and a pointer to a function.
 */
final class MacroCallProbes {

    private static final String CALL = "nh_call_";
    private static final String STATEMENT = "nh_statement_";
    private static final String PROTOTYPE = "nh_prototype_";
    private static final String WITH_TYPE = "nh_with_type_";
    private static final String WITH_FUNCTION = "nh_with_function_";
    private static final String WITH_LITERAL = "nh_with_literal_";
    private static final String WITH_VARIABLE = "nh_with_variable_";

    private final List<CMacroCall> calls;
    private final Map<String, CMacro> macros = new HashMap<>();
    private final MacroAliases aliases;
    private final PrototypeProbes pointerCalls = new PrototypeProbes();

    MacroCallProbes(List<CMacroCall> calls, CHeader header) {
        this.calls = calls;
        this.aliases = new MacroAliases(header.macros());
        header.macros().forEach(macro -> macros.put(macro.name(), macro));
    }

    /**
     * Returns the probes for the second pass: calls that have a prototype and return a pointer. Their parameter types are known only after
     * the first pass.
     */
    PrototypeProbes pointerCalls() {
        return pointerCalls;
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    void addTo(ProbeFile probes) {
        for (int i = 0; i < calls.size(); i++) {
            CMacroCall call = calls.get(i);
            String probe = PROTOTYPE + i;
            if (call.prototype().isPresent()) {
                new Prototype(call).renamed(probe).ifPresent(text -> probes.add(probe, text));
            } else {
                addProbes(i, call, probes);
            }
        }
    }

    private static void addProbes(int number, CMacroCall call, ProbeFile probes) {
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < call.parameterTypes().size(); i++) {
            parameters.add(typed(call.parameterTypes().get(i), "nh_" + i));
            arguments.add("nh_" + i);
        }
        String list = parameters.isEmpty() ? "void" : String.join(", ", parameters);
        String text = call.macro() + "(" + String.join(", ", arguments) + ")";
        String result = call.resultType().orElse("__typeof__((" + text + "))");
        String check = call.resultType().isPresent()
                ? " nh_result nh_value = " + text + "; typedef __typeof__((" + text + ")) nh_expression;"
                : "";
        probes.add(
                CALL + number,
                "static inline void " + CALL + number + "(" + list + ") { typedef " + result + " nh_result;" + check
                        + " }");
        probes.add(STATEMENT + number, "static inline void " + STATEMENT + number + "(" + list + ") { " + text + "; }");
        for (int i = 0; i < arguments.size(); i++) {
            boolean isText = call.parameterTypes().get(i).contains("char");
            String literal = isText ? "\"x\"" : "1";
            String variable = list + ", " + (isText ? "const char *nh_variable" : "int nh_variable");
            String function = list + ", int (*nh_variable)()";
            addProbe(WITH_FUNCTION + number + "_" + i, "nh_variable", i, call.macro(), function, arguments, probes);
            addProbe(WITH_TYPE + number + "_" + i, "int", i, call.macro(), list, arguments, probes);
            addProbe(WITH_LITERAL + number + "_" + i, literal, i, call.macro(), list, arguments, probes);
            addProbe(WITH_VARIABLE + number + "_" + i, "nh_variable", i, call.macro(), variable, arguments, probes);
        }
    }

    private static void addProbe(
            String probe, String text, int index, String macro, String list, List<String> arguments, ProbeFile probes) {
        List<String> others = new ArrayList<>(arguments);
        others.set(index, text);
        probes.add(
                probe,
                "static inline void " + probe + "(" + list + ") { " + macro + "(" + String.join(", ", others) + "); }");
    }

    /**
     * Declares a name with a type. A type written as a prefix keeps its typedef names; others, such as function pointers, are wrapped in
     * {@code __typeof__}, because the name would go inside the type.
     */
    static String typed(String type, String name) {
        boolean isPrefix = type.indexOf('(') < 0 && type.indexOf('[') < 0;
        return (isPrefix ? type : "__typeof__(" + type + ")") + " " + name;
    }

    Map<CMacroCall, CMacroResult> answers(Map<String, Cursor> cursors, Map<String, String> errors, TypeReader types) {
        Map<CMacroCall, CMacroResult> answers = new HashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            answers.put(calls.get(i), answer(i, cursors, errors, types));
        }
        return answers;
    }

    private CMacroResult answer(int number, Map<String, Cursor> cursors, Map<String, String> errors, TypeReader types) {
        CMacroCall call = calls.get(number);
        String probe = call.prototype().isPresent() ? PROTOTYPE + number : CALL + number;
        Cursor cursor = cursors.get(probe);
        String error = errors.get(probe);
        if (call.prototype().isPresent()) {
            Prototype prototype = new Prototype(call);
            return cursor == null || error != null || cursor.kind() != CursorKind.FUNCTION_DECL
                    ? new CMacroResult.InvalidPrototype(prototype.problem(Optional.ofNullable(error)))
                    : prototyped(call, cursor, types);
        }
        if (error == null && cursor != null) {
            Optional<Cursor> result = typedef(cursor, "nh_result");
            if (result.isPresent()) {
                ClangType type = result.get().underlyingType();
                Cursor expression = typedef(cursor, "nh_expression").orElse(result.get());
                return FrameAddresses.mayLeakFrameAddress(expression, type)
                        ? new CMacroResult.PointsIntoFrame()
                        : callable(call, cursor, types.parameter(type), types);
            }
        }
        Cursor statement = cursors.get(STATEMENT + number);
        if (statement != null
                && !errors.containsKey(STATEMENT + number)
                && call.resultType().isEmpty()) {
            return FrameAddresses.mayStoreFrameAddress(statement)
                    ? new CMacroResult.PointsIntoFrame()
                    : callable(call, statement, new CVoid(), types);
        }
        Optional<CMacroResult> nonValue = nonValue(number, call, cursors, errors);
        if (nonValue.isPresent()) {
            return nonValue.get();
        }
        String reason = errors.getOrDefault(STATEMENT + number, error);
        return refused(call, reason == null ? "clang reports no reason" : reason);
    }

    private CMacroResult.Refused refused(CMacroCall call, String message) {
        return new CMacroResult.Refused(ProbeNames.removeFrom(message, call.macro(), parameterNames(call)));
    }

    private List<String> parameterNames(CMacroCall call) {
        return aliases.functionLike(macros.get(call.macro()))
                .flatMap(CMacro::parameters)
                .orElse(List.of());
    }

    private CMacroResult prototyped(CMacroCall call, Cursor prototype, TypeReader types) {
        if (PointerTypes.hasPointer(prototype.resultType())) {
            pointerCalls.add(call, prototype);
        }
        return callable(call, prototype, types.read(prototype.resultType()), types);
    }

    private Optional<CMacroResult> nonValue(
            int number, CMacroCall call, Map<String, Cursor> cursors, Map<String, String> errors) {
        List<String> names = parameterNames(call);
        for (int i = 0; i < call.parameterTypes().size(); i++) {
            String name = i < names.size() && names.get(i).matches("[\\w$]+") ? names.get(i) : Integer.toString(i + 1);
            String place = number + "_" + i;
            if (compiles(WITH_FUNCTION + place, cursors, errors)) {
                return Optional.empty(); // (f)(3) is a call or a cast: the macro may want a type or a function
            }
            if (compiles(WITH_TYPE + place, cursors, errors)) {
                return Optional.of(new CMacroResult.NonValueParameter(name, "a type"));
            }
            if (compiles(WITH_LITERAL + place, cursors, errors) && !compiles(WITH_VARIABLE + place, cursors, errors)) {
                return Optional.of(new CMacroResult.NonValueParameter(name, "a literal"));
            }
        }
        return Optional.empty();
    }

    private static boolean compiles(String probe, Map<String, Cursor> cursors, Map<String, String> errors) {
        return cursors.containsKey(probe) && !errors.containsKey(probe);
    }

    static Optional<Cursor> typedef(Cursor probe, String name) {
        for (Cursor body : probe.children(CursorKind.COMPOUND_STATEMENT)) {
            for (Cursor statement : body.children(CursorKind.DECLARATION_STATEMENT)) {
                for (Cursor typedef : statement.children(CursorKind.TYPEDEF_DECL)) {
                    if (typedef.spelling().equals(name)) {
                        return Optional.of(typedef);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private CMacroResult callable(CMacroCall call, Cursor probe, CType result, TypeReader types) {
        List<String> names = parameterNames(call);
        List<CParameter> parameters = new ArrayList<>();
        for (int i = 0; i < probe.argumentCount(); i++) {
            String name = i < names.size() && names.get(i).matches("[\\w$]+") ? names.get(i) : "";
            parameters.add(
                    new CParameter(name, types.parameter(probe.argument(i).type())));
        }
        return new CMacroResult.Callable(CFunction.plain(
                call.macro(),
                call.macro(),
                result,
                parameters,
                CFunction.Linkage.MACRO,
                macros.get(call.macro()).source()));
    }
}
