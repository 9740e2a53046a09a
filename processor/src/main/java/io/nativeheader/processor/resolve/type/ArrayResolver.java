package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Resolves array fields of any rank, with or without a length, including {@code char} arrays. */
final class ArrayResolver {

    private final CHeader header;
    private final FieldResolver fields;

    ArrayResolver(CHeader header, FieldResolver fields) {
        this.header = header;
        this.fields = fields;
    }

    FieldResolver.Resolved resolve(CArray array, FieldResolver.Location location) {
        return length(array) == 0 ? flexible(array, location) : fixed(array, location);
    }

    private static long length(CArray array) {
        return array.length().orElse(0);
    }

    /** Resolves an array without a length: {@code int data[]}, {@code int data[0]}, {@code int data[][4]}. */
    private FieldResolver.Resolved flexible(CArray array, FieldResolver.Location location) {
        CType element = array.element();
        long size = TypeSize.of(element, header);
        if (size == 0) {
            return new FieldResolver.Skipped("its elements have no size");
        }
        return switch (fields.resolve(element, location)) {
            case FieldResolver.Skipped skipped -> skipped;
            case FieldResolver.Bound bound ->
                new FieldResolver.Bound(
                        new NativeLayout.Sequence(0, bound.layout()),
                        isPlainChar(element)
                                ? new FieldAccess.OfCharArray(OptionalLong.empty(), "")
                                : new FieldAccess.OfFlexibleArray(bound.access(), size));
        };
    }

    private FieldResolver.Resolved fixed(CArray array, FieldResolver.Location location) {
        List<Long> dimensions = new ArrayList<>();
        CType element = array;
        while (element.canonical() instanceof CArray inner) {
            if (length(inner) == 0) {
                return new FieldResolver.Skipped("its elements have no size");
            }
            dimensions.add(length(inner));
            element = inner.element();
        }
        return switch (fields.resolve(element, location)) {
            case FieldResolver.Skipped skipped -> skipped;
            case FieldResolver.Bound bound -> {
                NativeLayout layout = bound.layout();
                for (Long length : dimensions.reversed()) {
                    layout = new NativeLayout.Sequence(length, layout);
                }
                boolean chars = dimensions.size() == 1 && isPlainChar(element);
                FieldAccess access = chars
                        ? new FieldAccess.OfCharArray(OptionalLong.of(dimensions.getFirst()), "")
                        : new FieldAccess.OfArray(dimensions, bound.access(), TypeSize.of(element, header));
                yield new FieldResolver.Bound(layout, access);
            }
        };
    }

    private static boolean isPlainChar(CType element) {
        return element.canonical() instanceof CPrimitive primitive && primitive.isPlainChar();
    }
}
