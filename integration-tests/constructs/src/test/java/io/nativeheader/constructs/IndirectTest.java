package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passes types that java.lang.foreign does not support through C stubs, unchanged in both directions. */
class IndirectTest {

    private final Constructs c = new ConstructsNative();
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void passesLongDoublesAsDoubleOrMemory() {
        assertEquals(1.25, c.half_of(2.5));
        MemorySegment three = arena.allocate(16, 16);
        three.set(ValueLayout.JAVA_LONG, 0, 0xC000000000000000L);
        three.set(ValueLayout.JAVA_SHORT, 8, (short) 0x4000);
        MemorySegment half = c.halfOfWide(arena, three);
        assertEquals(0xC000000000000000L, half.get(ValueLayout.JAVA_LONG, 0));
        assertEquals(0x3FFF, half.get(ValueLayout.JAVA_SHORT, 8));
        assertThrows(IllegalArgumentException.class, () -> c.halfOfWide(arena, arena.allocate(8)));
        assertEquals(4.0, c.sumOfTwo(2, 1.5, 2.5));
    }

    @Test
    void passesInt128AsBytes() {
        MemorySegment a = arena.allocate(16, 16);
        MemorySegment b = arena.allocate(16, 16);
        a.set(ValueLayout.JAVA_LONG, 0, -1L);
        b.set(ValueLayout.JAVA_LONG, 0, 2);
        b.set(ValueLayout.JAVA_LONG, 8, 5);
        MemorySegment sum = c.add_wide(arena, a, b);
        assertEquals(1, sum.get(ValueLayout.JAVA_LONG, 0));
        assertEquals(6, sum.get(ValueLayout.JAVA_LONG, 8));
    }

    @Test
    void passesVectorsAndComplexNumbersAsTheirElements() {
        MemorySegment vector = arena.allocate(16, 16);
        for (int i = 0; i < 4; i++) {
            vector.setAtIndex(ValueLayout.JAVA_FLOAT, i, i + 0.5f);
        }
        assertEquals(7f, c.twice_each(arena, vector).getAtIndex(ValueLayout.JAVA_FLOAT, 3));
        MemorySegment z = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 3, 4);
        MemorySegment conjugate = c.conjugate(arena, z);
        assertEquals(3, conjugate.getAtIndex(ValueLayout.JAVA_DOUBLE, 0));
        assertEquals(-4, conjugate.getAtIndex(ValueLayout.JAVA_DOUBLE, 1));
    }

    @Test
    void passesPackedAndBitFieldStructsByValue() {
        gap gap = io.nativeheader.constructs.gap.allocate(arena);
        gap.a(-3);
        gap.b(100);
        gap.c((byte) -128);
        gap next = c.next_gap(arena, gap);
        assertEquals(-2, next.a());
        assertEquals(101, next.b());
        assertEquals(-127, next.c());
        assertEquals(-3, gap.a());
        tight tight = io.nativeheader.constructs.tight.allocate(arena);
        tight.c((byte) 1);
        tight.i(70_000);
        tight.d(0.5);
        tight after = c.next_tight(arena, tight);
        assertEquals(2, after.c());
        assertEquals(70_001, after.i());
        assertEquals(1.5, after.d());
    }

    @Test
    void callsFunctionsOfAnotherCallingConvention() {
        point point = io.nativeheader.constructs.point.allocate(arena);
        point.x(3);
        point.y(0.25);
        assertEquals(1230.25, c.windows(1, 2, point));
    }

    @Test
    void passesAnyArgumentsToAFunctionWithoutAPrototype() {
        assertEquals(325 + 'x', c.oldShape(3, 2.5, "x"));
        assertEquals(325 + 'x', c.old(3, 2.5, "x"));
    }

    private static byte text(page page, int index) {
        return page.segment().get(ValueLayout.JAVA_BYTE, 4 + index);
    }

    private static long sumOf(page page, int factor) {
        long sum = page.number();
        for (int i = 0; i < 2044; i++) {
            sum += (i + 1L) * text(page, i);
        }
        return factor * sum;
    }

    private half_page half(long first) {
        half_page half = half_page.allocate(arena);
        for (int i = 0; i < 64; i++) {
            half.words(i, first * i);
        }
        return half;
    }

    @Test
    void passesStructsTooLargeForTheLinkerByValue() {
        page page = c.page_of(arena, 5, (byte) 3);
        assertEquals(5, page.number());
        assertEquals(3, text(page, 2043));
        assertEquals(sumOf(page, 2), c.sum_of_page(page, 2));
        assertEquals(sumOf(page, 1), c.inline_sum_of_page(page));
        page next = c.next_page(arena, page);
        assertEquals(6, next.number());
        assertEquals('z', text(next, 2043));
        assertEquals(5, page.number());
    }

    @Test
    void passesStructsTooLargeTogetherByValue() {
        long one = c.sum_of_halves(half(1), half(0), half(0), 0);
        assertEquals(one * (1 + 5 * 2 + 7 * 3) + 4, c.sum_of_halves(half(1), half(2), half(3), 4.5));
        leaf largest = leaf.allocate(arena);
        largest.words(99, 21);
        assertEquals(42, c.sum_of_leaf(largest, 2));
    }
}
