package io.nativeheader.cplusplus.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CallbackExceptionHandler;
import io.nativeheader.NativeHeaders;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Passes lambdas as {@code std::function}. */
class CallbacksTest implements NoObjectsLeft {

    private final Callbacks callbacks = new CallbacksNative();

    @Test
    void callsALambdaDuringTheCall() {
        assertEquals(42, callbacks.apply(value -> value * 2, 21));
        AtomicInteger count = new AtomicInteger();
        callbacks.repeat(5, count::incrementAndGet);
        assertEquals(5, count.get());
    }

    @Test
    void passesStringsToALambdaAndBack() {
        assertEquals("☃ grüß!", callbacks.transform(text -> "☃ " + text + "!", "grüß"));
    }

    @Test
    void passesABooleanBack() {
        assertTrue(callbacks.all(new int[] {2, 4}, value -> value % 2 == 0));
        assertFalse(callbacks.all(new int[] {2, 5}, value -> value % 2 == 0));
    }

    @Test
    void lendsTheObjectsOfAContainer() {
        List<Bell> kept = new ArrayList<>();
        int sum = callbacks.sum_of_sizes(
                bells -> {
                    kept.addAll(bells);
                    assertEquals(3, Bell.live());
                    return bells.stream().mapToInt(Bell::size).sum() + bells.size();
                },
                3);
        assertEquals(3, sum);
        assertThrows(IllegalStateException.class, kept.getFirst()::size);
    }

    @Test
    void aJavaExceptionComesOutOfCxxAsTheSameObject() {
        UncheckedIOException thrown = new UncheckedIOException(new IOException("cause"));
        UncheckedIOException caught = assertThrows(
                UncheckedIOException.class,
                () -> callbacks.repeat(1, () -> {
                    throw thrown;
                }));
        assertSame(thrown, caught);
        assertEquals("cause", caught.getCause().getMessage());
    }

    @Test
    void anErrorComesOutOfCxxAsTheSameObject() {
        StackOverflowError thrown = new StackOverflowError("thrown by the lambda");
        assertSame(thrown, assertThrows(StackOverflowError.class, () -> callbacks.apply(thrower(thrown)::call, 1)));
    }

    @Test
    void aJavaExceptionUnwindsTheFramesOfCxx() {
        IllegalArgumentException thrown = new IllegalArgumentException();
        assertThrows(
                IllegalArgumentException.class,
                () -> callbacks.apply_with_object(
                        _ -> {
                            assertEquals(1, Bell.live());
                            throw thrown;
                        },
                        1));
        assertEquals(0, Bell.live());
    }

    @Test
    void cxxCanCatchAJavaException() {
        String message = callbacks.message_of(() -> {
            throw new IllegalStateException("from Java – ☃");
        });
        assertTrue(message.contains("from Java – ☃"), message);
        assertEquals("none", callbacks.message_of(() -> {}));
    }

    @Test
    void callsALambdaOnAThreadOfCxx() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        int result = callbacks.apply_on_a_thread(
                value -> {
                    thread.set(Thread.currentThread());
                    return value + 1;
                },
                7);
        assertEquals(8, result);
        assertNotSame(Thread.currentThread(), thread.get());
    }

    /** A Java exception that left the first frame of a thread would end the process. */
    @Test
    void aJavaExceptionOnAThreadOfCxxGoesToTheHandler() {
        IllegalStateException thrown = new IllegalStateException("on a thread");
        List<Throwable> handled = new CopyOnWriteArrayList<>();
        CallbackExceptionHandler previous = NativeHeaders.onCallbackException(handled::add);
        try {
            assertEquals(0, callbacks.apply_on_a_thread(thrower(thrown)::call, 1));
        } finally {
            NativeHeaders.onCallbackException(previous);
        }
        assertEquals(List.of(thrown), handled);
    }

    @Test
    void aCallbackMayCallCxxThatCallsJava() {
        assertEquals(11, callbacks.apply(outer -> callbacks.apply(inner -> inner + outer, 10), 1));
        IllegalStateException thrown = new IllegalStateException("inner");
        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> callbacks.apply(outer -> callbacks.apply(thrower(thrown)::call, outer), 1)));
    }

    @Test
    void aListenerThatJavaNoLongerReferencesIsStillCalled() throws InterruptedException {
        AtomicInteger rung = new AtomicInteger();
        try (Bell bell = Bell.create()) {
            bell.on_ring(times -> rung.addAndGet(times));
            for (int i = 0; i < 5; i++) {
                System.gc();
                Thread.sleep(5);
            }
            bell.ring(3);
            bell.ring_on_a_thread(4);
            assertEquals(7, rung.get());
            assertEquals(1, bell.size());
        }
    }

    @Test
    void aListenerCanBeCollectedOnceCxxDroppedIt() throws InterruptedException {
        try (Bell bell = Bell.create()) {
            WeakReference<Object> listener = listenTo(bell);
            System.gc();
            bell.ring(1);
            bell.clear();
            for (int i = 0; i < 200 && listener.get() != null; i++) {
                System.gc();
                Thread.sleep(5);
            }
            assertNull(listener.get());
        }
    }

    @Test
    void aListenerThatThrowsLeavesTheObjectUsable() {
        try (Bell bell = Bell.create()) {
            bell.on_ring(times -> {
                if (times < 0) {
                    throw new IllegalArgumentException("negative");
                }
            });
            assertThrows(IllegalArgumentException.class, () -> bell.ring(-1));
            bell.ring(1);
        }
    }

    /** Returns a reference to an object that only the listener holds. */
    private static WeakReference<Object> listenTo(Bell bell) {
        AtomicInteger count = new AtomicInteger();
        bell.on_ring(count::addAndGet);
        return new WeakReference<>(count);
    }

    private static Thrower thrower(Throwable thrown) {
        return new Thrower(thrown);
    }

    private record Thrower(Throwable thrown) {

        int call(int value) {
            return Thrower.<RuntimeException>raise(thrown, value);
        }

        @SuppressWarnings("unchecked")
        private static <X extends Throwable> int raise(Throwable thrown, int value) throws X {
            if (value >= 0) {
                throw (X) thrown;
            }
            return value;
        }
    }
}
