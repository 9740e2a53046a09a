package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.runtime.library.NearMisses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the names that a header defines for status codes. */
final class StatusCodes {

    /** Maximum number of switch cases, which share one method of at most 64 KB (JVMS 4.7.3). */
    private static final int MAX_NAMES = 2000;

    private final List<CEnum> enums;
    private final List<CConstant> macros;
    private final ParsedInterface parsed;

    StatusCodes(ParsedInterface parsed) {
        this.parsed = parsed;
        this.enums = parsed.header().tags().values().stream()
                .filter(CEnum.class::isInstance)
                .map(CEnum.class::cast)
                .toList();
        this.macros = parsed.evaluation().constants().stream()
                .filter(constant -> constant.value().allMatch(CValue.OfInteger.class::isInstance))
                .toList();
    }

    /** Returns the code for {@code SQLITE_OK} or {@code 0}; empty if the header has no constant of this name. */
    Optional<StatusCode> code(String name) {
        return number(name)
                .map(value -> new StatusCode(PerTarget.same(value), Optional.empty()))
                .or(() -> value(name).map(value -> new StatusCode(value, Optional.of(name))));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.decode(text.strip()));
        } catch (NumberFormatException name) {
            return Optional.empty();
        }
    }

    private Optional<PerTarget<Long>> value(String name) {
        Optional<PerTarget<Long>> enumerator = enumOf(name)
                .flatMap(found -> found.enumerators().stream()
                        .filter(one -> one.name().equals(name))
                        .map(CEnumerator::value)
                        .findFirst());
        return enumerator.or(() -> macros.stream()
                .filter(macro -> macro.name().equals(name))
                .map(StatusCodes::value)
                .findFirst());
    }

    private static PerTarget<Long> value(CConstant macro) {
        return macro.value().map(value -> ((CValue.OfInteger) value).value());
    }

    private Optional<CEnum> enumOf(String enumerator) {
        return enums.stream()
                .filter(one -> one.enumerators().stream()
                        .anyMatch(found -> found.name().equals(enumerator)))
                .findFirst();
    }

    /**
     * Returns the names of codes: the enumerators of the result's enum or of the success value's enum, or else the macros with the success
     * value's prefix. If several have the same value, the first one after the success value counts: {@code Z_STREAM_END}, not {@code
     * Z_BEST_SPEED}.
     */
    PerTarget<Map<Long, String>> names(List<String> ok, CType result) {
        Optional<CEnum> enumeration = enumeration(ok, result);
        if (enumeration.isPresent()) {
            return byCode(enumeration.get().enumerators().stream()
                    .map(one -> new Named(one.name(), one.value()))
                    .toList());
        }
        Optional<String> success =
                ok.stream().filter(name -> value(name).isPresent()).findFirst();
        return byCode(success.map(this::withPrefixOf).orElse(List.of()).stream()
                .map(macro -> new Named(macro.name(), value(macro)))
                .toList());
    }

    /** A constant that names a code. */
    private record Named(String name, PerTarget<Long> value) {}

    private PerTarget<Map<Long, String>> byCode(List<Named> constants) {
        List<Named> limited = constants.stream().limit(MAX_NAMES).toList();
        TargetSet all = parsed.header().bound();
        boolean agree = limited.stream()
                .allMatch(one -> one.value().isSame() && one.value().targets().containsAll(all));
        return agree ? PerTarget.same(byCode(limited, 0)) : PerTarget.of(all, target -> byCode(limited, target));
    }

    private static Map<Long, String> byCode(List<Named> constants, int target) {
        Map<Long, String> names = new LinkedHashMap<>();
        constants.stream()
                .filter(one -> one.value().isOn(target))
                .forEach(one -> names.putIfAbsent(one.value().at(target), one.name()));
        return names;
    }

    /** Returns the key of the table of names: the enum, or the first success value. */
    String tableName(List<String> ok, CType result) {
        Optional<CEnum> enumeration = enumeration(ok, result);
        String first =
                ok.stream().filter(name -> value(name).isPresent()).findFirst().orElse("");
        return enumeration
                .map(found ->
                        found.name().isEmpty() ? found.enumerators().getFirst().name() : "enum_" + found.name())
                .orElse(first);
    }

    private Optional<CEnum> enumeration(List<String> ok, CType result) {
        return result.canonical() instanceof CEnumType type
                ? Optional.of(parsed.header().enumeration(type))
                : ok.stream().flatMap(name -> enumOf(name).stream()).findFirst();
    }

    /**
     * Returns the macros with the success value's prefix, {@code SQLITE_}: from the success value on, followed by those before it in
     * reverse order.
     */
    private List<CConstant> withPrefixOf(String success) {
        String prefix =
                success.substring(0, success.lastIndexOf('_') < 0 ? success.length() : success.indexOf('_', 1) + 1);
        List<CConstant> before = new ArrayList<>();
        List<CConstant> after = new ArrayList<>();
        boolean found = false;
        for (CConstant macro : macros) {
            found |= macro.name().equals(success);
            if (macro.name().startsWith(prefix)) {
                (found ? after : before).add(macro);
            }
        }
        after.addAll(before.reversed());
        return after;
    }

    List<String> nearMisses(String name) {
        List<String> names = new ArrayList<>();
        enums.forEach(one -> one.enumerators().forEach(enumerator -> names.add(enumerator.name())));
        macros.forEach(macro -> names.add(macro.name()));
        return NearMisses.of(name, names);
    }
}
