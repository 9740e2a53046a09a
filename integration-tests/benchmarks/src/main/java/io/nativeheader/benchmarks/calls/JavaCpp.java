package io.nativeheader.benchmarks.calls;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.openjdk.jmh.annotations.Benchmark;

/** JavaCPP, which compiles generated C++. It does not capture errno. */
public class JavaCpp extends Contestant {

    /** Compares two ints in native memory. */
    public static final class IntComparison extends JavaCppBindings.Comparison {
        @Override
        public int call(Pointer left, Pointer right) {
            return Integer.compare(new IntPointer(left).get(), new IntPointer(right).get());
        }
    }

    public static final class Increment extends JavaCppBindings.Function {
        @Override
        public int call(int value) {
            return value + 1;
        }
    }

    private final JavaCppBindings.Pair pair = new JavaCppBindings.Pair();
    private final JavaCppBindings.Vector vector = new JavaCppBindings.Vector();
    private final IntPointer remainder = new IntPointer(1);
    private static final IntComparison COMPARISON = new IntComparison();
    private static final Increment INCREMENT = new Increment();
    private final JavaCppBindings.Item items = new JavaCppBindings.Item(ITEMS);

    public JavaCpp() {
        pair.first(3);
        pair.second(4);
        vector.x(1);
        vector.y(2);
        vector.z(3);
        for (int i = 0; i < ITEMS; i++) {
            items.position(i).count(i);
        }
    }

    @Benchmark
    @Override
    public void noOp() {
        JavaCppBindings.bench_noop();
    }

    @Benchmark
    @Override
    public int abs() {
        return JavaCppBindings.bench_abs(negative);
    }

    @Benchmark
    @Override
    public int structOf8() {
        return JavaCppBindings.bench_pair_sum(pair);
    }

    @Benchmark
    @Override
    public double structOf24() {
        return JavaCppBindings.bench_vector_sum(vector);
    }

    @Benchmark
    @Override
    public double structReturned() {
        try (JavaCppBindings.Vector result = JavaCppBindings.bench_vector_from(number)) {
            return result.y();
        }
    }

    @Benchmark
    @Override
    public int outParameter() {
        JavaCppBindings.bench_remainder(positive, 5, remainder);
        return remainder.get();
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return JavaCppBindings.bench_length(text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return JavaCppBindings.bench_length(text200);
    }

    @Benchmark
    @Override
    public String stringResult() {
        return JavaCppBindings.bench_name();
    }

    @Override
    public int errnoCaptured() {
        throw new UnsupportedOperationException();
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        return JavaCppBindings.bench_ends(bytes, bytes.length);
    }

    @Benchmark
    @Override
    public int bytesCritical() {
        return JavaCppBindings.endsInPlace(bytes, bytes.length);
    }

    @Benchmark
    @Override
    public int sort() {
        int[] values = shuffled.clone();
        JavaCppBindings.bench_sort(values, values.length, COMPARISON);
        return values[0];
    }

    @Benchmark
    @Override
    public int callback() {
        return JavaCppBindings.bench_apply(INCREMENT, positive);
    }

    @Benchmark
    @Override
    public int variadic() {
        return JavaCppBindings.bench_total(3, positive, 1, 2);
    }

    @Benchmark
    @Override
    public int fieldGetAndSet() {
        JavaCppBindings.Item item = items.position(0);
        item.count(item.count() + 1);
        item.count(item.count() - 1);
        return item.count();
    }

    @Benchmark
    @Override
    public long arrayWalk() {
        long sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += items.position(i).count();
        }
        return sum;
    }
}
