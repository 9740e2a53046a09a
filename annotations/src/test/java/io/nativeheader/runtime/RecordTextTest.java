package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class RecordTextTest {

    private final MemorySegment memory = Arena.ofAuto().allocate(1024, 16);

    private RecordText text() {
        return new RecordText("record", memory);
    }

    @Test
    void printsScalarsAsJavaDoes() {
        memory.set(ValueLayout.JAVA_INT, 0, -5);
        memory.set(ValueLayout.JAVA_DOUBLE, 8, 1.5);
        memory.set(ValueLayout.JAVA_BYTE, 16, (byte) 1);
        memory.set(ValueLayout.JAVA_FLOAT, 20, 0.25f);
        memory.set(ValueLayout.JAVA_LONG, 24, 1L << 40);
        assertEquals(
                "record[i=-5, d=1.5, z=true, s=-5, b=1, f=0.25, l=1099511627776]",
                text().value("i", ValueLayout.JAVA_INT, 0)
                        .value("d", ValueLayout.JAVA_DOUBLE, 8)
                        .value("z", ValueLayout.JAVA_BOOLEAN, 16)
                        .value("s", ValueLayout.JAVA_SHORT, 0)
                        .value("b", ValueLayout.JAVA_BYTE, 16)
                        .value("f", ValueLayout.JAVA_FLOAT, 20)
                        .value("l", ValueLayout.JAVA_LONG, 24)
                        .toString());
        assertEquals("record[]", text().toString());
    }

    @Test
    void extendsIntegersThatAreNarrowerInC() {
        memory.set(ValueLayout.JAVA_INT, 0, -5);
        memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, 5, (short) -2);
        memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, 7, (short) -1);
        ValueLayout unsignedShort = CLayouts.zeroExtended(ValueLayout.JAVA_SHORT, int.class);
        assertEquals(
                "record[i=-5, u=4294967291, units=[65534, 65535]]",
                text().value("i", CLayouts.signExtended(ValueLayout.JAVA_INT, long.class), 0)
                        .value("u", CLayouts.zeroExtended(ValueLayout.JAVA_INT, long.class), 0)
                        .array("units", unsignedShort, 5, 2)
                        .toString());
    }

    @Test
    void printsPointersAsAddresses() {
        memory.set(ValueLayout.ADDRESS, 8, MemorySegment.ofAddress(0xdeadbeefL));
        assertEquals(
                "record[none=null, next=0xdeadbeef, all=[null, 0xdeadbeef]]",
                text().value("none", ValueLayout.ADDRESS, 0)
                        .value("next", ValueLayout.ADDRESS, 8)
                        .array("all", ValueLayout.ADDRESS, 0, 2)
                        .toString());
    }

    @Test
    void printsBitFields() {
        memory.set(ValueLayout.JAVA_BYTE, 0, (byte) 0b1_1110_101);
        assertEquals(
                "record[a=5, b=-2, c=true]",
                text().unsigned("a", 0, 0, 3)
                        .signed("b", 0, 3, 4)
                        .flag("c", 0, 7, 1)
                        .toString());
    }

    @Test
    void quotesEscapesAndTruncatesText() {
        memory.setString(0, "a\"\\\n\r\t\u0001ü🧀");
        assertEquals(
                "record[name=\"a\\\"\\\\\\n\\r\\t\\u0001ü🧀\"]",
                text().text("name", 0, 32).toString());
        memory.setString(0, "🧀".repeat(200));
        assertTrue(text().text("name", 0).toString().endsWith("🧀\"]"));
        memory.setString(0, "🧀".repeat(201));
        assertEquals(
                "record[name=\"" + "🧀".repeat(200) + "\"…]",
                text().text("name", 0).toString());
        assertEquals("record[name=\"\"]", text().text("name", 1024).toString());
    }

    @Test
    void truncatesArraysAfterSixteenElements() {
        for (int i = 0; i < 17; i++) {
            memory.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) i);
        }
        assertEquals(
                "record[few=[0, 1], many=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …], none=[]]",
                text().array("few", ValueLayout.JAVA_SHORT, 0, 2)
                        .array("many", ValueLayout.JAVA_SHORT, 0, 17)
                        .array("none", ValueLayout.JAVA_SHORT, 0, 0)
                        .toString());
    }

    @Test
    void anArrayWithoutALengthExtendsToTheEndOfTheMemory() {
        RecordText text = new RecordText("record", memory.asSlice(0, 15));
        assertEquals(
                "record[items=[0, 0]]",
                text.array("items", ValueLayout.JAVA_INT, 4).toString());
    }

    @Test
    void printsBytesOfFieldsWithoutATypeAndSizesOfLargeOnes() {
        memory.set(ValueLayout.JAVA_BYTE, 1, (byte) 0xfe);
        assertEquals(
                "record[wide=[00, fe, 00], matrix=96 bytes, …]",
                text().bytes("wide", 0, 3).size("matrix", 96).more().toString());
    }

    record Inner(MemorySegment segment) {
        @Override
        public String toString() {
            return new RecordText("inner", segment)
                    .value("x", ValueLayout.JAVA_INT, 0)
                    .toString();
        }
    }

    @Test
    void printsNestedRecordsAtAnyAddress() {
        memory.set(ValueLayout.JAVA_INT_UNALIGNED, 5, 7);
        assertEquals(
                "record[one=inner[x=0], other=inner[x=7]]",
                text().record("one", new Inner(memory.asSlice(0, 4)))
                        .record("other", new Inner(memory.asSlice(5, 4)))
                        .toString());
    }

    @Test
    void doesNotReadSentinelAddresses() {
        for (long address : new long[] {0, 1, 4095, -4096, -1}) {
            String text = textOf(Pointers.sized(MemorySegment.ofAddress(address), 16));
            assertEquals(
                    address == 0
                            ? "record[unreadable: null is not a memory address]"
                            : "record[unreadable: 0x" + Long.toHexString(address) + " is not a memory address]",
                    text);
        }
    }

    @Test
    void printsMemoryOfJavaArrays() {
        MemorySegment bytes = MemorySegment.ofArray(new byte[16]);
        assertEquals(
                "record[i=0, p=null]",
                new RecordText("record", bytes)
                        .value("i", ValueLayout.JAVA_INT, 0)
                        .value("p", ValueLayout.ADDRESS, 8)
                        .toString());
    }

    @Test
    void explainsWhyMemoryIsUnreadable() throws InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mine = arena.allocate(16);
            String[] text = new String[1];
            Thread thread = new Thread(() -> text[0] = textOf(mine));
            thread.start();
            thread.join();
            assertEquals("record[unreadable: owned by another thread]", text[0]);
        }
        MemorySegment freed;
        try (Arena arena = Arena.ofConfined()) {
            freed = arena.allocate(16);
        }
        assertEquals("record[unreadable: freed]", textOf(freed));
    }

    private static String textOf(MemorySegment segment) {
        return new RecordText("record", segment)
                .value("x", ValueLayout.JAVA_INT, 0)
                .record("inner", new Inner(segment.asSlice(1, 4)))
                .toString();
    }
}
