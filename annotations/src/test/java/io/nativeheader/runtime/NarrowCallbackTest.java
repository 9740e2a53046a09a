package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Calls Java from C through function types whose integers are narrower than Java's. */
@SuppressWarnings("restricted")
class NarrowCallbackTest {

    private static final ValueLayout INT_AS_LONG = CLayouts.signExtended(JAVA_INT, long.class);
    private static final ValueLayout UNSIGNED_AS_LONG = CLayouts.zeroExtended(JAVA_INT, long.class);

    /** The form of a generated callback. */
    interface Order {
        CallbackLink<Order> LINK = CallbackLink.of(
                FunctionDescriptor.of(INT_AS_LONG, ADDRESS, ADDRESS), (Upcall.Of2<Order>) Order::upcall);

        long invoke(MemorySegment a, MemorySegment b);

        private static long upcall(Order callback, long a, long b) {
            return callback.invoke(
                    MemorySegment.ofAddress(a).reinterpret(4),
                    MemorySegment.ofAddress(b).reinterpret(4));
        }
    }

    /** The form of a generated callback with two integers. */
    interface Numbers {
        long invoke(long a, long b);

        private static long upcall(Numbers callback, long a, long b) {
            return callback.invoke(a, b);
        }

        static CallbackLink<Numbers> link(ValueLayout result, ValueLayout a, ValueLayout b) {
            return CallbackLink.of(FunctionDescriptor.of(result, a, b), (Upcall.Of2<Numbers>) Numbers::upcall);
        }
    }

    private static final MethodHandle QSORT =
            libc("qsort", FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS));

    private static int[] sorted(Order order, long onFailure, int... numbers) throws Throwable {
        try (Arena arena = Arena.ofConfined();
                UpcallStub stub = Order.LINK.borrow(order, onFailure)) {
            MemorySegment array = arena.allocateFrom(JAVA_INT, numbers);
            QSORT.invokeExact(array, (long) numbers.length, 4L, stub.pointer());
            Upcalls.throwPending();
            return array.toArray(JAVA_INT);
        }
    }

    @Test
    void checksTheResultOfACallback() throws Throwable {
        Order order = (a, b) -> (long) a.get(JAVA_INT, 0) - b.get(JAVA_INT, 0);
        assertArrayEquals(new int[] {-3, 0, 2, 9}, sorted(order, 0, 9, 0, 2, -3));
        ArithmeticException failure =
                assertThrows(ArithmeticException.class, () -> sorted(order, 0, Integer.MAX_VALUE, -2));
        assertTrue(failure.getMessage().contains(" is out of range for the signed C type"), failure.getMessage());
        Upcalls.throwPending();
    }

    @Test
    void checksWhatCReceivesWhenTheCallbackThrows() throws Throwable {
        Order order = (a, b) -> 0;
        assertThrows(ArithmeticException.class, () -> sorted(order, 1L << 31, 1, 2));
        assertThrows(ArithmeticException.class, () -> Order.LINK.pointer(order, Arena.ofAuto(), -1L << 32));
        sorted(order, Integer.MIN_VALUE, 1, 2);
    }

    /** Calls the pointer with whole registers, whose upper bits are garbage. */
    private static long call(CallbackLink<Numbers> link, Numbers callback, long a, long b) throws Throwable {
        try (UpcallStub stub = link.borrow(callback, 77)) {
            long result = (long) Linker.nativeLinker()
                    .downcallHandle(stub.pointer(), FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG))
                    .invokeExact(a, b);
            return result;
        }
    }

    @Test
    void extendsTheArgumentsByTheirSign() throws Throwable {
        long garbage = 0xABCDL << 32;
        long[] seen = new long[2];
        Numbers callback = (a, b) -> {
            seen[0] = a;
            seen[1] = b;
            return -1;
        };
        long result = call(
                Numbers.link(UNSIGNED_AS_LONG, INT_AS_LONG, UNSIGNED_AS_LONG),
                callback,
                garbage | 0xFFFFFFFEL,
                garbage | 0xFFFFFFFEL);
        assertArrayEquals(new long[] {-2, 0xFFFFFFFEL}, seen);
        assertEquals(-1, (int) result);
        ValueLayout unsignedByte = CLayouts.zeroExtended(JAVA_BYTE, short.class);
        ValueLayout signedShort = CLayouts.signExtended(JAVA_SHORT, long.class);
        result = call(Numbers.link(unsignedByte, unsignedByte, signedShort), callback, 0x1234FFL, 0x12348000L);
        assertArrayEquals(new long[] {255, -32768}, seen);
        assertEquals(255, (int) result, "C sees the whole register of an unsigned char");
    }

    @Test
    void aResultOutOfRangeIsAnExceptionOfTheCallback() throws Throwable {
        CallbackLink<Numbers> link = Numbers.link(UNSIGNED_AS_LONG, INT_AS_LONG, INT_AS_LONG);
        assertEquals(-1, (int) call(link, (_, _) -> 0xFFFFFFFFL, 0, 0));
        assertEquals(-1, (int) call(link, (_, _) -> -1, 0, 0));
        Upcalls.throwPending();
        assertEquals(77, call(link, (_, _) -> 1L << 32, 0, 0));
        assertThrows(ArithmeticException.class, Upcalls::throwPending);
    }

    private static final StructLayout PAIR = MemoryLayout.structLayout(JAVA_INT, JAVA_INT);

    private static final FunctionDescriptor WITH_RECORD = FunctionDescriptor.of(INT_AS_LONG, PAIR, UNSIGNED_AS_LONG);

    /** The form of a generated callback that takes a record by value. */
    interface WithRecord {
        CallbackLink<WithRecord> LINK = CallbackLink.of(MethodHandles.lookup(), WITH_RECORD);

        long invoke(MemorySegment pair, long number);

        private static long upcall(UpcallStub stub, MemorySegment pair, long number) {
            PendingException earlier = Upcalls.begin();
            try {
                return ((WithRecord) stub.callback()).invoke(pair, number);
            } catch (Throwable failure) {
                return stub.fail(failure);
            } finally {
                Upcalls.end(earlier);
            }
        }
    }

    private static int call(WithRecord callback, int number) throws Throwable {
        try (Arena arena = Arena.ofConfined();
                UpcallStub stub = WithRecord.LINK.borrow(callback, -7)) {
            MemorySegment pair = arena.allocateFrom(JAVA_INT, 1, 2);
            int result = (int) Linker.nativeLinker()
                    .downcallHandle(stub.pointer(), FunctionDescriptor.of(JAVA_INT, PAIR, JAVA_INT))
                    .invokeExact(pair, number);
            return result;
        }
    }

    @Test
    void convertsForCallbacksWithRecords() throws Throwable {
        WithRecord sum = (pair, number) -> pair.get(JAVA_INT, 0) + pair.get(JAVA_INT, 4) + number - 0xFFFFFFFFL;
        assertEquals(3, call(sum, -1));
        Upcalls.throwPending();
        assertEquals(-7, call((_, number) -> number, -1), "4294967295 is not an int");
        assertThrows(ArithmeticException.class, Upcalls::throwPending);
        assertEquals(-7, call((_, _) -> Integer.parseInt("x"), -1));
        assertThrows(NumberFormatException.class, Upcalls::throwPending);
    }

    /** The form of a generated callback that is linked through a method handle. */
    interface ThreadBody {
        CallbackLink<ThreadBody> LINK =
                CallbackLink.of(MethodHandles.lookup(), FunctionDescriptor.of(INT_AS_LONG, ADDRESS));

        long invoke();

        private static long upcall(UpcallStub stub, MemorySegment ignored) {
            PendingException earlier = Upcalls.begin();
            try {
                return ((ThreadBody) stub.callback()).invoke();
            } catch (Throwable failure) {
                return stub.fail(failure);
            } finally {
                Upcalls.end(earlier);
            }
        }
    }

    private static MethodHandle libc(String symbol, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(symbol).orElseThrow(), type);
    }

    @Test
    void onAThreadOfCAResultOutOfRangeGoesToTheUncaughtExceptionHandler() throws Throwable {
        MethodHandle create =
                libc("pthread_create", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        MethodHandle join = libc("pthread_join", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS));
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> uncaught.add(failure));
        try (Arena arena = Arena.ofConfined();
                UpcallStub stub = ThreadBody.LINK.borrow(() -> 1L << 31)) {
            MemorySegment thread = arena.allocate(JAVA_LONG);
            assertEquals(0, (int) create.invokeExact(thread, MemorySegment.NULL, stub.pointer(), MemorySegment.NULL));
            assertEquals(0, (int) join.invokeExact(thread.get(JAVA_LONG, 0), MemorySegment.NULL));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(1, uncaught.size());
        assertEquals(ArithmeticException.class, uncaught.getFirst().getClass());
        Upcalls.throwPending();
    }

    @Test
    void callsACFunctionThroughTheLink() throws Throwable {
        CallbackLink<Numbers> link = Numbers.link(UNSIGNED_AS_LONG, INT_AS_LONG, UNSIGNED_AS_LONG);
        MethodHandle call = link.downcall();
        try (UpcallStub stub = link.borrow((a, b) -> a == -1 && b == 0xFFFFFFFFL ? 0x80000000L : 0)) {
            assertEquals(0x80000000L, (long) call.invokeExact(stub.pointer(), -1L, -1L));
            assertThrows(ArithmeticException.class, () -> {
                long _ = (long) call.invokeExact(stub.pointer(), 0xFFFFFFFFL, 0L);
            });
        }
    }
}
