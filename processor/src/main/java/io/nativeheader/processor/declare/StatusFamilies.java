package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.resolve.ParsedInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the status constants of a header, and the functions for their text. */
final class StatusFamilies {

    private static final Pattern OK = Pattern.compile("[A-Za-z]\\w*_(?:OK|SUCCESS|NO_?ERROR)");

    private static final Pattern TEXT = Pattern.compile(".*(?:err|message).*", Pattern.CASE_INSENSITIVE);

    /** The smallest number of constants that make a family. */
    private static final int MIN_CONSTANTS = 3;

    private final CHeader header;
    private final List<StatusFamily> all = new ArrayList<>();

    StatusFamilies(ParsedInterface parsed) {
        this.header = parsed.header();
        for (CTag tag : header.tags().values()) {
            if (tag instanceof CEnum type) {
                Map<String, Long> values = new LinkedHashMap<>();
                for (CEnumerator enumerator : type.enumerators()) {
                    values.put(enumerator.name(), enumerator.value().first());
                }
                add(values, Optional.of(type.id()));
            }
        }
        Map<String, Long> macros = new LinkedHashMap<>();
        parsed.evaluation().constants().forEach(constant -> {
            if (constant.value().first() instanceof CValue.OfInteger integer) {
                macros.put(constant.name(), integer.value());
            }
        });
        add(macros, Optional.empty());
    }

    private void add(Map<String, Long> values, Optional<DeclId> enumeration) {
        values.forEach((name, value) -> {
            if (value == 0 && OK.matcher(name).matches()) {
                String prefix = name.substring(0, name.lastIndexOf('_') + 1).replaceFirst("(?<=._)NO_$", "");
                List<String> names = enumeration.isPresent()
                        ? List.copyOf(values.keySet())
                        : values.keySet().stream()
                                .filter(one -> one.startsWith(prefix))
                                .toList();
                if (names.size() >= MIN_CONSTANTS) {
                    all.add(new StatusFamily(name, names, enumeration, texts(enumeration)));
                }
            }
        });
    }

    /** Returns the functions for an error's text. One that takes an object knows more than one that takes the code. */
    private List<CFunction> texts(Optional<DeclId> enumeration) {
        return header.declarations().stream()
                .filter(CFunction.class::isInstance)
                .map(CFunction.class::cast)
                .filter(function -> TEXT.matcher(function.name()).matches()
                        && isText(function.result())
                        && !function.variadic()
                        && function.parameters().size() == 1)
                .filter(function -> fits(function.parameters().getFirst().type(), enumeration))
                .sorted(Comparator.comparing((CFunction function) -> !isPointer(function)))
                .toList();
    }

    private static boolean isPointer(CFunction function) {
        return function.parameters().getFirst().type().canonical() instanceof CPointer;
    }

    private static boolean isText(CType type) {
        return type.canonical() instanceof CPointer pointer
                && pointer.pointee().isConst()
                && pointer.pointee().canonical() instanceof CPrimitive primitive
                && primitive.isPlainChar();
    }

    private static boolean fits(CType parameter, Optional<DeclId> enumeration) {
        return switch (parameter.canonical()) {
            case CEnumType type -> enumeration.filter(type.id()::equals).isPresent();
            case CPrimitive primitive -> primitive.isInteger();
            case CPointer pointer -> !(pointer.pointee().canonical() instanceof CPrimitive);
            default -> false;
        };
    }

    /** Returns the families whose constants a function with this result type may return, those of its own enum first. */
    List<StatusFamily> returnedAs(CType result) {
        return switch (result.canonical()) {
            case CEnumType type ->
                all.stream()
                        .filter(family ->
                                family.enumeration().filter(type.id()::equals).isPresent())
                        .toList();
            case CPrimitive primitive when primitive.kind() == CPrimitive.Kind.INT -> all;
            default -> List.of();
        };
    }
}
