package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Constants whose value differs between the C compiler and libclang. Java uses the compiler's values, because the stubs were compiled with
 * them, and most likely the library, too.
 *
 * @param values the compiler's values, by C name
 * @param unknown constants whose value the compiler cannot report: floating-point numbers and strings
 */
public record CompilerConstants(Map<String, Value> values, Set<String> unknown) {

    /** No differences. */
    public static final CompilerConstants NONE = new CompilerConstants(Map.of(), Set.of());

    public CompilerConstants {
        values = Map.copyOf(values);
        unknown = Set.copyOf(unknown);
    }

    /**
     * An integer: {@code 5} of type {@code int}.
     *
     * @param bits the sign-extended value, or the bits of an unsigned 64-bit value
     * @param size in bytes
     */
    public record Value(long bits, int size, boolean isSigned) {

        private CPrimitive type() {
            if (size < 8) {
                return new CPrimitive(isSigned ? CPrimitive.Kind.INT : CPrimitive.Kind.UNSIGNED_INT, 4);
            }
            return new CPrimitive(isSigned ? CPrimitive.Kind.LONG_LONG : CPrimitive.Kind.UNSIGNED_LONG_LONG, 8);
        }
    }

    public boolean isEmpty() {
        return values.isEmpty() && unknown.isEmpty();
    }

    /**
     * Returns the interface with the compiler's values. Leaves out, with a reason, constants with an unknown value and constants that
     * differ again after they were replaced, such as those with {@code __COUNTER__}.
     */
    public ParsedInterface in(ParsedInterface parsed) {
        Replacement replacement = new Replacement(parsed);
        parsed.evaluation().constants().forEach(replacement::macro);
        return replacement.parsed();
    }

    /** Returns another interface of the package with the compiler's values of the enumerators it shares. */
    public ParsedInterface enumsIn(ParsedInterface parsed) {
        Replacement replacement = new Replacement(parsed);
        replacement.macros.addAll(parsed.evaluation().constants());
        return replacement.parsed();
    }

    /** {@code 12}. */
    public static String display(CValue value) {
        return switch (value) {
            case CValue.OfInteger number -> Long.toString(number.value());
            case CValue.OfAddress address -> Long.toString(address.value());
            case CValue.OfFloating number -> Double.toString(number.value());
            case CValue.OfString text -> text.value();
        };
    }

    /** Returns one clause per difference: {@code LEVEL is 5 (libclang: 12)}. */
    public List<String> clauses(ParsedInterface replaced) {
        List<String> clauses = new ArrayList<>();
        replaced.libclang()
                .forEach((name, before) -> clauses.add(
                        values.containsKey(name)
                                ? name + " is " + values.get(name).bits() + " (libclang: " + display(before) + ")"
                                : name + " (libclang: " + display(before) + "), which is left out"));
        return clauses;
    }

    /** Returns these differences, updated with those of a later build. */
    public CompilerConstants and(CompilerConstants later) {
        Map<String, Value> allValues = new LinkedHashMap<>(values);
        allValues.putAll(later.values);
        Set<String> allUnknown = new LinkedHashSet<>(unknown);
        allUnknown.addAll(later.unknown);
        allValues.keySet().removeAll(later.unknown);
        return new CompilerConstants(allValues, allUnknown);
    }

    private final class Replacement {

        private final ParsedInterface parsed;
        private final Map<String, CValue> before;
        private final List<CConstant> macros = new ArrayList<>();
        private final Map<String, String> others;

        Replacement(ParsedInterface parsed) {
            this.parsed = parsed;
            this.before = new LinkedHashMap<>(parsed.libclang());
            this.others = new LinkedHashMap<>(parsed.evaluation().others());
        }

        ParsedInterface parsed() {
            CEvaluation evaluation = parsed.evaluation();
            CHeader header = parsed.header();
            Map<DeclId, CTag> tags = new LinkedHashMap<>();
            header.tags().forEach((id, tag) -> tags.put(id, tag(tag)));
            CHeader replaced = new CHeader(
                    header.targets(),
                    header.bound(),
                    header.files(),
                    declarations(header.declarations()),
                    declarations(header.others()),
                    header.otherNames(),
                    header.macroNames(),
                    tags,
                    header.macros());
            CEvaluation evaluated = new CEvaluation(
                    macros,
                    evaluation.expressions(),
                    others,
                    evaluation.calls(),
                    evaluation.undefined(),
                    evaluation.tags());
            return parsed.with(replaced, evaluated, before);
        }

        private void macro(CConstant macro) {
            Value value = values.get(macro.name());
            boolean again = before.containsKey(macro.name());
            if (value == null && !unknown.contains(macro.name())) {
                macros.add(macro);
                return;
            }
            before.putIfAbsent(macro.name(), macro.value().first());
            if (value == null || again) {
                others.put(
                        macro.name(),
                        "its value differs between the C compiler and libclang, and the compiler cannot be asked for it");
            } else {
                macros.add(new CConstant(
                        macro.name(), type(macro.type(), value), PerTarget.same(value(macro, value)), macro.source()));
            }
        }

        private CType type(CType type, Value value) {
            boolean fits = type.canonical() instanceof CPrimitive primitive
                    && primitive.size() == value.size()
                    && primitive.isUnsigned() != value.isSigned();
            return fits || !(type.canonical() instanceof CPrimitive) ? type : value.type();
        }

        private static CValue value(CConstant macro, Value value) {
            return macro.value().first() instanceof CValue.OfAddress
                    ? new CValue.OfAddress(value.bits())
                    : new CValue.OfInteger(value.bits());
        }

        private List<CDeclaration> declarations(List<CDeclaration> declarations) {
            List<CDeclaration> replaced = new ArrayList<>();
            for (CDeclaration declaration : declarations) {
                replaced.add(
                        switch (declaration) {
                            case CTag tag -> tag(tag);
                            case CVariable variable -> variable(variable);
                            case CFunction _, CTypedef _ -> declaration;
                        });
            }
            return replaced;
        }

        private CTag tag(CTag tag) {
            return switch (tag) {
                case CRecord record -> record;
                case CEnum enumeration ->
                    new CEnum(
                            enumeration.id(),
                            enumeration.tag(),
                            enumeration.typedefName(),
                            enumeration.underlying(),
                            enumeration.enumerators().stream()
                                    .map(this::enumerator)
                                    .toList(),
                            enumeration.hasFileScope(),
                            enumeration.source(),
                            enumeration.qualifiedName());
            };
        }

        /** Returns whether to use the compiler's value. If a macro has the same name as an enumerator, the value is the macro's. */
        private boolean isReplaced(String name) {
            return values.containsKey(name) && !parsed.header().macroNames().contains(name);
        }

        private CEnumerator enumerator(CEnumerator enumerator) {
            if (!isReplaced(enumerator.name())) {
                return enumerator;
            }
            before.putIfAbsent(
                    enumerator.name(), new CValue.OfInteger(enumerator.value().first()));
            return new CEnumerator(
                    enumerator.name(),
                    PerTarget.same(values.get(enumerator.name()).bits()),
                    enumerator.source());
        }

        /** Drops the value of a variable if it is unknown: generated code then reads it from memory. */
        private CVariable variable(CVariable variable) {
            boolean isUnknown =
                    unknown.contains(variable.name()) && variable.value().isPresent();
            if (!isUnknown && !isReplaced(variable.name())) {
                return variable;
            }
            variable.value().ifPresent(value -> before.putIfAbsent(variable.name(), value.first()));
            return new CVariable(
                    variable.name(),
                    variable.symbol(),
                    variable.type(),
                    variable.storage(),
                    variable.threadLocal(),
                    isUnknown
                            ? Optional.empty()
                            : Optional.of(PerTarget.same(new CValue.OfInteger(
                                    values.get(variable.name()).bits()))),
                    variable.source());
        }
    }
}
