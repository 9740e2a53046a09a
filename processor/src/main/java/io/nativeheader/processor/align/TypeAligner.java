package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Combines the types that several targets have at one position. A {@link CVarying} takes the lowest place that differs. */
final class TypeAligner {

    private final Map<Integer, Renaming> renamings;
    private final boolean renames;

    TypeAligner(Map<Integer, Renaming> renamings) {
        this.renamings = renamings;
        this.renames =
                renamings.values().stream().anyMatch(renaming -> !renaming.ids().isEmpty());
    }

    /** Returns whether any target's identities change. */
    boolean renames() {
        return renames;
    }

    /** Combines types that still have the identities of their targets. */
    CType align(Variants<CType> types) {
        if (!renames) {
            return combine(types);
        }
        List<CType> renamed = new ArrayList<>(types.values().size());
        List<Integer> indices = types.targets().indices();
        for (int i = 0; i < indices.size(); i++) {
            renamed.add(renamings.get(indices.get(i)).type(types.values().get(i)));
        }
        return combine(new Variants<>(types.targets(), renamed));
    }

    private CType combine(Variants<CType> types) {
        if (types.agree()) {
            return types.first();
        }
        Optional<String> name = TypedefNames.common(types.values());
        if (name.isPresent()) {
            return new CTypedefType(
                    name.get(),
                    combine(types.map(
                            type -> TypedefNames.under(type, name.get()).orElseThrow())));
        }
        Variants<CType> bare = types.map(TypedefNames::without);
        if (bare.agree()) {
            return bare.first();
        }
        if (bare.any(CQualified.class::isInstance)) {
            return qualified(bare);
        }
        return switch (bare.first()) {
            case CPointer _ when bare.all(CPointer.class::isInstance) -> pointer(bare.map(CPointer.class::cast));
            case CArray _ when bare.all(CArray.class::isInstance) -> array(bare.map(CArray.class::cast));
            case CFunctionType _
            when bare.all(CFunctionType.class::isInstance) -> function(bare.map(CFunctionType.class::cast));
            case CAtomic _ when bare.all(CAtomic.class::isInstance) -> atomic(bare.map(CAtomic.class::cast));
            default -> varying(bare);
        };
    }

    private CType qualified(Variants<CType> types) {
        CType inner = combine(types.map(type -> type instanceof CQualified qualified ? qualified.type() : type));
        boolean isConst = types.all(type -> type instanceof CQualified qualified && qualified.isConst());
        boolean isVolatile = types.all(type -> type instanceof CQualified qualified && qualified.isVolatile());
        boolean isRestrict = types.all(type -> type instanceof CQualified qualified && qualified.isRestrict());
        return isConst || isVolatile || isRestrict ? new CQualified(inner, isConst, isVolatile, isRestrict) : inner;
    }

    /** Combines pointers. A pointer to a struct here and to an integer there is a {@code void *}. */
    private CType pointer(Variants<CPointer> pointers) {
        CType pointee = combine(pointers.map(CPointer::pointee));
        if (pointee.canonical() instanceof CVarying(PerTarget<CType> types) && !isOneKindOfNumber(types.values())) {
            return new CPointer(
                    pointee instanceof CQualified qualified
                            ? new CQualified(new CVoid(), qualified.isConst(), qualified.isVolatile(), false)
                            : new CVoid());
        }
        return new CPointer(pointee);
    }

    private static boolean isOneKindOfNumber(List<CType> types) {
        return types.stream().allMatch(TypeAligner::isInteger)
                || types.stream().allMatch(type -> type instanceof CPrimitive primitive && !primitive.isInteger());
    }

    private static boolean isInteger(CType type) {
        return type instanceof CEnumType || type instanceof CPrimitive primitive && primitive.isInteger();
    }

    private CType array(Variants<CArray> arrays) {
        CArray first = arrays.first();
        CType element = combine(arrays.map(CArray::element));
        if (arrays.agree(CArray::length)) {
            return new CArray(element, first.length());
        }
        return arrays.all(array -> array.length().isPresent())
                ? new CArray(
                        element,
                        Optional.of(new PerTarget<>(
                                arrays.targets(),
                                arrays.map(array -> array.length().orElseThrow().first())
                                        .values())))
                : varying(arrays.map(CType.class::cast));
    }

    private CType function(Variants<CFunctionType> functions) {
        CFunctionType first = functions.first();
        if (!functions.agree(TypeAligner::shape)) {
            return varying(functions.map(CType.class::cast));
        }
        List<CType> parameters = new ArrayList<>();
        for (int i = 0; i < first.parameters().size(); i++) {
            int index = i;
            parameters.add(
                    combine(functions.map(function -> function.parameters().get(index))));
        }
        return new CFunctionType(
                combine(functions.map(CFunctionType::result)),
                parameters,
                first.variadic(),
                first.prototype(),
                first.convention(),
                first.declarator());
    }

    private static List<Object> shape(CFunctionType type) {
        return List.of(type.parameters().size(), type.variadic(), type.prototype(), type.convention());
    }

    private CType atomic(Variants<CAtomic> atomics) {
        CAtomic first = atomics.first();
        return atomics.agree(CAtomic::size) && atomics.agree(CAtomic::alignment)
                ? new CAtomic(combine(atomics.map(CAtomic::value)), first.size(), first.alignment())
                : varying(atomics.map(CType.class::cast));
    }

    private static CType varying(Variants<CType> types) {
        return new CVarying(new PerTarget<>(types.targets(), types.values()));
    }
}
