package io.nativeheader.benchmarks.calls;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.nativeheader.benchmarks.calls.FlatBindings.Comparison;
import io.nativeheader.benchmarks.calls.FlatBindings.Function;
import io.nativeheader.benchmarks.calls.FlatBindings.Item;
import io.nativeheader.benchmarks.calls.FlatBindings.Pair;
import io.nativeheader.benchmarks.calls.FlatBindings.Vector;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.Benchmark;

/** Typical code with jextract: each call allocates its arguments in a confined arena. */
@SuppressWarnings("restricted")
public class JextractIdiom extends Contestant {

    private static final MemorySegment FUNCTION = Function.allocate(value -> value + 1, Arena.global());
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment pair = arena.allocate(Pair.LAYOUT);
    private final MemorySegment vector = arena.allocate(Vector.LAYOUT);
    private final MemorySegment item = arena.allocate(Item.LAYOUT);
    private final MemorySegment items = arena.allocate(Item.LAYOUT, ITEMS);

    public JextractIdiom() {
        Pair.first(pair, 3);
        Pair.second(pair, 4);
        Vector.x(vector, 1);
        Vector.y(vector, 2);
        Vector.z(vector, 3);
        for (int i = 0; i < ITEMS; i++) {
            Item.count(Item.asSlice(items, i), i);
        }
    }

    @Benchmark
    @Override
    public void noOp() {
        FlatBindings.bench_noop();
    }

    @Benchmark
    @Override
    public int abs() {
        return FlatBindings.bench_abs(negative);
    }

    @Benchmark
    @Override
    public int structOf8() {
        return FlatBindings.bench_pair_sum(pair);
    }

    @Benchmark
    @Override
    public double structOf24() {
        return FlatBindings.bench_vector_sum(vector);
    }

    @Benchmark
    @Override
    public double structReturned() {
        try (Arena call = Arena.ofConfined()) {
            return Vector.y(FlatBindings.bench_vector_from(call, number));
        }
    }

    @Benchmark
    @Override
    public int outParameter() {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment remainder = call.allocate(JAVA_INT);
            FlatBindings.bench_remainder(positive, 5, remainder);
            return remainder.get(JAVA_INT, 0);
        }
    }

    @Benchmark
    @Override
    public long stringOf5() {
        try (Arena call = Arena.ofConfined()) {
            return FlatBindings.bench_length(call.allocateFrom(text5));
        }
    }

    @Benchmark
    @Override
    public long stringOf200() {
        try (Arena call = Arena.ofConfined()) {
            return FlatBindings.bench_length(call.allocateFrom(text200));
        }
    }

    @Benchmark
    @Override
    public String stringResult() {
        return FlatBindings.bench_name().getString(0);
    }

    /** jextract generates no errno capture, so users write their own handle. */
    @Benchmark
    @Override
    public int errnoCaptured() {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment state = call.allocate(Linker.Option.captureStateLayout());
            int result = FlatBindings.bench_checked(state, positive);
            if (result == -1) {
                throw new IllegalStateException("errno " + state.get(JAVA_INT, 0));
            }
            return result;
        }
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        try (Arena call = Arena.ofConfined()) {
            return FlatBindings.bench_ends(call.allocateFrom(JAVA_BYTE, bytes), bytes.length);
        }
    }

    /** jextract does not support critical calls. */
    @Override
    public int bytesCritical() {
        return bytesCopied();
    }

    @Benchmark
    @Override
    public int sort() {
        int[] array = shuffled.clone();
        try (Arena call = Arena.ofConfined()) {
            MemorySegment values = call.allocateFrom(JAVA_INT, array);
            MemorySegment comparison = Comparison.allocate(
                    (left, right) -> Integer.compare(
                            left.reinterpret(Integer.BYTES).get(JAVA_INT, 0),
                            right.reinterpret(Integer.BYTES).get(JAVA_INT, 0)),
                    call);
            FlatBindings.bench_sort(values, array.length, comparison);
            MemorySegment.copy(values, JAVA_INT, 0, array, 0, array.length);
        }
        return array[0];
    }

    @Benchmark
    @Override
    public int callback() {
        return FlatBindings.bench_apply(FUNCTION, positive);
    }

    @Benchmark
    @Override
    public int variadic() {
        return FlatBindings.bench_total(3, positive, 1, 2);
    }

    @Benchmark
    @Override
    public int fieldGetAndSet() {
        Item.count(item, Item.count(item) + 1);
        Item.count(item, Item.count(item) - 1);
        return Item.count(item);
    }

    @Benchmark
    @Override
    public long arrayWalk() {
        long sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += Item.count(Item.asSlice(items, i));
        }
        return sum;
    }
}
