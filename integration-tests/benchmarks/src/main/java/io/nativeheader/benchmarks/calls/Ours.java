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

    private final Bench bench = new BenchNative();
    private final Arena arena = Arena.ofAuto();
    private final pair pair =
            io.nativeheader.benchmarks.calls.pair.allocate(arena).first(3).second(4);
    private final vector vector =
            io.nativeheader.benchmarks.calls.vector.allocate(arena).x(1).y(2).z(3);
    private final SegmentAllocator results =
            SegmentAllocator.prefixAllocator(arena.allocate(io.nativeheader.benchmarks.calls.vector.LAYOUT));
    private final FunctionPointer<bench_function> function = ((bench_function) value -> value + 1).toNative(arena);
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
        bench.bench_noop();
    }

    @Benchmark
    @Override
    public int abs() {
        return bench.bench_abs(negative);
    }

    @Benchmark
    @Override
    public int structOf8() {
        return bench.bench_pair_sum(pair);
    }

    @Benchmark
    @Override
    public double structOf24() {
        return bench.bench_vector_sum(vector);
    }

    @Benchmark
    @Override
    public double structReturned() {
        return bench.bench_vector_from(results, number).y();
    }

    @Benchmark
    @Override
    public int outParameter() {
        return bench.bench_remainder(positive, 5);
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return bench.bench_length(text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return bench.bench_length(text200);
    }

    @Benchmark
    @Override
    public String stringResult() {
        return bench.bench_name();
    }

    @Benchmark
    @Override
    public int errnoCaptured() {
        return bench.bench_checked(positive);
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        return bench.bench_ends(bytes);
    }

    @Benchmark
    @Override
    public int bytesCritical() {
        return bench.endsInPlace(bytes);
    }

    @Benchmark
    @Override
    public int sort() {
        int[] values = shuffled.clone();
        bench.bench_sort(values, (left, right) -> Integer.compare(integer(left), integer(right)));
        return values[0];
    }

    private static int integer(MemorySegment pointer) {
        return NativeHeaders.sized(pointer, Integer.BYTES).get(JAVA_INT, 0);
    }

    @Benchmark
    @Override
    public int callback() {
        return bench.bench_apply(function, positive);
    }

    @Benchmark
    @Override
    public int variadic() {
        return bench.bench_total(3, positive, 1, 2);
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

    /** The same over the array as a list, which the others have no such thing for. */
    @Benchmark
    public long arrayAsList() {
        long sum = 0;
        for (item each : io.nativeheader.benchmarks.calls.item.list(items, ITEMS)) {
            sum += each.count();
        }
        return sum;
    }
}
