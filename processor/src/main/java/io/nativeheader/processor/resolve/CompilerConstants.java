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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Constants that the C compiler has otherwise than libclang. Java gets the compiler's: the stubs, and the library most likely, were
 * compiled with these.
 *
 * @param values the compiler's, by C name
 * @param unknown those whose other value the compiler does not tell: numbers with fractions, strings
 */
public record CompilerConstants(Map<String, Value> values, Set<String> unknown) {

    /** Nothing differs. */
    public static final CompilerConstants NONE = new CompilerConstants(Map.of(), Set.of());

    public CompilerConstants {
        values = Map.copyOf(values);
        unknown = Set.copyOf(unknown);
    }

    /**
     * {@code 5}, of an {@code int}.
     *
     * @param bits extended by the sign, or the bits of an unsigned 64-bit value
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
     * The interface with these values. A constant whose value is not told is left out with a reason, and so is one that was replaced
     * before and differs again, as one of {@code __COUNTER__} does.
     */
    public ParsedInterface in(ParsedInterface parsed) {
        Replacement replacement = new Replacement(parsed);
        parsed.evaluation().constants().forEach(replacement::macro);
        return replacement.parsed();
    }

    /** Another interface of the package, which shares its enums. */
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

    /** What differs, a clause for each: {@code LEVEL is 5 (libclang: 12)}. */
    public List<String> clauses(ParsedInterface replaced) {
        List<String> clauses = new ArrayList<>();
        replaced.libclang()
                .forEach((name, before) -> clauses.add(
                        values.containsKey(name)
                                ? name + " is " + values.get(name).bits() + " (libclang: " + display(before) + ")"
                                : name + " (libclang: " + display(before) + "), which is left out"));
        return clauses;
    }

    /** These, and those of another build that has replaced them. */
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
                    header.target(),
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
            before.putIfAbsent(macro.name(), macro.value());
            if (value == null || again) {
                others.put(macro.name(), "the C compiler has another value of it than libclang, and does not tell it");
            } else {
                macros.add(new CConstant(macro.name(), type(macro.type(), value), value(macro, value), macro.source()));
            }
        }

        private CType type(CType type, Value value) {
            boolean fits = type.canonical() instanceof CPrimitive primitive
                    && primitive.size() == value.size()
                    && primitive.isUnsigned() != value.isSigned();
            return fits || !(type.canonical() instanceof CPrimitive) ? type : value.type();
        }

        private static CValue value(CConstant macro, Value value) {
            return macro.value() instanceof CValue.OfAddress
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
                            enumeration.source());
            };
        }

        /** A macro of its name hides it. */
        private boolean isReplaced(String name) {
            return values.containsKey(name) && !parsed.header().macroNames().contains(name);
        }

        private CEnumerator enumerator(CEnumerator enumerator) {
            if (!isReplaced(enumerator.name())) {
                return enumerator;
            }
            before.putIfAbsent(enumerator.name(), new CValue.OfInteger(enumerator.value()));
            return new CEnumerator(
                    enumerator.name(), values.get(enumerator.name()).bits(), enumerator.source());
        }

        /** One whose value is not told is read when it is needed. */
        private CVariable variable(CVariable variable) {
            boolean isUnknown =
                    unknown.contains(variable.name()) && variable.value().isPresent();
            if (!isUnknown && !isReplaced(variable.name())) {
                return variable;
            }
            variable.value().ifPresent(value -> before.putIfAbsent(variable.name(), value));
            return new CVariable(
                    variable.name(),
                    variable.symbol(),
                    variable.type(),
                    variable.storage(),
                    variable.threadLocal(),
                    isUnknown
                            ? Optional.empty()
                            : Optional.of(new CValue.OfInteger(
                                    values.get(variable.name()).bits())),
                    variable.source());
        }
    }
}
