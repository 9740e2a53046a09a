package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records view any address that C returns, including sentinels such as {@code (T *) -1} and unaligned memory. */
class AnyAddressTest {

    private final AnyAddress c = new AnyAddressNative();
    private final Arena arena = Arena.ofAuto();

    @Test
    void comparesSentinelsAndPassesThemBack() {
        assertEquals(-1, c.LAST_STATUS().segment().address());
        assertEquals(c.LAST_STATUS(), c.last_status());
        assertNotEquals(c.NO_STATUS(), c.last_status());
        assertEquals(1, c.is_last(c.last_status()));
        assertEquals(1, c.is_none(c.NO_STATUS()));
        assertEquals(0, c.is_none(c.last_status()));
        assertEquals(status.LAYOUT.byteSize(), c.last_status().segment().byteSize());
    }

    @Test
    void describesASentinelWithoutReadingIt() {
        assertEquals(
                "status[unreadable: 0x1 is not a memory address]", c.NO_STATUS().toString());
        assertEquals(
                "status[unreadable: 0xffffffffffffffff is not a memory address]",
                c.last_status().toString());
    }

    @Test
    void storesSentinelsInPointerFields() {
        holder holder = io.nativeheader.constructs.holder.allocate(arena).status(c.last_status());
        assertEquals(c.last_status(), holder.status());
        assertEquals(1, c.is_last(holder.status()));
    }

    @Test
    void passesSentinelsToCallbacks() {
        assertEquals(1, c.hand_over(-1, given -> given.equals(c.last_status()) ? 1 : 0));
        assertEquals(2, c.hand_over(1, given -> given.equals(c.NO_STATUS()) ? 2 : 0));
        assertEquals(3, c.hand_over(0, given -> given == null ? 3 : 0));
    }

    @Test
    void readsAndWritesStructsInsidePackedStructsInPlace() {
        parcel parcel = io.nativeheader.constructs.parcel.allocate(arena);
        status inside = c.status_in(parcel);
        assertEquals(1, inside.segment().address() % 2, "the nested struct is unaligned");
        inside.code(3).detail(1L << 40).ratio(0.5);
        assertEquals("status[code=3, detail=1099511627776, ratio=0.5]", inside.toString());
        assertEquals(inside, parcel.status());
        assertEquals(3, parcel.status().code());
        parcel.status().code(4);
        assertEquals(4, inside.code());
        assertEquals(4, status.allocate(arena).copyFrom(inside).code());
        assertEquals(
                0.5,
                parcel.status(status.allocate(arena).copyFrom(inside)).status().ratio());
        parcel.next(inside);
        assertEquals(inside, parcel.next());
    }

    @Test
    void viewsAnUnalignedArrayAsAList() {
        parcel parcel = io.nativeheader.constructs.parcel.allocate(arena);
        List<status> list = status.list(parcel.list(), 2);
        list.get(0).code(2);
        list.get(1).code(1);
        list.sort((a, b) -> Integer.compare(a.code(), b.code()));
        assertEquals(1, parcel.list(0).code());
        assertEquals(2, status.at(parcel.list(), 1).code());
    }

    @Test
    void passesUnalignedRecordsByValue() {
        parcel parcel = io.nativeheader.constructs.parcel.allocate(arena);
        parcel.status().code(1).detail(20).ratio(300);
        assertEquals(321, c.sum_of(parcel.status()));
        parcel.wide().tag(2);
        assertNotEquals(0, parcel.wide().segment().address() % 16);
        assertEquals(2.0, c.value_of(parcel.wide()), "the C compiler assumes an aligned argument in the stub");
    }

    @Test
    void passesUnalignedLongDoublesByValue() {
        wide wide = io.nativeheader.constructs.parcel.allocate(arena).wide();
        assertNotEquals(0, wide.value().address() % 16);
        wide.value().set(ValueLayout.JAVA_LONG_UNALIGNED, 0, 0xC000000000000000L);
        wide.value().set(ValueLayout.JAVA_SHORT_UNALIGNED, 8, (short) 0x4000);
        assertEquals(6.0, c.doubled(wide.value()));
    }

    @Test
    void viewsMemoryOfJavaArrays() {
        status status = new status(MemorySegment.ofArray(new byte[64]).asSlice(3));
        assertEquals(7, status.code(7).detail(-1).code());
        assertThrows(IllegalArgumentException.class, () -> new status(MemorySegment.ofArray(new byte[8])));
    }

    @Test
    void requiresAlignmentForVolatileAndAtomicFields() {
        MemorySegment memory = arena.allocate(64, 8);
        watched watched = c.watched_at(memory.address() + 1);
        assertEquals(memory.address() + 1, watched.segment().address());
        assertThrows(IllegalArgumentException.class, watched::ready);
        assertThrows(IllegalArgumentException.class, watched::count);
        assertTrue(memory.get(ValueLayout.JAVA_BYTE, 0) == 0);
    }
}
