package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fields that need more than a naturally aligned scalar access. */
class MemoryTest {

    private final Constructs c = new ConstructsNative();
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void sizesFlexibleArraysAsRequested() {
        packet packet = io.nativeheader.constructs.packet.allocate(3, arena);
        packet.count(3);
        for (int i = 0; i < 3; i++) {
            packet.items(i, (short) (10 * i + 1));
        }
        assertEquals(1 + 11 + 21, c.sum_packet(packet));
        assertThrows(IndexOutOfBoundsException.class, () -> packet.items(4));
        packet given = c.packet_of_three();
        assertThrows(IndexOutOfBoundsException.class, () -> given.items(0));
        assertEquals(9, given.withCount(given.count()).items(2));
    }

    @Test
    void readsAndWritesAtomicAndVolatileFieldsAsC() {
        shared shared = io.nativeheader.constructs.shared.allocate(arena);
        shared.count(7);
        shared.status(21);
        c.change(shared);
        assertEquals(12, shared.count());
        assertEquals(42, shared.status());
        c.atomic_counter(20);
        assertEquals(21, c.atomic_counter_plus_one());
        assertEquals(20, c.atomic_counter());
    }

    @Test
    void viewsRecordsInsidePackedRecords() {
        frame frame = io.nativeheader.constructs.frame.allocate(arena);
        point point = io.nativeheader.constructs.point.allocate(arena);
        point.x(3);
        point.y(0.25);
        frame.place(point);
        MemorySegment three = arena.allocate(16);
        three.set(ValueLayout.JAVA_LONG, 0, 0xC000000000000000L);
        three.set(ValueLayout.JAVA_SHORT, 8, (short) 0x4000);
        frame.ratio(three);
        assertEquals(3.25, c.y_in(frame));
        point.y(9);
        assertEquals(0.25, frame.place().y());
        frame.place().y(0.5);
        assertEquals(3.5, c.y_in(frame));
    }
}
