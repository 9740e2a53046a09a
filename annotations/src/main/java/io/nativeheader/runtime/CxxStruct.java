package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.function.Function;

/**
 * The codec of a plain struct.
 *
 * @param <T> the Java type
 */
final class CxxStruct<T> extends CxxCodec<T> {

    private final MemoryLayout layout;
    private final Function<MemorySegment, T> of;
    private final Function<T, MemorySegment> segment;

    CxxStruct(MemoryLayout layout, Function<MemorySegment, T> of, Function<T, MemorySegment> segment) {
        this.layout = layout;
        this.of = of;
        this.segment = segment;
    }

    @Override
    void put(CxxWriter out, T value) {
        out.putAll(segment.apply(value).asSlice(0, layout.byteSize()));
    }

    @Override
    T get(CxxReader in) {
        MemorySegment copy = Arena.ofAuto().allocate(layout);
        in.copyTo(copy);
        return of.apply(copy);
    }
}
