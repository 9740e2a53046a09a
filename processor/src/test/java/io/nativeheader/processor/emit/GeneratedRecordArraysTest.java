package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.CompiledJava.call;
import static io.nativeheader.processor.emit.Models.field;
import static io.nativeheader.processor.emit.Models.intStruct;
import static io.nativeheader.processor.emit.Models.intStructLayout;
import static io.nativeheader.processor.emit.Models.member;
import static io.nativeheader.processor.emit.Models.record;
import static io.nativeheader.processor.emit.Models.scalar;
import static io.nativeheader.processor.emit.Models.scalarAccess;
import static io.nativeheader.processor.emit.Models.struct;
import static io.nativeheader.processor.emit.Models.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.platform.PerTarget;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads and writes array fields through generated records. */
class GeneratedRecordArraysTest extends GeneratedRecords {

    @Test
    void checksArrayIndices() throws Throwable {
        Class<?> type = compile(record(
                        "arrays",
                        struct(
                                "struct arrays",
                                64,
                                8,
                                member("lanes", new NativeLayout.Sequence(4, scalar(Carrier.INT))),
                                member(
                                        "m",
                                        new NativeLayout.Sequence(
                                                2, new NativeLayout.Sequence(3, scalar(Carrier.DOUBLE))))),
                        field(
                                "lanes",
                                0,
                                new FieldAccess.OfArray(
                                        List.of(PerTarget.same(4L)), scalarAccess(Carrier.INT), PerTarget.same(4L))),
                        field(
                                "m",
                                16,
                                new FieldAccess.OfArray(
                                        List.of(PerTarget.same(2L), PerTarget.same(3L)),
                                        scalarAccess(Carrier.DOUBLE),
                                        PerTarget.same(8L)))))
                .type("arrays");
        Object arrays = allocate(type);
        call(arrays, "lanes", 3L, 7);
        assertEquals(7, call(arrays, "lanes", 3L));
        assertEquals(16L, ((MemorySegment) call(arrays, "lanes")).byteSize());
        assertEquals(7, ((MemorySegment) call(arrays, "lanes")).getAtIndex(ValueLayout.JAVA_INT, 3));
        for (long index : new long[] {-1, 4, Long.MIN_VALUE, 1L << 62}) {
            assertThrows(IndexOutOfBoundsException.class, () -> call(arrays, "lanes", index));
            assertThrows(IndexOutOfBoundsException.class, () -> call(arrays, "lanes", index, 1));
        }
        call(arrays, "m", 1L, 2L, 2.5);
        assertEquals(2.5, call(arrays, "m", 1L, 2L));
        assertEquals(2.5, ((MemorySegment) call(arrays, "m")).getAtIndex(ValueLayout.JAVA_DOUBLE, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> call(arrays, "m", 0L, 3L));
        assertThrows(IndexOutOfBoundsException.class, () -> call(arrays, "m", 2L, 0L));
    }

    @Test
    void returnsViewsOfArraysOfRecords() throws Throwable {
        NativeLayout.Reference layout = intStructLayout("inner");
        CompiledJava compiled = compile(
                intStruct("inner"),
                record(
                        "outer",
                        struct("struct outer", 8, 4, member("in", new NativeLayout.Sequence(2, layout))),
                        field(
                                "in",
                                0,
                                new FieldAccess.OfArray(
                                        List.of(PerTarget.same(2L)),
                                        new FieldAccess.OfRecord(PerTarget.same(layout)),
                                        PerTarget.same(4L)))));
        Object outer = allocate(compiled.type("outer"));
        call(call(outer, "in", 1L), "x", 9);
        call(outer, "in", 0L, call(outer, "in", 1L));
        assertEquals(9, call(call(outer, "in", 0L), "x"));
    }

    @Test
    void storesAStringInACharArrayWithItsNul() throws Throwable {
        Class<?> type = compile(record(
                        "named",
                        struct(
                                "struct named",
                                8,
                                1,
                                member("name", new NativeLayout.Sequence(8, scalar(Carrier.BYTE)))),
                        field("name", 0, new FieldAccess.OfCharArray(Optional.of(PerTarget.same(8L)), "name_segment"))))
                .type("named");
        Object named = allocate(type);
        assertEquals("", call(named, "name"));
        call(named, "name", "Grüße");
        assertEquals("Grüße", call(named, "name"));
        call(named, "name", "eth0");
        assertEquals("eth0", call(named, "name"));
        assertEquals((byte) 0, call(named, "name", 6L));
        assertThrows(IllegalArgumentException.class, () -> call(named, "name", "12345678"));
        assertThrows(IllegalArgumentException.class, () -> call(named, "name", "a\0b"));
        assertEquals("eth0", call(named, "name"));
        call(named, "name", "1234567");
        call(named, "name", 7L, (byte) '8');
        assertEquals("12345678", call(named, "name"));
        assertEquals(8L, ((MemorySegment) call(named, "name_segment")).byteSize());
    }

    @Test
    void readsAnArrayOfCharArraysAsStrings() throws Throwable {
        Class<?> type = compile(record(
                        "names",
                        struct(
                                "struct names",
                                16,
                                1,
                                member(
                                        "name",
                                        new NativeLayout.Sequence(
                                                2, new NativeLayout.Sequence(8, scalar(Carrier.BYTE))))),
                        field(
                                "name",
                                0,
                                new FieldAccess.OfArray(
                                        List.of(PerTarget.same(2L)),
                                        new FieldAccess.OfCharArray(Optional.of(PerTarget.same(8L)), "name_segment"),
                                        PerTarget.same(8L)))))
                .type("names");
        Object names = allocate(type);
        call(names, "name", 1L, "eth1");
        assertEquals("eth1", call(names, "name", 1L));
        assertEquals((byte) '1', call(names, "name", 1L, 3L));
        assertEquals("", call(names, "name", 0L));
    }

    @Test
    void returnsElementsOfAnArrayByIndex() throws Throwable {
        Class<?> type = compile(intStruct("inner")).type("inner");
        MemorySegment array = (MemorySegment) call(null, type, "allocateArray", 3L, (SegmentAllocator) arena);
        call(call(null, type, "at", array, 2L), "x", 1);
        assertEquals(1, array.getAtIndex(ValueLayout.JAVA_INT, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> call(null, type, "at", array, 3L));
    }

    @Test
    void copiesTheElementsOfAFlexibleArray() throws Throwable {
        FieldAccess access = new FieldAccess.OfFlexibleArray(scalarAccess(Carrier.SHORT), PerTarget.same(2L));
        Class<?> type = compile(new RecordDeclaration(
                        type("packet"),
                        "struct packet",
                        PerTarget.same(struct(
                                "struct packet",
                                4,
                                4,
                                member("count", scalar(Carrier.INT)),
                                member("items", new NativeLayout.Sequence(0, scalar(Carrier.SHORT))))),
                        List.of(field("count", 0, scalarAccess(Carrier.INT)), field("items", 4, access)),
                        Optional.of(
                                new RecordDeclaration.FlexibleTail("items", PerTarget.same(4L), PerTarget.same(2L))),
                        false,
                        false,
                        Models.NO_DOCUMENTATION))
                .type("packet");
        Object three = call(null, type, "allocate", 3L, (SegmentAllocator) arena);
        call(call(three, "count", 3), "items", 2L, (short) 7);
        Object four = call(null, type, "allocate", 4L, (SegmentAllocator) arena);
        assertEquals(
                "packet[count=3, items=[0, 0, 7, 0]]",
                call(four, "copyFrom", three).toString());
        assertThrows(IllegalArgumentException.class, () -> call(three, "copyFrom", four));
    }

    @Test
    void returnsAnArrayAsAList() throws Throwable {
        Class<?> type = compile(intStruct("inner")).type("inner");
        MemorySegment array = (MemorySegment) call(null, type, "allocateArray", 3L, (SegmentAllocator) arena);
        List<?> list = (List<?>) call(null, type, "list", array, 3L);
        call(list.get(1), "x", 8);
        assertEquals("[inner[x=0], inner[x=8], inner[x=0]]", list.toString());
        assertEquals(1, list.indexOf(call(null, type, "at", array, 1L)));
    }
}
