package io.nativeheader.benchmarks.calls;

import org.openjdk.jmh.annotations.Benchmark;

/** JNI: native methods with handwritten C (src/main/c/jni.c). Structs are passed as members or as an address from C. */
@SuppressWarnings("restricted")
public class Jni extends Contestant {

    static {
        System.load(BenchLibraries.path("bench").toString());
        System.load(BenchLibraries.path("benchjni").toString());
    }

    interface Comparison {
        int compare(int left, int right);
    }

    interface Function {
        int apply(int value);
    }

    private static final Function FUNCTION = value -> value + 1;
    private final double[] vector = new double[3];
    private final long items = newItems(ITEMS);

    private static native void noop();

    private static native int abs(int value);

    private static native int pairSum(int first, int second);

    private static native double vectorSum(double x, double y, double z);

    private static native void vectorFrom(double x, double[] result);

    private static native int remainder(int dividend, int divisor);

    private static native long length(String text);

    private static native String name();

    private static native int checked(int value);

    private static native int ends(byte[] bytes);

    private static native int endsInPlace(byte[] bytes);

    private static native void sort(int[] values, Comparison comparison);

    private static native int apply(Function function, int value);

    private static native int total(int first, int second, int third);

    private static native long newItems(int count);

    private static native int count(long items, int index);

    private static native void count(long items, int index, int value);

    private int three = 3;
    private int four = 4;

    public Jni() {
        for (int i = 0; i < ITEMS; i++) {
            count(items, i, i);
        }
    }

    @Benchmark
    @Override
    public void noOp() {
        noop();
    }

    @Benchmark
    @Override
    public int abs() {
        return abs(negative);
    }

    @Benchmark
    @Override
    public int structOf8() {
        return pairSum(three, four);
    }

    @Benchmark
    @Override
    public double structOf24() {
        return vectorSum(three - 2, three - 1, three);
    }

    @Benchmark
    @Override
    public double structReturned() {
        vectorFrom(number, vector);
        return vector[1];
    }

    @Benchmark
    @Override
    public int outParameter() {
        return remainder(positive, 5);
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return length(text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return length(text200);
    }

    @Benchmark
    @Override
    public String stringResult() {
        return name();
    }

    @Benchmark
    @Override
    public int errnoCaptured() {
        return checked(positive);
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        return ends(bytes);
    }

    @Benchmark
    @Override
    public int bytesCritical() {
        return endsInPlace(bytes);
    }

    @Benchmark
    @Override
    public int sort() {
        int[] values = shuffled.clone();
        sort(values, (left, right) -> Integer.compare(left, right));
        return values[0];
    }

    @Benchmark
    @Override
    public int callback() {
        return apply(FUNCTION, positive);
    }

    @Benchmark
    @Override
    public int variadic() {
        return total(positive, 1, 2);
    }

    @Benchmark
    @Override
    public int fieldGetAndSet() {
        count(items, 0, count(items, 0) + 1);
        count(items, 0, count(items, 0) - 1);
        return count(items, 0);
    }

    @Benchmark
    @Override
    public long arrayWalk() {
        long sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += count(items, i);
        }
        return sum;
    }
}
