package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An array of records as a {@code List} of a fixed size, whose elements are views: {@link #get} makes one each time it is called, and
 * what is written into it is written into the array.
 *
 * @param <T> a generated record
 */
public final class RecordList<T> extends AbstractList<T> implements RandomAccess {

    private final MemorySegment array;
    private final int count;
    private final MemoryLayout layout;
    private final Function<MemorySegment, T> view;
    private final BiConsumer<T, T> copy;

    private RecordList(
            MemorySegment array,
            int count,
            MemoryLayout layout,
            Function<MemorySegment, T> view,
            BiConsumer<T, T> copy) {
        this.array = array;
        this.count = count;
        this.layout = layout;
        this.view = view;
        this.copy = copy;
    }

    /**
     * The array as a list.
     *
     * @param array its memory; a pointer of C, which has no size, is taken to lead to as many elements
     * @param count of elements
     * @param layout of an element
     * @param view makes the record of an element's memory
     * @param copy has the bytes of its second argument copied into its first
     * @throws IllegalArgumentException if the memory has no room for as many
     */
    public static <T> List<T> of(
            MemorySegment array,
            long count,
            MemoryLayout layout,
            Function<MemorySegment, T> view,
            BiConsumer<T, T> copy) {
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no list has " + count + " elements");
        }
        return new RecordList<>(sized(array, count, layout), (int) count, layout, view, copy);
    }

    private static MemorySegment sized(MemorySegment array, long count, MemoryLayout layout) {
        long size = layout.scale(0, count);
        if (isPointer(array) && array.address() != 0) {
            return Pointers.sized(array, size);
        }
        if (array.byteSize() < size) {
            throw new IllegalArgumentException(count + " elements of " + layout.byteSize() + " bytes need " + size
                    + " bytes, and the segment has " + array.byteSize()
                    + ". A pointer from C is given its size with reinterpret.");
        }
        return array;
    }

    /** Memory without a size that no arena of Java gave. */
    private static boolean isPointer(MemorySegment array) {
        return array.byteSize() == 0
                && array.isNative()
                && array.scope().equals(Arena.global().scope());
    }

    @Override
    public int size() {
        return count;
    }

    /** A view of an element; throws {@code IndexOutOfBoundsException} where there is none. */
    @Override
    public T get(int index) {
        Objects.checkIndex(index, count);
        return view.apply(array.asSlice(layout.scale(0, index), layout.byteSize()));
    }

    /**
     * Copies the bytes of a record into an element, and returns a copy of what it had before, in memory of its own that the garbage
     * collector frees. {@code get(index).copyFrom(element)} makes no such copy.
     */
    @Override
    public T set(int index, T element) {
        T place = get(index);
        T before = view.apply(Arena.ofAuto().allocate(layout));
        copy.accept(before, place);
        copy.accept(place, element);
        return before;
    }

    @Override
    public List<T> subList(int from, int to) {
        Objects.checkFromToIndex(from, to, count);
        MemorySegment part = array.asSlice(layout.scale(0, from), layout.scale(0, to - from));
        return new RecordList<>(part, to - from, layout, view, copy);
    }

    /** Sorts the array, by way of a copy of it: elements that are views of it would change while they are moved. */
    @Override
    public void sort(Comparator<? super T> order) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment before = arena.allocate(layout, count).copyFrom(array.asSlice(0, layout.scale(0, count)));
            List<T> sorted = new ArrayList<>(of(before, count, layout, view, copy));
            sorted.sort(order);
            for (int i = 0; i < count; i++) {
                copy.accept(get(i), sorted.get(i));
            }
        }
    }
}
