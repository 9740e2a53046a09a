package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.FunctionPointer;
import io.nativeheader.NativeHeaders;
import io.nativeheader.runtime.Pointers;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exchanges values of every C construct between Java and C, in both directions. */
class ConstructsTest {

    private final Constructs c = new ConstructsNative();
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void readsAndWritesBitFieldsAsC() {
        bits bits = io.nativeheader.constructs.bits.allocate(arena);
        packed_bits packed = packed_bits.allocate(arena);
        c.fill_bits(bits, packed);
        assertEquals(1, bits.a());
        assertEquals(-3, bits.b());
        assertTrue(bits.c());
        assertEquals(0x1555555555L, bits.d());
        assertEquals(-9, bits.e());
        assertEquals(0xabc, bits.f());
        assertEquals(2, bits.h());
        assertEquals(99, bits.i());
        assertEquals(7, packed.x());
        assertEquals(0x1234567890abcdefL, packed.y());
        assertEquals(-200, packed.z());

        bits.a(0);
        bits.b(2);
        bits.c(false);
        bits.d(0xfedcba987L);
        bits.e((byte) 7);
        bits.f((short) 0x123);
        bits.h(1);
        bits.i(100);
        packed.x((byte) 9);
        packed.y(0x0fedcba098765432L);
        packed.z(255);
        assertNotEquals(0, c.bits_match_java(bits, packed));
    }

    @Test
    void readsAndWritesTheLibrarysVariables() {
        c.counter(99);
        assertEquals(99, c.counter());
        assertEquals(100, c.counter_plus_one());
        assertEquals(5, c.fixed());
        assertEquals("hello", c.message());
        assertEquals(200, c.flag());
        assertEquals(7, Constructs.seven);
        assertEquals(48, c.table().byteSize());
        assertEquals(5.0, c.table().getAtIndex(ValueLayout.JAVA_DOUBLE, 4));
        c.origin().x(8);
        assertEquals(8, c.origin().x());
        c.paint(color.RED);
        assertEquals(color.RED, c.paint());
    }

    @Test
    void rejectsNullForNonnullParametersBeforeCallingC() {
        assertThrows(NullPointerException.class, () -> c.x_of(null));
        assertThrows(NullPointerException.class, () -> c.first_byte(MemorySegment.NULL));
        assertThrows(NullPointerException.class, () -> c.first_byte(null));
        assertThrows(NullPointerException.class, () -> c.length_of((String) null));
        assertThrows(NullPointerException.class, () -> c.length_of(MemorySegment.NULL));
        assertEquals(3, c.length_of("abc"));
    }

    @Test
    void loadsTheImplementationOfAnInterface() {
        assertEquals(5, NativeHeaders.load(Constructs.class).fixed());
    }

    @Test
    void givesEachThreadItsOwnThreadLocalVariable() throws InterruptedException {
        c.per_thread(10);
        AtomicInteger elsewhere = new AtomicInteger();
        Thread thread = new Thread(() -> elsewhere.set(c.per_thread()));
        thread.start();
        thread.join();
        assertEquals(9, elsewhere.get());
        assertEquals(10, c.per_thread());
    }

    @Test
    void failsOnlyCallsOfSymbolsTheLibraryLacks() {
        for (int i = 0; i < 2; i++) {
            UnsatisfiedLinkError error = assertThrows(UnsatisfiedLinkError.class, () -> c.missing_function(1));
            assertTrue(error.getMessage().contains("has no symbol missing_function"), error.getMessage());
            assertThrows(UnsatisfiedLinkError.class, c::missing_variable);
        }
        assertEquals(5, c.fixed());
    }

    @Test
    void promotesVariadicArgumentsAsC() {
        MemorySegment out = arena.allocate(200);
        c.formatShape(out, "dfsl", 42, 2.5, "käse", 1L << 40);
        assertEquals("42 2.50 käse 1099511627776 ", out.getString(0));
        c.formatAny(out, "ddddffsp", (byte) -1, (short) 2, 'A', true, 1.5f, 0.25, "é", null);
        assertEquals("-1 2 65 1 1.50 0.25 é NULL ", out.getString(0));
        assertEquals(0, c.formatAny(out, "x"));
        assertThrows(IllegalArgumentException.class, () -> c.formatAny(out, "d", new Object()));
    }

    private point aPoint() {
        return point.allocate(arena).x(1).y(2.5);
    }

    private ints someInts() {
        return ints.allocate(arena).a(5).b(6).c(7);
    }

    private doubles someDoubles() {
        return doubles.allocate(arena).a(8.5).b(9.5).c(10.5);
    }

    @Test
    void passesVariadicRecordsByValue() {
        MemorySegment out = arena.allocate(400);
        floats some = floats.allocate(arena).x(3.5f).y(4.5f);
        String written = "point 1 2.5\n11\nfloats 3.5 4.5\n0.25\nints 5 6 7\ndoubles 8.5 9.5 10.5\n";
        c.writeStructs(out, "pdfriD", aPoint(), 11, some, 0.25, someInts(), someDoubles());
        assertEquals(written, out.getString(0));
        c.write_all(out, "pdfriD", aPoint(), 11, some, 0.25, someInts(), someDoubles());
        assertEquals(written, out.getString(0));
        // more structs than argument registers; a MemorySegment is passed as a pointer
        c.write_all(
                out,
                "ppppppppP",
                aPoint(),
                aPoint(),
                aPoint(),
                aPoint(),
                aPoint(),
                aPoint(),
                aPoint(),
                aPoint(),
                aPoint().segment());
        assertEquals("point 1 2.5\n".repeat(8) + "at 1 2.5\n", out.getString(0));
    }

    @Test
    void passesStructsThatOnlyCCanPassThroughAStub() {
        MemorySegment out = arena.allocate(400);
        gap bits = gap.allocate(arena).a(-2).b(100).c((byte) -5);
        tight packed = tight.allocate(arena).c((byte) 3).i(70_000).d(0.5);
        c.writeThroughStub(out, "gtp", bits, packed, aPoint());
        assertEquals("gap -2 100 -5\ntight 3 70000 0.5\npoint 1 2.5\n", out.getString(0));
        String message = assertThrows(IllegalArgumentException.class, () -> c.write_all(out, "g", bits))
                .getMessage();
        assertTrue(message.contains("declare a method with exactly these parameters"), message);
    }

    @Test
    void promotesNarrowArgumentsOfADeclaredShape() {
        MemorySegment out = arena.allocate(400);
        c.writePromoted(out, "ddddrPd", (byte) -1, (short) -2, '\uffff', true, 1.5f, aPoint().segment(), small.MUCH);
        assertEquals("-1\n-2\n65535\n1\n1.5\nat 1 2.5\n200\n", out.getString(0));
    }

    @Test
    void callsLambdasFromC() {
        assertEquals(43, c.apply(((binary) (a, b) -> a * b).toNative(arena), 6, 7));
        assertEquals(0, c.applyLambda((a, b) -> a - b, 6, 7));
        assertEquals(-1, c.applyLambda(null, 6, 7));
        assertEquals(-1, c.apply(null, 6, 7));
    }

    @Test
    void passesSeveralLambdasOfOneTypeAndNestsThem() {
        assertEquals(42 - 13, c.difference((a, b) -> a * b, (a, b) -> a + b, 6, 7));
        assertEquals(3, c.applyLambda((a, b) -> c.applyLambda((d, e) -> d - e, a, b) + 2, 6, 7));
        assertEquals(7, c.applyLambdaOnAThread(Integer::sum));
    }

    @Test
    void keepsLambdasOfDifferentThreadsApart() throws InterruptedException {
        AtomicInteger wrong = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            int mine = number;
            Thread.Builder builder = number < 2 ? Thread.ofPlatform() : Thread.ofVirtual();
            threads.add(builder.start(() -> {
                for (int i = 0; i < 5000; i++) {
                    int result = c.applyLambda((a, b) -> c.applyLambda((d, e) -> d * e + mine, a, b), i, 3);
                    if (result != i * 3 + mine + 2) {
                        wrong.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(0, wrong.get());
    }

    @Test
    void refusesToCallALambdaAfterItsCall() {
        assertEquals(-1, c.apply_the_last((a, b) -> 1, 6, 7));
        IllegalStateException late = assertThrows(IllegalStateException.class, () -> c.apply_the_last(null, 6, 7));
        assertTrue(late.getMessage().contains("after its call or arena had ended"), late.getMessage());
        assertEquals(-1, c.apply_the_last(null, 6, 7));
    }

    @Test
    void passesFunctionPointersInArraysAndReturnsThem() {
        MemorySegment functions = arena.allocate(ValueLayout.ADDRESS, 2);
        binary doubled = (a, b) -> 2 * a + b;
        functions.setAtIndex(ValueLayout.ADDRESS, 0, doubled.toNative(arena).segment());
        functions.setAtIndex(ValueLayout.ADDRESS, 1, c.c_addition().segment());
        assertEquals(11, c.apply_all(functions, 2, 5));
        chooser chooser = which -> which == 0 ? doubled.toNative(arena) : c.c_addition();
        assertEquals(11, c.apply_chosen(chooser.toNative(arena), 0, 4, 3));
        assertEquals(7, c.apply_chosen(chooser.toNative(arena), 1, 4, 3));
    }

    @Test
    void callsACFunctionThroughItsPointer() {
        FunctionPointer<binary> addition = c.c_addition();
        assertEquals(42, binary.of(addition).invoke(20, 22));
        assertNull(binary.of(null));
    }

    @Test
    void passesRecordsByValueToAndFromCallbacks() {
        point from = point(1, 2.5);
        mover mover = (in, out) -> {
            out.x(100);
            return point(in.x() + 10, in.y() * 2);
        };
        point moved = c.move(arena, mover.toNative(arena), from);
        assertEquals(111, moved.x());
        assertEquals(5.0, moved.y());
    }

    @Test
    void callsAJavaCallbackThroughItsPointer() {
        FunctionPointer<mover> moves = ((mover) (in, out) -> point(in.x() + out.x(), in.y() * out.y())).toNative(arena);
        point moved = mover.of(moves).invoke(point(1, 2.5), point(2, 2));
        assertEquals(3, moved.x());
        assertEquals(5.0, moved.y());
        assertEquals(
                7,
                mover.of(mover.of(moves).toNative(arena))
                        .invoke(point(3, 1), point(4, 1))
                        .x());

        List<String> notes = new ArrayList<>();
        Callback_void_constCharP_voidP note = (text, data) -> notes.add(Pointers.string(text));
        Callback_void_constCharP_voidP.of(note.toNative(arena)).invoke(arena.allocateFrom("noted"), MemorySegment.NULL);
        assertEquals(List.of("noted"), notes);
    }

    @Test
    void propagatesCallbackExceptionsThroughFunctionPointers() {
        binary failing = (a, b) -> {
            throw new IllegalStateException("thrown through a pointer");
        };
        binary pointer = binary.of(failing.toNative(arena));
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> pointer.invoke(1, 2));
        assertEquals("thrown through a pointer", thrown.getMessage());
        assertEquals(3, binary.of(((binary) Integer::sum).toNative(arena)).invoke(1, 2));
        mover nothing = mover.of(((mover) (in, out) -> null).toNative(arena));
        assertThrows(NullPointerException.class, () -> nothing.invoke(point(1, 1), point(2, 2)));
        Callback_void_constCharP_voidP silent = Callback_void_constCharP_voidP.of(
                ((Callback_void_constCharP_voidP) (text, data) -> failing.invoke(1, 2)).toNative(arena));
        assertThrows(IllegalStateException.class, () -> silent.invoke(MemorySegment.NULL, MemorySegment.NULL));
    }

    @Test
    void readsAndWritesFunctionPointerFields() {
        List<String> notes = new ArrayList<>();
        operations operations = io.nativeheader.constructs.operations.allocate(arena);
        assertNull(operations.add());
        operations.add(c.c_addition());
        Callback_void_constCharP_voidP note =
                (text, data) -> notes.add(Pointers.string(text) + data.equals(operations.segment()));
        operations.note(note.toNative(arena));
        c.run_operations(operations);
        assertEquals(List.of("notedtrue"), notes);
        assertEquals(3, binary.of(operations.others(0)).invoke(1, 2));
    }

    @Test
    void rethrowsACallbacksExceptionFromTheCall() {
        binary failing = (a, b) -> {
            throw new IllegalStateException("thrown in a callback");
        };
        for (int i = 0; i < 3; i++) {
            IllegalStateException thrown =
                    assertThrows(IllegalStateException.class, () -> c.applyLambda(failing, 1, 2));
            assertEquals("thrown in a callback", thrown.getMessage());
            assertEquals(4, c.applyLambda((a, b) -> a + b, 1, 2));
        }
    }

    @Test
    void handlesExceptionsOnCThreadsAndReturnsZero() {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.set(failure));
        try {
            binary failing = (a, b) -> {
                throw new IllegalStateException("on a C thread");
            };
            assertEquals(0, c.apply_on_a_thread(failing.toNative(arena)));
            assertEquals("on a C thread", uncaught.get().getMessage());

            assertEquals(7, c.apply_on_a_thread(((binary) Integer::sum).toNative(arena)));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void passesUnionsAndRecordsByValue() {
        number number = io.nativeheader.constructs.number.allocate(arena);
        number.d(1.25);
        assertEquals(2.5, c.twice(arena, number).d());
        point middle = c.middle(arena, point(0, 1), point(10, 2));
        assertEquals(5, middle.x());
        assertEquals(1.5, middle.y());
        assertFalse(middle.segment().equals(number.segment()));
    }

    private point point(int x, double y) {
        point point = io.nativeheader.constructs.point.allocate(arena);
        point.x(x);
        point.y(y);
        return point;
    }
}
