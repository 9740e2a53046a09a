package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves array fields of any rank, with or without a length, including {@code char} arrays. */
final class ArrayResolver {

    private final CHeader header;
    private final FieldResolver fields;

    ArrayResolver(CHeader header, FieldResolver fields) {
        this.header = header;
        this.fields = fields;
    }

    FieldResolver.Resolved resolve(CArray array, FieldResolver.Location location) {
        return isFlexible(array) ? flexible(array, location) : fixed(array, location);
    }

    /** Returns whether an array has no length, or the length 0, on a target. */
    private static boolean isFlexible(CArray array) {
        return TypeSize.length(array).values().contains(0L);
    }

    /** Resolves an array without a length: {@code int data[]}, {@code int data[0]}, {@code int data[][4]}. */
    private FieldResolver.Resolved flexible(CArray array, FieldResolver.Location location) {
        CType element = array.element();
        PerTarget<Long> size = TypeSize.of(element, header);
        if (size.values().contains(0L)) {
            return new FieldResolver.Skipped("its elements have no size");
        }
        return switch (fields.resolve(element, location)) {
            case FieldResolver.Skipped skipped -> skipped;
            case FieldResolver.Bound bound ->
                new FieldResolver.Bound(
                        bound.layout().map(layout -> new NativeLayout.Sequence(0, layout)),
                        isPlainChar(element)
                                ? new FieldAccess.OfCharArray(Optional.empty(), "")
                                : new FieldAccess.OfFlexibleArray(bound.access(), size));
        };
    }

    private FieldResolver.Resolved fixed(CArray array, FieldResolver.Location location) {
        List<PerTarget<Long>> dimensions = new ArrayList<>();
        CType element = array;
        while (element.canonical() instanceof CArray inner) {
            if (isFlexible(inner)) {
                return new FieldResolver.Skipped("its elements have no size");
            }
            dimensions.add(TypeSize.length(inner));
            element = inner.element();
        }
        return switch (fields.resolve(element, location)) {
            case FieldResolver.Skipped skipped -> skipped;
            case FieldResolver.Bound bound -> {
                PerTarget<NativeLayout> layout = bound.layout();
                for (PerTarget<Long> length : dimensions.reversed()) {
                    layout = length.with(layout, NativeLayout.Sequence::new);
                }
                boolean chars = dimensions.size() == 1 && isPlainChar(element);
                FieldAccess access = chars
                        ? new FieldAccess.OfCharArray(Optional.of(dimensions.getFirst()), "")
                        : new FieldAccess.OfArray(dimensions, bound.access(), TypeSize.of(element, header));
                yield new FieldResolver.Bound(layout, access);
            }
        };
    }

    private static boolean isPlainChar(CType element) {
        return VaryingTypes.character(element).filter(CPrimitive::isPlainChar).isPresent();
    }
}
