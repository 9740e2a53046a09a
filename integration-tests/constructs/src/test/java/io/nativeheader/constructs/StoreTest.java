package io.nativeheader.constructs;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.ErrnoException;
import io.nativeheader.NativeHeaders;
import io.nativeheader.StatusException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls the idiomatic Java methods that {@link Store} declares for a C library. */
@SuppressWarnings("try") // explicit close() calls are under test
class StoreTest {

    private final Store c = new StoreNative();

    @Test
    void returnsAPointerInAnArrayOfOne() {
        opaque[] out = new opaque[1];
        assertEquals(0, c.store_open("a", out));
        assertEquals(5, c.store_add(out[0], 5));
    }

    @Test
    void replacesArrayElementsThatCChanged() {
        opaque first = c.store_new();
        opaque[] two = {first, null};
        c.store_swap(two);
        assertNull(two[0]);
        assertEquals(first, two[1]);
        opaque[] same = {first};
        c.store_open("none", same);
        assertTrue(same[0] != first);
    }

    @Test
    void returnsTheOutParameterAndThrowsFailures() {
        int closed = c.store_closed();
        StatusException failure = assertThrows(StatusException.class, () -> c.open("much too long"));
        assertEquals("store_open: STORE_FULL (1): name too long", failure.getMessage());
        assertEquals("STORE_FULL", failure.constant());
        assertEquals(1, failure.code());
        assertEquals(
                "STORE_MISSING",
                assertThrows(StatusException.class, () -> c.open("none")).constant());
        assertEquals(closed + 2, c.store_closed(), "handles returned by failed calls are freed");
    }

    @Test
    void closesAnOwnedHandleOnceAndRefusesLaterUse() {
        int closed = c.store_closed();
        opaque store = c.open("b");
        try (store) {
            assertEquals(3, c.store_add(store, 3));
        }
        store.close();
        assertEquals(closed + 1, c.store_closed());
        IllegalStateException unused = assertThrows(IllegalStateException.class, () -> c.store_add(store, 1));
        assertTrue(
                unused.getMessage().startsWith("store_add was not called: one of its arguments is closed"),
                unused::toString);
        IllegalStateException unreleased = assertThrows(IllegalStateException.class, store::release);
        assertTrue(unreleased.getMessage().endsWith("is already closed"), unreleased::toString);
        assertThrows(IllegalStateException.class, () -> c.store_swap(new opaque[] {store, null}));
        new opaque(store.segment()).close();
        assertEquals(closed + 1, c.store_closed(), "closing a handle that does not own its pointer is a no-op");
    }

    @Test
    void acceptsTheFreeingFunctionInsteadOfClose() {
        int closed = c.store_closed();
        try (opaque store = c.open("f")) {
            assertEquals(0, c.store_close(store));
            assertEquals(closed + 1, c.store_closed());
            assertThrows(IllegalStateException.class, () -> c.store_close(store));
        }
        assertEquals(closed + 1, c.store_closed(), "close() does not free again");
    }

    @Test
    void refusesToCloseAHandleInUse() {
        try (opaque store = c.open("c")) {
            IllegalStateException inUse = assertThrows(
                    IllegalStateException.class,
                    () -> c.each(1, (data, value) -> {
                        store.close();
                        return c.store_add(store, value);
                    }));
            assertTrue(inUse.getMessage().contains("closed"), inUse.getMessage());
        } catch (IllegalStateException closedAlready) {
            throw new AssertionError(closedAlready);
        }
    }

    @Test
    void freesLeakedHandlesWithACleaner() throws InterruptedException {
        int closed = c.store_closed();
        for (int i = 0; i < 20; i++) {
            c.store_add(c.store_new(), i);
        }
        for (int i = 0; i < 100 && c.store_closed() < closed + 20; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertTrue(c.store_closed() >= closed + 20);
    }

    @Test
    void freesResultsWhenTheirArenaCloses() {
        int closed = c.store_closed();
        MemorySegment block;
        try (Arena arena = Arena.ofConfined()) {
            block = c.block_new(arena, 16);
            entry entry = c.entry_new(arena, 42);
            assertEquals(42, entry.id());
            assertEquals(closed, c.store_closed());
        }
        assertEquals(closed + 2, c.store_closed());
        assertThrows(
                IllegalStateException.class,
                () -> NativeHeaders.sized(block, 16).get(JAVA_INT, 0));
    }

    @Test
    void acceptsSeveralSuccessCodesOrZeroByDefault() {
        assertEquals(100, c.store_step(100));
        assertEquals(
                "store_step: STORE_FULL (1)",
                assertThrows(StatusException.class, () -> c.store_step(1)).getMessage());
        assertEquals(
                "store_step: status 55",
                assertThrows(StatusException.class, () -> c.store_step(55)).getMessage());
        c.step(0);
        assertNull(assertThrows(StatusException.class, () -> c.step(1)).constant());
    }

    @Test
    void returnsAStructThatCWrites() {
        opaque store = c.open("d");
        c.store_add(store, 9);
        assertEquals(1L << 40, c.store_size(store).bytes());
        assertEquals(9, c.store_size(store).parts());
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(9, c.size(arena, store).parts());
        }
        assertEquals(
                "EBADF",
                assertThrows(ErrnoException.class, () -> c.store_size(null)).symbol());
        store.close();
    }

    @Test
    void returnsNumbersAndEnumsThatCWrites() {
        assertEquals(4_000_000_000L, c.store_level(0));
        assertEquals(
                "EIO",
                assertThrows(ErrnoException.class, () -> c.store_level(1)).symbol());
        assertEquals(level.HIGH, c.store_rank());
    }

    @Test
    void copiesAndFreesOwnedStrings() {
        int freed = c.text_freed();
        assertEquals("grüß", c.store_describe(1));
        assertEquals(freed + 1, c.text_freed());
        assertNull(c.store_describe(-1));
        assertEquals(freed + 1, c.text_freed());
        String[] error = new String[1];
        assertEquals(1, c.store_explain(error));
        assertEquals("grüß", error[0]);
        assertEquals(freed + 2, c.text_freed());
    }

    @Test
    void terminatesStringArraysWithNull() {
        byte[] out = new byte[16];
        String[] texts = {"a", "bc", ""};
        assertEquals(3, c.store_join(texts, out, 16));
        assertEquals("abc", new String(out, 0, 3, StandardCharsets.US_ASCII));
        assertArrayEquals(new String[] {"a", "bc", ""}, texts);
        assertEquals(21, c.argc_of(new String[] {"x", "y"}));
        assertThrows(IllegalArgumentException.class, () -> c.argc_of(new String[] {"x\0y"}));
    }

    @Test
    void checksLengthsBeforeCallingC() {
        byte[] out = new byte[4];
        assertThrows(IndexOutOfBoundsException.class, () -> c.store_join(new String[0], out, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> c.store_join(new String[0], out, -1));
        assertThrows(IndexOutOfBoundsException.class, () -> c.narrow((byte) 2, new char[1]));
        assertThrows(ArithmeticException.class, () -> c.last(new char[256]));
    }

    @Test
    void encodesStringsAsAnnotated() {
        assertEquals(2, c.wide_length("é😀"));
        assertEquals("é😀", c.wide_text());
        assertEquals(0x80, c.first_byte("€"));
        assertThrows(IllegalArgumentException.class, () -> c.first_byte("語"));
        assertThrows(IllegalArgumentException.class, () -> c.wide_length("a\0"));
        assertEquals("café", c.latin_text());
        assertEquals(103, c.units16("a😀"));
        assertEquals(0xE9 * 256 + 0xFC, c.all_first(new String[] {"é", "ü"}));
    }

    @Test
    void passesArraysAndDirectBuffers() {
        assertEquals(6, c.total(new int[] {1, 2, 3}));
        assertEquals(6, c.criticalTotal(new int[] {1, 2, 3}));
        assertEquals(0, c.total((int[]) null));
        IntBuffer ints =
                ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder()).asIntBuffer();
        ints.put(0, 5).put(1, 7).put(2, 9).position(1);
        assertEquals(16, c.total(ints));
        assertEquals(1, ints.position());
        ByteBuffer bytes = ByteBuffer.allocateDirect(4).limit(3);
        assertEquals(3, c.fill(bytes));
        assertEquals(7, bytes.get(2));
        byte[] heap = new byte[5];
        assertEquals(5, c.fill(heap));
        assertEquals(7, heap[4]);
        byte[] critical = new byte[5];
        assertEquals(5, c.criticalFill(critical));
        assertEquals(7, critical[4]);
        assertEquals(16, c.fill(new double[2]), "the length of a void * counts bytes");
        assertEquals('x', c.criticalFirstByte("xyz"));
    }

    @Test
    void rejectsBuffersThatCCannotUse() {
        assertThrows(IllegalArgumentException.class, () -> c.fill(ByteBuffer.allocate(3)));
        assertThrows(
                IllegalArgumentException.class,
                () -> c.fill(ByteBuffer.allocateDirect(3).asReadOnlyBuffer()));
        ByteOrder other =
                ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        assertThrows(
                IllegalArgumentException.class,
                () -> c.total(ByteBuffer.allocateDirect(8).order(other).asIntBuffer()));
    }

    @Test
    void passesBooleansAndChars() {
        boolean[] flags = {true, false, true};
        c.flip(flags);
        assertArrayEquals(new boolean[] {false, true, false}, flags);
        assertEquals('b', c.narrow((byte) 2, new char[] {'a', 'b'}));
        assertEquals('b', c.last(new char[] {'a', 'b'}));
        assertEquals('Q', c.upper('q'));
    }

    @Test
    void passesCapturingLambdas() {
        List<Integer> seen = new ArrayList<>();
        assertEquals(6, c.each(4, (data, value) -> {
            seen.add(value);
            return value;
        }));
        assertEquals(List.of(0, 1, 2, 3), seen);
    }

    @Test
    void passesObjectsThroughUserData() {
        AtomicInteger sum = new AtomicInteger();
        MemorySegment[] kept = new MemorySegment[1];
        c.each(
                3,
                (data, value) -> {
                    kept[0] = data;
                    return NativeHeaders.userData(data, AtomicInteger.class).addAndGet(value);
                },
                sum);
        assertEquals(3, sum.get());
        assertThrows(IllegalStateException.class, () -> NativeHeaders.userData(kept[0], Object.class));
        assertEquals(0, c.each(1, (data, value) -> NativeHeaders.userData(data, Object.class) == null ? 0 : 1, null));
    }

    @Test
    void keepsRetainedCallbacksUntilTheirArenaCloses() {
        AtomicInteger sum = new AtomicInteger();
        try (Arena arena = Arena.ofConfined()) {
            c.subscribe(arena, (data, value) -> sum.addAndGet(value));
            assertEquals(2, c.publish(2));
            assertEquals(5, c.publish(3));
        }
        Object state = new Object();
        c.forever((data, value) -> NativeHeaders.userData(data, Object.class) == state ? value : -1, state);
        System.gc();
        assertEquals(8, c.publish(8));
        assertSame(state, state);
    }

    @Test
    void validatesWhatCallbacksReturn() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(2, c.named(n -> arena.allocateFrom("ab")));
            assertEquals(7, c.paired(n -> couple.allocate(arena).a(n).b(4)));
        }
        assertEquals(-1, c.named(n -> null));
        assertThrows(IllegalArgumentException.class, () -> c.named(n -> MemorySegment.ofArray(new byte[4])));
        assertThrows(
                IllegalStateException.class,
                () -> c.paired(n -> {
                    try (Arena arena = Arena.ofConfined()) {
                        return couple.allocate(arena);
                    }
                }));
        assertThrows(NullPointerException.class, () -> c.paired(n -> null));
    }

    @Test
    void requiresTheDeclaredArrayLength() {
        int[] ends = new int[2];
        c.both_ends(ends);
        assertArrayEquals(new int[] {3, 4}, ends);
        assertThrows(IndexOutOfBoundsException.class, () -> c.both_ends(new int[1]));
    }

    @Test
    void requestsTheErrorMessageFromTheRightHandle() {
        assertEquals(
                "store_fail: STORE_FULL (1)",
                assertThrows(StatusException.class, () -> c.store_fail("a")).getMessage());
        try (opaque store = c.open("m")) {
            assertEquals(
                    "any_fail: STORE_FULL (1): open",
                    assertThrows(StatusException.class, () -> c.any_fail("a", store))
                            .getMessage());
        }
    }

    @Test
    void treatsUnsignedStatusCodesAsPositive() {
        assertEquals(200, c.byte_code(200));
        assertEquals(
                201, assertThrows(StatusException.class, () -> c.byte_code(201)).code());
    }

    @Test
    void passesNoInputStringsForOwnedArrays() {
        String[] texts = {"a", "b"};
        c.permute(texts);
        assertArrayEquals(new String[] {"a", "b"}, texts);
    }

    @Test
    void recognizesOtherFreeingFunctionsByAnnotationAndSymbol() {
        for (int i = 0; i < 2; i++) {
            opaque store = c.open("g");
            int closed = c.store_closed();
            assertEquals(0, i == 0 ? c.store_close2(store) : c.store_end(store));
            store.close();
            assertEquals(closed + 1, c.store_closed());
        }
    }

    @Test
    void keepsAnAutomaticArenaAliveForARetainedCallback() throws InterruptedException {
        c.subscribe(Arena.ofAuto(), (data, value) -> value + 1);
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(5, c.publish(4));
    }
}
