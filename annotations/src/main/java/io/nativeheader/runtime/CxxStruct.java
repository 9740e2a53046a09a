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
    int slots() {
        return 1;
    }

    /** Copies a struct whose address is in the slot. */
    @Override
    @SuppressWarnings("restricted") // programs grant native access to this module
    T argument(CxxFrame frame, int slot) {
        MemorySegment copy = Arena.ofAuto().allocate(layout);
        return of.apply(copy.copyFrom(frame.pointerAt(slot).reinterpret(layout.byteSize())));
    }

    @Override
    T get(CxxReader in) {
        MemorySegment copy = Arena.ofAuto().allocate(layout);
        in.copyTo(copy);
        return of.apply(copy);
    }
}
