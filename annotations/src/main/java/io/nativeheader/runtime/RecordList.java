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
 * A fixed-size {@code List} over an array of records. Its elements are views: {@link #get} creates a new one each time, and writes to it
 * change the array.
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
     * Creates a list over an array.
     *
     * @param array the array's memory; a pointer from C, which has no size, is assumed to have {@code count} elements
     * @param count the number of elements
     * @param layout the layout of an element
     * @param view creates a record from an element's memory
     * @param copy copies the bytes of its second argument to its first
     * @param <T> a generated record
     * @return the list
     * @throws IllegalArgumentException if the count is negative or too large for a list, or the memory is too small
     */
    public static <T> List<T> of(
            MemorySegment array,
            long count,
            MemoryLayout layout,
            Function<MemorySegment, T> view,
            BiConsumer<T, T> copy) {
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("invalid number of elements: " + count);
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
                    + " bytes, but the segment has " + array.byteSize()
                    + ". Set the size of a pointer from C with NativeHeaders.sized.");
        }
        return array;
    }

    /** Returns whether the memory is a pointer from C, which has no size and belongs to the global arena. */
    private static boolean isPointer(MemorySegment array) {
        return array.byteSize() == 0
                && array.isNative()
                && array.scope().equals(Arena.global().scope());
    }

    @Override
    public int size() {
        return count;
    }

    /**
     * Returns a view of an element.
     *
     * @throws IndexOutOfBoundsException if the index is out of range
     */
    @Override
    public T get(int index) {
        Objects.checkIndex(index, count);
        return view.apply(array.asSlice(layout.scale(0, index), layout.byteSize()));
    }

    /**
     * Copies a record into an element.
     *
     * @return a copy of the element's previous value, in memory that the garbage collector frees; {@code get(index).copyFrom(element)}
     *     avoids this copy
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

    /** Sorts the array through a temporary copy, because moving an element changes the views that are still being compared. */
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
