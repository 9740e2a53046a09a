package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordListTest {

    private static final MemoryLayout LAYOUT = MemoryLayout.structLayout(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    /** Resembles a generated record. */
    private record Pair(MemorySegment segment) {

        int first() {
            return segment.get(ValueLayout.JAVA_INT, 0);
        }

        void first(int value) {
            segment.set(ValueLayout.JAVA_INT, 0, value);
        }

        Pair copyFrom(Pair other) {
            segment.copyFrom(other.segment);
            return this;
        }
    }

    private final MemorySegment array = Arena.ofAuto().allocate(LAYOUT, 5);
    private final List<Pair> list = list(array, 5);

    private static List<Pair> list(MemorySegment array, long count) {
        return RecordList.of(array, count, LAYOUT, Pair::new, Pair::copyFrom);
    }

    private void fill(int... firsts) {
        for (int i = 0; i < firsts.length; i++) {
            array.setAtIndex(ValueLayout.JAVA_INT, 2 * i, firsts[i]);
        }
    }

    private List<Integer> firsts() {
        return list.stream().map(Pair::first).toList();
    }

    @Test
    void elementsAreViewsOfTheArray() {
        fill(5, 4, 3, 2, 1);
        assertEquals(List.of(5, 4, 3, 2, 1), firsts());
        list.get(2).first(30);
        assertEquals(30, array.getAtIndex(ValueLayout.JAVA_INT, 4));
        int sum = 0;
        for (Pair pair : list) {
            sum += pair.first();
        }
        assertEquals(42, sum);
        assertEquals(5, list.size());
        assertInstanceOf(RandomAccess.class, list);
        assertEquals(42, list.parallelStream().mapToInt(Pair::first).sum());
    }

    @Test
    void checksIndexesAndKeepsItsSize() {
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(5));
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> list.set(5, list.get(0)));
        assertThrows(UnsupportedOperationException.class, () -> list.add(list.get(0)));
        assertThrows(UnsupportedOperationException.class, () -> list.remove(0));
    }

    @Test
    void setCopiesTheElementAndReturnsTheOldOne() {
        fill(1, 2, 3, 4, 5);
        Pair before = list.set(0, list.get(4));
        assertEquals(1, before.first());
        list.get(4).first(50);
        assertEquals(List.of(5, 2, 3, 4, 50), firsts());
        assertEquals(1, before.first());
    }

    @Test
    void canBeSortedReversedRotatedAndShuffled() {
        fill(3, 1, 5, 2, 4);
        list.sort(Comparator.comparingInt(Pair::first));
        assertEquals(List.of(1, 2, 3, 4, 5), firsts());
        Collections.reverse(list);
        assertEquals(List.of(5, 4, 3, 2, 1), firsts());
        Collections.rotate(list, 2);
        assertEquals(List.of(2, 1, 5, 4, 3), firsts());
        Collections.shuffle(list);
        assertEquals(List.of(1, 2, 3, 4, 5), firsts().stream().sorted().toList());
    }

    @Test
    void sortingASublistChangesOnlyItsRange() {
        fill(5, 4, 3, 2, 1);
        list.subList(1, 4).sort(Comparator.comparingInt(Pair::first));
        assertEquals(List.of(5, 2, 3, 4, 1), firsts());
    }

    @Test
    void sizesAPointerFromC() {
        fill(IntStream.rangeClosed(1, 5).toArray());
        MemorySegment pointer = MemorySegment.ofAddress(array.address());
        assertEquals(0, pointer.byteSize());
        assertEquals(5, list(pointer, 5).get(4).first());
        assertThrows(IndexOutOfBoundsException.class, () -> list(pointer, 5).get(5));
    }

    @Test
    void rejectsMemoryThatIsTooSmall() {
        IllegalArgumentException small = assertThrows(IllegalArgumentException.class, () -> list(array, 6));
        assertTrue(small.getMessage().contains("6 elements of 8 bytes need 48 bytes, but the segment has 40"));
        assertThrows(IllegalArgumentException.class, () -> list(array, -1));
        assertThrows(IllegalArgumentException.class, () -> list(array, 1L << 31));
        assertThrows(IllegalArgumentException.class, () -> list(MemorySegment.NULL, 1));
        MemorySegment empty = Arena.ofAuto().allocate(LAYOUT, 0);
        assertThrows(IllegalArgumentException.class, () -> list(empty, 1));
        assertEquals(List.of(), list(MemorySegment.NULL, 0));
        assertEquals(List.of(), list(empty, 0));
    }
}
