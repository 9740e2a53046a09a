package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins the meanings that a type has on several targets: the widest integer, or a reason why there is no common one. */
final class VaryingTypes {

    private final CHeader header;
    private final CSpelling spelling;

    VaryingTypes(CHeader header) {
        this.header = header;
        this.spelling = new CSpelling(header);
    }

    /**
     * Returns the common meaning of a type.
     *
     * @param meanings its meaning on each target
     */
    Meaning join(CVarying varying, PerTarget<Meaning> meanings) {
        if (meanings.isSame()) {
            return meanings.first();
        }
        Optional<PerTarget<Meaning.OfTarget>> integers = integers(meanings);
        if (integers.isPresent()) {
            return scalar(integers.get());
        }
        return indirect(meanings).orElseGet(() -> new Meaning.Unbindable(difference(varying)));
    }

    /** Returns a clause: "its type is long on linux-x86_64 and struct id on windows-x86_64". */
    String difference(CVarying varying) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (int target : varying.types().targets().indices()) {
            if (target < header.targets().size()) {
                targets.computeIfAbsent(withKeyword(varying.types().at(target)), _ -> new ArrayList<>())
                        .add(header.targets().get(target).folder());
            }
        }
        return "its type is "
                + targets.entrySet().stream()
                        .map(type -> type.getKey() + " on " + String.join(", ", type.getValue()))
                        .collect(Collectors.joining(" and "));
    }

    /** Returns {@code struct id}, or {@code union pass_t} for an anonymous union with a typedef name. */
    private String withKeyword(CType type) {
        String text = spelling.type(type);
        boolean isBare = type.canonical() instanceof CRecordType || type.canonical() instanceof CEnumType;
        String keyword = isBare
                ? header.tag(
                                type.canonical() instanceof CRecordType(DeclId id)
                                        ? id
                                        : ((CEnumType) type.canonical()).id())
                        .keyword()
                : "";
        return text.startsWith(keyword) ? text : keyword + " " + text;
    }

    private static Meaning.Scalar scalar(PerTarget<Meaning.OfTarget> integers) {
        Carrier widest = integers.values().stream()
                .map(Meaning.OfTarget::carrier)
                .max((one, other) -> Long.compare(one.size(), other.size()))
                .orElseThrow();
        boolean unsigned = integers.values().stream().allMatch(Meaning.OfTarget::unsigned);
        return integers.isSame()
                ? new Meaning.Scalar(widest, unsigned)
                : new Meaning.Scalar(widest, unsigned, Optional.of(integers));
    }

    private static Optional<PerTarget<Meaning.OfTarget>> integers(PerTarget<Meaning> meanings) {
        PerTarget<Optional<Meaning.OfTarget>> integers = meanings.map(VaryingTypes::integer);
        return integers.values().stream().allMatch(Optional::isPresent)
                ? Optional.of(integers.map(Optional::orElseThrow))
                : Optional.empty();
    }

    private static Optional<Meaning.OfTarget> integer(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Scalar scalar
            when scalar.carrier().type() instanceof JavaPrimitive primitive && primitive.isInteger() ->
                Optional.of(new Meaning.OfTarget(scalar.carrier(), scalar.unsigned()));
            case Meaning.Enumeration enumeration ->
                Optional.of(new Meaning.OfTarget(enumeration.carrier(), enumeration.unsigned()));
            case Meaning.Scalar _,
                    Meaning.Nothing _,
                    Meaning.RecordPointer _,
                    Meaning.CharPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Pointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> Optional.empty();
        };
    }

    /** Joins a {@code long double} that is a {@code double} on some targets. On all of them, a stub takes its address. */
    private static Optional<Meaning> indirect(PerTarget<Meaning> meanings) {
        Optional<Meaning.Indirect> first = meanings.values().stream()
                .filter(Meaning.Indirect.class::isInstance)
                .map(Meaning.Indirect.class::cast)
                .findFirst();
        boolean all = meanings.values().stream()
                .allMatch(meaning -> meaning instanceof Meaning.Indirect indirect
                                && indirect.record().isEmpty()
                                && first.isPresent()
                                && indirect.cName().equals(first.get().cName())
                        || meaning instanceof Meaning.Scalar scalar && scalar.carrier() == Carrier.DOUBLE);
        return first.filter(_ -> all)
                .map(one -> new Meaning.Indirect(
                        one.cName(),
                        Optional.empty(),
                        size(meanings, Meaning.Indirect::size),
                        size(meanings, Meaning.Indirect::alignment),
                        one.reason()));
    }

    private static PerTarget<Long> size(PerTarget<Meaning> meanings, Function<Meaning.Indirect, PerTarget<Long>> size) {
        return PerTarget.of(
                meanings.targets(),
                target -> meanings.at(target) instanceof Meaning.Indirect indirect
                        ? size.apply(indirect).at(target)
                        : Carrier.DOUBLE.size());
    }

    /** Returns the character type of an array or a pointer's target, whose sign may differ: plain {@code char} is unsigned on ARM. */
    static Optional<CPrimitive> character(CType type) {
        return switch (type.canonical()) {
            case CPrimitive primitive when TypeMapper.isChar(primitive) -> Optional.of(primitive);
            case CVarying varying
            when varying.types().values().stream()
                    .allMatch(one -> one.canonical() instanceof CPrimitive primitive && primitive.isPlainChar()) ->
                Optional.of((CPrimitive) varying.types().first().canonical());
            default -> Optional.empty();
        };
    }
}
