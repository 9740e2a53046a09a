package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.ErrnoException;
import io.nativeheader.NativeHeaders;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadsTest {

    private final Busy c = new BusyNative();

    @Test
    void makesNestedCallsOnManyThreads() throws Exception {
        ThreadFactory virtual = Thread.ofVirtual().factory();
        ThreadFactory platform = Thread.ofPlatform().factory();
        AtomicInteger made = new AtomicInteger();
        ThreadFactory both = task -> (made.incrementAndGet() % 4 == 0 ? platform : virtual).newThread(task);
        List<Long> results = Concurrently.run(200, both, seed -> () -> {
            Random random = new Random(seed);
            long calls = 0;
            for (int i = 0; i < 40; i++) {
                calls += nested(random, 3);
                if (random.nextInt(8) == 0) {
                    Thread.sleep(1);
                }
            }
            return calls;
        });
        assertEquals(200L * 40 * 4, results.stream().mapToLong(Long::longValue).sum());
    }

    /** Makes a call whose callback calls again. Each level has its own arguments, some too large for the scratch memory. */
    private long nested(Random random, long level) {
        int length = random.nextInt(3) == 0 ? 3000 + random.nextInt(30_000) : random.nextInt(40);
        String text = String.valueOf((char) ('a' + level)).repeat(length);
        int[] values = random.ints(random.nextInt(2) == 0 ? 10 : 2000, 0, 1000).toArray();
        int[] before = values.clone();
        byte[] out = new byte[length + 1];
        long[] calls = {1};
        boolean fails = random.nextInt(5) == 0;
        boolean sleeps = random.nextInt(20) == 0;
        visit visit = (data, seen, down) -> {
            assertEquals(text, NativeHeaders.string(seen));
            calls[0] += nested(random, down);
            errno(random.nextInt(1, 120));
            if (sleeps) {
                pause();
            }
            assertEquals(text, NativeHeaders.string(seen), "the nested call left the outer call's copy unchanged");
            if (fails) {
                throw new Own(text);
            }
            return down;
        };
        if (fails && level > 0) {
            Own failure = assertThrows(Own.class, () -> c.nested(text, values, values.length, out, visit, level));
            assertEquals(text, failure.getMessage());
            assertTrue(failure.thread == Thread.currentThread());
        } else {
            long expected = length + Arrays.stream(values).sum() + Math.max(0, level - 1);
            assertEquals(expected, c.nested(text, values, values.length, out, visit, level));
        }
        assertEquals(text, new String(out, 0, length, StandardCharsets.US_ASCII));
        assertArrayEquals(before, values);
        assertEquals(text, c.copied(text));
        return calls[0];
    }

    private void errno(int code) {
        if ((code & 1) == 0) {
            assertEquals(code, c.fails(code));
        } else {
            assertEquals(
                    code,
                    assertThrows(ErrnoException.class, () -> c.fails(code)).code());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Own extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Thread thread = Thread.currentThread();

        Own(String text) {
            super(text);
        }
    }

    @Test
    void reportsTheErrnoOfTheThreadsOwnCall() throws Exception {
        Concurrently.run(16, number -> () -> {
            for (int i = 0; i < 500; i++) {
                errno(1 + (number * 7 + i) % 120);
            }
            return null;
        });
    }

    @Test
    void usesOrRefusesAHandleThatAnotherThreadCloses() throws Exception {
        AtomicInteger worked = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        for (int round = 0; round < 150; round++) {
            long value = 1000 + round;
            box box = c.box_new(value);
            Concurrently.run(6, number -> () -> {
                if (number == 0) {
                    closeEventually(box);
                    return null;
                }
                for (int i = 0; i < 50; i++) {
                    try {
                        assertEquals(value, c.box_value(box));
                        worked.incrementAndGet();
                    } catch (IllegalStateException closed) {
                        refused.incrementAndGet();
                    }
                }
                return null;
            });
            assertThrows(IllegalStateException.class, () -> c.box_value(box));
        }
        assertTrue(worked.get() > 0 && refused.get() > 0, worked + " worked, " + refused + " were refused");
    }

    @Test
    void refusesAClosedHandleInAnArray() {
        box one = c.box_new(1);
        try (box other = c.box_new(2)) {
            assertEquals(3, c.box_values(new box[] {one, other}));
            one.close();
            assertThrows(IllegalStateException.class, () -> c.box_values(new box[] {other, one}));
        }
    }

    /** Closes the handle, retrying while a call uses it. */
    private static void closeEventually(box box) {
        while (true) {
            try {
                box.close();
                return;
            } catch (IllegalStateException inUse) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void freesAHandleOnceIfSeveralThreadsCloseIt() throws Exception {
        for (int round = 0; round < 100; round++) {
            box box = c.box_new(round);
            Concurrently.run(4, _ -> () -> {
                closeEventually(box);
                return null;
            });
        }
    }

    @Test
    void survivesRacingFirstCalls() throws Exception {
        for (int round = 0; round < 20; round++) {
            ThreadFactory factory = (round % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).factory();
            try (FreshClasses classes = new FreshClasses(Racing.class)) {
                Class<?> type = classes.loadClass(Racing.class.getName());
                assertNotSame(Racing.class, type);
                List<Integer> results = Concurrently.run(
                        32, factory, number -> () -> ((IntUnaryOperator) NativeHeaders.load(type)).applyAsInt(number));
                for (int i = 0; i < 32; i++) {
                    assertEquals(2 * (i + 1), results.get(i));
                }
            }
        }
    }

    @Test
    void keepsRecordResultsOfThreadsApart() throws Exception {
        Concurrently.run(16, number -> () -> {
            try (Arena arena = Arena.ofConfined()) {
                for (int i = 0; i < 300; i++) {
                    assertEquals(number + i, c.summed(arena, number, i).of());
                    assertEquals(number, c.summed_out(number).of());
                }
            }
            return null;
        });
    }

    @Test
    void doesNotThrowACallbacksExceptionInTheNextCallback() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        IllegalStateException first = assertThrows(
                IllegalStateException.class,
                () -> c.twice(
                        value -> {
                            throw new IllegalStateException("first");
                        },
                        value -> {
                            try {
                                seen.add(c.copied("second"));
                            } catch (RuntimeException wrong) {
                                seen.add(wrong.getMessage());
                            }
                            return value;
                        }));
        assertEquals("first", first.getMessage());
        assertEquals(List.of("second"), seen);
    }

    @Test
    void throwsTheFirstExceptionOfACall() {
        IllegalStateException first = assertThrows(
                IllegalStateException.class,
                () -> c.twice(
                        value -> {
                            throw new IllegalStateException("first");
                        },
                        value -> {
                            throw new IllegalStateException("second");
                        }));
        assertEquals("first", first.getMessage());
        assertEquals("done", c.copied("done"));
    }

    @Test
    void throwsFromCloseWhatAFreeingFunctionsCallbackThrew() {
        try (Arena arena = Arena.ofConfined()) {
            plain loud = value -> {
                throw new IllegalStateException("loud");
            };
            c.on_free(loud.toNative(arena));
            box box = c.loudBox(1);
            assertThrows(IllegalStateException.class, box::close);
            assertEquals(2, c.first_called(1));
            assertThrows(IllegalStateException.class, () -> c.box_value(box));
        }
    }

    @Test
    void allowsVirtualThreadsToWaitInACallback() throws Exception {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tasks.add(() -> {
                byte[] out = new byte[64];
                return c.nested(
                        "outer",
                        new int[] {1},
                        1,
                        out,
                        (data, text, level) -> {
                            inside.countDown();
                            try {
                                go.await();
                            } catch (InterruptedException interrupted) {
                                throw new IllegalStateException(interrupted);
                            }
                            return c.nested("in", new int[] {2}, 1, new byte[8], null, 0);
                        },
                        1);
            });
        }
        Thread releaser = Thread.ofPlatform().start(() -> {
            try {
                inside.await();
                go.countDown();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        assertEquals(List.of(10L, 10L), Concurrently.run(2, Thread.ofVirtual().factory(), tasks::get));
        releaser.join();
    }
}
