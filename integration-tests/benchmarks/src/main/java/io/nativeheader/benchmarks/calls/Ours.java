package io.nativeheader.benchmarks.calls;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.nativeheader.FunctionPointer;
import io.nativeheader.NativeHeaders;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import org.openjdk.jmh.annotations.Benchmark;

/** NativeHeader. */
public class Ours extends Contestant {

    private static final Bench BENCH = new BenchNative();
    private static final FunctionPointer<bench_function> FUNCTION =
            ((bench_function) value -> value + 1).toNative(Arena.global());
    private final Arena arena = Arena.ofAuto();
    private final pair pair =
            io.nativeheader.benchmarks.calls.pair.allocate(arena).first(3).second(4);
    private final vector vector =
            io.nativeheader.benchmarks.calls.vector.allocate(arena).x(1).y(2).z(3);
    private final SegmentAllocator results =
            SegmentAllocator.prefixAllocator(arena.allocate(io.nativeheader.benchmarks.calls.vector.LAYOUT));
    private final item item = io.nativeheader.benchmarks.calls.item.allocate(arena);
    private final MemorySegment items = io.nativeheader.benchmarks.calls.item.allocateArray(ITEMS, arena);

    public Ours() {
        for (int i = 0; i < ITEMS; i++) {
            io.nativeheader.benchmarks.calls.item.at(items, i).count(i);
        }
    }

    @Benchmark
    @Override
    public void noOp() {
        BENCH.bench_noop();
    }

    @Benchmark
    @Override
    public int abs() {
        return BENCH.bench_abs(negative);
    }

    @Benchmark
    @Override
    public int structOf8() {
        return BENCH.bench_pair_sum(pair);
    }

    @Benchmark
    @Override
    public double structOf24() {
        return BENCH.bench_vector_sum(vector);
    }

    @Benchmark
    @Override
    public double structReturned() {
        return BENCH.bench_vector_from(results, number).y();
    }

    @Benchmark
    @Override
    public int outParameter() {
        return BENCH.bench_remainder(positive, 5);
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return BENCH.bench_length(text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return BENCH.bench_length(text200);
    }

    @Benchmark
    @Override
    public String stringResult() {
        return BENCH.bench_name();
    }

    @Benchmark
    @Override
    public int errnoCaptured() {
        return BENCH.bench_checked(positive);
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        return BENCH.bench_ends(bytes);
    }

    @Benchmark
    @Override
    public int bytesCritical() {
        return BENCH.endsInPlace(bytes);
    }

    @Benchmark
    @Override
    public int sort() {
        int[] values = shuffled.clone();
        BENCH.bench_sort(values, (left, right) -> Integer.compare(integer(left), integer(right)));
        return values[0];
    }

    private static int integer(MemorySegment pointer) {
        return NativeHeaders.sized(pointer, Integer.BYTES).get(JAVA_INT, 0);
    }

    @Benchmark
    @Override
    public int callback() {
        return BENCH.bench_apply(FUNCTION, positive);
    }

    @Benchmark
    @Override
    public int variadic() {
        return BENCH.bench_total(3, positive, 1, 2);
    }

    @Benchmark
    @Override
    public int fieldGetAndSet() {
        item.count(item.count() + 1);
        return item.count(item.count() - 1).count();
    }

    @Benchmark
    @Override
    public long arrayWalk() {
        long sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += io.nativeheader.benchmarks.calls.item.at(items, i).count();
        }
        return sum;
    }

    /** Like {@link #arrayWalk}, over a list view of the array. Other contestants have no equivalent. */
    @Benchmark
    public long arrayAsList() {
        long sum = 0;
        for (item each : io.nativeheader.benchmarks.calls.item.list(items, ITEMS)) {
            sum += each.count();
        }
        return sum;
    }
}
