package io.nativeheader.benchmarks.calls;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.ffi.Struct;
import jnr.ffi.annotations.Delegate;
import jnr.ffi.annotations.IgnoreError;
import jnr.ffi.annotations.In;
import jnr.ffi.annotations.Out;
import jnr.ffi.annotations.Variadic;
import jnr.ffi.byref.IntByReference;
import org.openjdk.jmh.annotations.Benchmark;

/** jnr-ffi, which captures errno only on request. It does not support structs by value. */
public class JnrFfi extends Contestant {

    public interface Comparison {
        @Delegate
        int invoke(Pointer left, Pointer right);
    }

    public interface Function {
        @Delegate
        int invoke(int value);
    }

    public static final class Item extends Struct {
        public final Signed32 id = new Signed32();
        public final Signed32 count = new Signed32();
        public final Double price = new Double();
        public final Signed64 stamp = new Signed64();

        public Item(Runtime runtime) {
            super(runtime);
        }
    }

    public interface BenchLibrary {
        @IgnoreError
        void bench_noop();

        @IgnoreError
        int bench_abs(int value);

        @IgnoreError
        void bench_remainder(int dividend, int divisor, @Out IntByReference remainder);

        @IgnoreError
        long bench_length(@In String text);

        @IgnoreError
        String bench_name();

        int bench_checked(int value);

        @IgnoreError
        int bench_ends(@In byte[] bytes, long length);

        @IgnoreError
        void bench_sort(int[] values, long count, Comparison comparison);

        @IgnoreError
        int bench_apply(Function function, int value);

        @IgnoreError
        @Variadic(fixedCount = 1)
        int bench_total(int count, int first, int second, int third);
    }

    private static final BenchLibrary BENCH = LibraryLoader.create(BenchLibrary.class)
            .search(BenchLibraries.path("bench").getParent().toString())
            .load("bench");
    private static final Comparison COMPARISON = (left, right) -> Integer.compare(left.getInt(0), right.getInt(0));
    private static final Function FUNCTION = value -> value + 1;
    private final Runtime runtime = Runtime.getRuntime(BENCH);
    private final IntByReference remainder = new IntByReference();
    private final Item[] items = Struct.arrayOf(runtime, Item.class, ITEMS);

    public JnrFfi() {
        for (int i = 0; i < ITEMS; i++) {
            items[i].count.set(i);
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

    @Override
    public int structOf8() {
        throw new UnsupportedOperationException();
    }

    @Override
    public double structOf24() {
        throw new UnsupportedOperationException();
    }

    @Override
    public double structReturned() {
        throw new UnsupportedOperationException();
    }

    @Benchmark
    @Override
    public int outParameter() {
        BENCH.bench_remainder(positive, 5, remainder);
        return remainder.intValue();
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
        int result = BENCH.bench_checked(positive);
        if (result == -1) {
            throw new IllegalStateException("errno " + runtime.getLastError());
        }
        return result;
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        return BENCH.bench_ends(bytes, bytes.length);
    }

    /** jnr-ffi decides itself whether to copy. */
    @Override
    public int bytesCritical() {
        return bytesCopied();
    }

    @Benchmark
    @Override
    public int sort() {
        int[] values = shuffled.clone();
        BENCH.bench_sort(values, values.length, COMPARISON);
        return values[0];
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
        Item item = items[0];
        item.count.set(item.count.get() + 1);
        item.count.set(item.count.get() - 1);
        return item.count.intValue();
    }

    @Benchmark
    @Override
    public long arrayWalk() {
        long sum = 0;
        for (Item each : items) {
            sum += each.count.get();
        }
        return sum;
    }
}
