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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.platform.PerTarget;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads and writes memory through generated records. */
class GeneratedRecordTest extends GeneratedRecords {

    @Test
    void readsBackEveryScalar() throws Throwable {
        NativeLayout.Member[] members = {
            member("l", scalar(Carrier.LONG)), member("d", scalar(Carrier.DOUBLE)),
                    member("p", scalar(Carrier.ADDRESS)),
            member("i", scalar(Carrier.INT)), member("f", scalar(Carrier.FLOAT)), member("s", scalar(Carrier.SHORT)),
            member("b", scalar(Carrier.BYTE)), member("z", scalar(Carrier.BOOLEAN)),
                    member("", new NativeLayout.Padding(4))
        };
        Class<?> type = compile(record(
                        "all",
                        struct("struct all", 40, 8, members),
                        field("l", 0, scalarAccess(Carrier.LONG)),
                        field("d", 8, scalarAccess(Carrier.DOUBLE)),
                        field("p", 16, scalarAccess(Carrier.ADDRESS)),
                        field("i", 24, scalarAccess(Carrier.INT)),
                        field("f", 28, scalarAccess(Carrier.FLOAT)),
                        field("s", 32, scalarAccess(Carrier.SHORT)),
                        field("b", 34, scalarAccess(Carrier.BYTE)),
                        field("z", 35, scalarAccess(Carrier.BOOLEAN))))
                .type("all");
        Object all = allocate(type);
        Object[] values = {
            "l",
            Long.MIN_VALUE,
            "d",
            1.5,
            "p",
            MemorySegment.ofAddress(8),
            "i",
            -7,
            "f",
            2.5f,
            "s",
            (short) -3,
            "b",
            (byte) -1,
            "z",
            true
        };
        for (int i = 0; i < values.length; i += 2) {
            call(all, (String) values[i], values[i + 1]);
        }
        for (int i = 0; i < values.length; i += 2) {
            assertEquals(values[i + 1], call(all, (String) values[i]));
        }
        MemorySegment segment = (MemorySegment) call(all, "segment");
        assertEquals(-7, segment.get(ValueLayout.JAVA_INT, 24));
        assertEquals("struct all", layout(type).name().orElseThrow());
        assertEquals(32, layout(type).byteOffset(PathElement.groupElement("s")));
    }

    @Test
    void accessesFieldsOfAPackedRecord() throws Throwable {
        NativeLayout.Scalar number = new NativeLayout.Scalar(Carrier.LONG, 1);
        NativeLayout.Scalar pointer = new NativeLayout.Scalar(Carrier.ADDRESS, 1);
        RecordDeclaration packed = record(
                "packed",
                struct(
                        "struct packed",
                        17,
                        1,
                        member("c", scalar(Carrier.BYTE)),
                        member("n", number),
                        member("p", pointer)),
                field("n", 1, new FieldAccess.OfScalar(number)),
                field("p", 9, new FieldAccess.OfScalar(pointer)));
        NativeLayout.Scalar half = new NativeLayout.Scalar(Carrier.LONG, 2);
        RecordDeclaration packedBy2 = record(
                "packed_2",
                struct("struct packed_2", 10, 2, member("s", scalar(Carrier.SHORT)), member("n", half)),
                field("n", 2, new FieldAccess.OfScalar(half)));
        CompiledJava compiled = compile(packed, packedBy2);
        for (String name : List.of("packed", "packed_2")) {
            Object one = allocate(compiled.type(name));
            call(one, "n", 0x0102030405060708L);
            assertEquals(0x0102030405060708L, call(one, "n"));
        }
        assertEquals(1, layout(compiled.type("packed")).byteAlignment());
        assertEquals(17, layout(compiled.type("packed")).byteSize());
        assertEquals(2, layout(compiled.type("packed_2")).byteAlignment());
    }

    @Test
    void allocatesAnOverAlignedRecord() throws Throwable {
        Class<?> type = compile(record(
                        "matrix",
                        struct(
                                "struct matrix",
                                64,
                                64,
                                member("x", scalar(Carrier.INT)),
                                member("", new NativeLayout.Padding(60))),
                        field("x", 0, scalarAccess(Carrier.INT))))
                .type("matrix");
        assertEquals(64, layout(type).byteAlignment());
        assertEquals(0, ((MemorySegment) call(allocate(type), "segment")).address() % 64);
    }

    @Test
    void overlaysMembersOfAnonymousUnions() throws Throwable {
        NativeLayout.Group union = new NativeLayout.Group(
                true, List.of(member("i", scalar(Carrier.INT)), member("f", scalar(Carrier.FLOAT))), 4, 4, "");
        Class<?> type = compile(record(
                        "variant",
                        struct("struct variant", 8, 4, member("tag", scalar(Carrier.INT)), member("", union)),
                        field("i", 4, scalarAccess(Carrier.INT)),
                        field("f", 4, scalarAccess(Carrier.FLOAT))))
                .type("variant");
        Object variant = allocate(type);
        call(variant, "f", 1.0f);
        assertEquals(Float.floatToIntBits(1.0f), call(variant, "i"));
    }

    @Test
    void readsPointersToRecordsAsRecordsOrNull() throws Throwable {
        FieldAccess access =
                new FieldAccess.OfRecordPointer(scalar(Carrier.ADDRESS), type("inner"), PerTarget.same(4L));
        FieldAccess opaque =
                new FieldAccess.OfRecordPointer(scalar(Carrier.ADDRESS), type("handle"), PerTarget.same(0L));
        CompiledJava compiled = compile(
                intStruct("inner"),
                new HandleDeclaration(type("handle"), "struct handle", Models.NO_DOCUMENTATION),
                record(
                        "outer",
                        struct(
                                "struct outer",
                                16,
                                8,
                                member("in", scalar(Carrier.ADDRESS)),
                                member("opaque", scalar(Carrier.ADDRESS))),
                        field("in", 0, access),
                        field("opaque", 8, opaque)));
        Object outer = allocate(compiled.type("outer"));
        assertNull(call(outer, "in"));
        Object inner = allocate(compiled.type("inner"));
        call(outer, "in", inner);
        call(call(outer, "in"), "x", 42);
        assertEquals(42, call(inner, "x"));
        call(outer, "in", (Object) null);
        assertNull(call(outer, "in"));
        Object handle = compiled.type("handle")
                .getConstructor(MemorySegment.class)
                .newInstance(MemorySegment.ofAddress(0x1234));
        call(outer, "opaque", handle);
        assertEquals(handle, call(outer, "opaque"));
    }

    @Test
    void returnsViewsOfNestedRecordsAndCopiesInSetters() throws Throwable {
        NativeLayout.Reference layout = intStructLayout("inner");
        CompiledJava compiled = compile(
                intStruct("inner"),
                record(
                        "outer",
                        struct("struct outer", 8, 4, member("a", layout), member("b", layout)),
                        field("a", 0, new FieldAccess.OfRecord(PerTarget.same(layout))),
                        field("b", 4, new FieldAccess.OfRecord(PerTarget.same(layout)))));
        Object outer = allocate(compiled.type("outer"));
        call(call(outer, "b"), "x", 5);
        assertEquals(5, call(call(outer, "b"), "x"));
        assertEquals(0, call(call(outer, "a"), "x"));
        call(outer, "a", call(outer, "b"));
        call(call(outer, "b"), "x", 6);
        assertEquals(5, call(call(outer, "a"), "x"));
    }

    @Test
    void generatesNoSetterForAConstField() throws Throwable {
        FieldDeclaration field = new FieldDeclaration(
                "id", "OFFSET_id", PerTarget.same(0L), scalarAccess(Carrier.INT), false, Models.NO_DOCUMENTATION);
        Class<?> type = compile(record("fixed", struct("struct fixed", 4, 4, member("id", scalar(Carrier.INT))), field))
                .type("fixed");
        assertEquals(0, call(allocate(type), "id"));
        assertThrows(NoSuchMethodException.class, () -> type.getMethod("id", int.class));
    }

    @Test
    void returnsTheRecordFromSetters() throws Throwable {
        NativeLayout.Reference layout = intStructLayout("inner");
        Class<?> type = compile(
                        intStruct("inner"),
                        record(
                                "outer",
                                struct(
                                        "struct outer",
                                        16,
                                        4,
                                        member("lanes", new NativeLayout.Sequence(2, scalar(Carrier.INT))),
                                        member("in", layout),
                                        member("name", new NativeLayout.Sequence(4, scalar(Carrier.BYTE)))),
                                field(
                                        "lanes",
                                        0,
                                        new FieldAccess.OfArray(
                                                List.of(PerTarget.same(2L)),
                                                scalarAccess(Carrier.INT),
                                                PerTarget.same(4L))),
                                field("in", 8, new FieldAccess.OfRecord(PerTarget.same(layout))),
                                field(
                                        "name",
                                        12,
                                        new FieldAccess.OfCharArray(Optional.of(PerTarget.same(4L)), "name_segment"))))
                .type("outer");
        Object outer = allocate(type);
        assertSame(outer, call(outer, "lanes", 1L, 5));
        assertSame(outer, call(outer, "in", call(outer, "in")));
        assertSame(outer, call(outer, "name", "abc"));
        assertEquals("outer[lanes=[0, 5], in=inner[x=0], name=\"abc\"]", outer.toString());
    }

    @Test
    void comparesRecordsByAddress() throws Throwable {
        CompiledJava compiled = compile(intStruct("inner"), intStruct("another"));
        Class<?> type = compiled.type("inner");
        Object one = allocate(type);
        MemorySegment segment = (MemorySegment) call(one, "segment");
        Constructor<?> view = type.getConstructor(MemorySegment.class);
        Object same = view.newInstance(segment.asReadOnly());
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        Object copy = call(allocate(type), "copyFrom", call(one, "x", 5));
        assertNotEquals(one, copy);
        assertEquals("inner[x=5]", copy.toString());
        assertNotEquals(
                one,
                compiled.type("another").getConstructor(MemorySegment.class).newInstance(segment));
    }

    @Test
    void limitsTheTextOfAVeryLargeRecordToItsFirstFields() throws Throwable {
        List<NativeLayout.Member> members = new ArrayList<>();
        List<FieldDeclaration> fields = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            members.add(member("f" + i, scalar(Carrier.INT)));
            fields.add(field("f" + i, 4L * i, scalarAccess(Carrier.INT)));
        }
        NativeLayout.Group layout = new NativeLayout.Group(false, members, 4 * 201, 4, "struct large");
        Class<?> type = compile(record("large", layout, fields.toArray(FieldDeclaration[]::new)))
                .type("large");
        String text = allocate(type).toString();
        assertTrue(text.startsWith("large[f0=0, "), text);
        assertTrue(text.endsWith(", f199=0, …]"), text);
    }

    @Test
    void rejectsASegmentThatIsTooSmall() throws Throwable {
        Constructor<?> inner = compile(intStruct("inner")).type("inner").getConstructor(MemorySegment.class);
        inner.newInstance(arena.allocate(4, 4));
        Throwable failure =
                assertThrows(InvocationTargetException.class, () -> inner.newInstance(arena.allocate(3, 4)));
        assertEquals(IllegalArgumentException.class, failure.getCause().getClass());
    }
}
