package io.nativeheader.processor.resolve.helper;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.TargetTypes;
import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.type.IntegerTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Collects constants for the C compiler to confirm. Its values may differ from libclang's because of {@code #if __GNUC__ >= 5} or {@code
 * #ifdef __clang__} in a header.
 */
public final class ConstantAssertions {

    private final CHeader header;
    private final Map<String, Confirmed> all = new LinkedHashMap<>();

    /** A constant to confirm. */
    private record Confirmed(CType type, PerTarget<CValue> value, boolean isEnumerator, boolean isVariable) {}

    public ConstantAssertions(CHeader header) {
        this.header = header;
    }

    /** Adds an enumerator, unless a macro of the same name hides it. */
    public void enumerator(CEnumerator enumerator, CEnum enumeration) {
        if (enumeration.hasFileScope() && !header.macroNames().contains(enumerator.name())) {
            PerTarget<CValue> value = enumerator.value().map(CValue.OfInteger::new);
            all.put(enumeration.spelling(enumerator), new Confirmed(enumeration.underlying(), value, true, false));
        }
    }

    public void macro(CConstant macro) {
        add(macro, false);
    }

    /** Adds a constant variable, {@code static const int LIMIT = 7;}, unless a macro of the same name hides it. */
    public void variable(CConstant variable) {
        boolean isNumber = variable.value()
                .allMatch(value -> value instanceof CValue.OfInteger || value instanceof CValue.OfFloating);
        if (isNumber && !header.macroNames().contains(variable.name())) {
            add(variable, true);
        }
    }

    private void add(CConstant constant, boolean isVariable) {
        Confirmed confirmed = new Confirmed(constant.type(), constant.value(), false, isVariable);
        if (expected(confirmed, first(constant.value())).isPresent()) {
            all.put(constant.name(), confirmed);
        }
    }

    private int first(PerTarget<CValue> value) {
        return value.targets().firstIndex();
    }

    /** Adds the enumerators of the bound enums. */
    public void addEnums(Predicate<CTag> bound) {
        for (CTag tag : header.tags().values()) {
            if (tag instanceof CEnum enumeration && bound.test(enumeration)) {
                enumeration.enumerators().stream()
                        .filter(enumerator -> !all.containsKey(enumeration.spelling(enumerator)))
                        .forEach(enumerator -> enumerator(enumerator, enumeration));
            }
        }
    }

    /** Returns the added constants that a target has. */
    List<ConstantAssertion> on(int target) {
        List<ConstantAssertion> assertions = new ArrayList<>();
        all.forEach((name, confirmed) -> {
            if (confirmed.value().isOn(target)) {
                expected(confirmed, target)
                        .ifPresent(value -> assertions.add(new ConstantAssertion(name, value, confirmed.isVariable())));
            }
        });
        return assertions;
    }

    private Optional<Expected> expected(Confirmed constant, int target) {
        CType type = TargetTypes.of(constant.type(), target);
        CValue value = constant.value().at(target);
        // an enumerator that fits an int has type int (C17 6.7.2.2p3)
        boolean isInt =
                constant.isEnumerator() && value instanceof CValue.OfInteger(long number) && number == (int) number;
        return isInt ? Optional.of(new Expected.Signed(((CValue.OfInteger) value).value())) : expected(type, value);
    }

    /** Returns the expected value; empty for wide strings, which C cannot compare in a constant expression. */
    private Optional<Expected> expected(CType constantType, CValue value) {
        return switch (value) {
            case CValue.OfInteger number ->
                IntegerTypes.of(constantType, header).map(type -> integer(type, number.value()));
            case CValue.OfFloating number -> Optional.of(new Expected.Floating(number.value()));
            case CValue.OfAddress address -> Optional.of(new Expected.Address(address.value()));
            case CValue.OfString text ->
                isPlainText(constantType) ? Optional.of(new Expected.Text(text.value())) : Optional.empty();
        };
    }

    /** Returns an expected integer after integer promotion (C17 6.3.1.1). */
    private static Expected integer(CPrimitive type, long value) {
        return type.isUnsigned() && type.size() >= 4
                ? new Expected.Unsigned(value, type.size() > 4)
                : new Expected.Signed(value);
    }

    private static boolean isPlainText(CType type) {
        CType element = switch (type.canonical()) {
            case CPointer pointer -> pointer.pointee();
            case CArray array -> array.element();
            default -> type;
        };
        return element.canonical() instanceof CPrimitive primitive && primitive.isPlainChar();
    }
}
