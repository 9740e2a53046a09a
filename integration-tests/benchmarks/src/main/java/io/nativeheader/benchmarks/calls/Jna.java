package io.nativeheader.benchmarks.calls;

import com.sun.jna.Callback;
import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.IntByReference;
import org.openjdk.jmh.annotations.Benchmark;

/** JNA with direct mapping, its faster mode. The variadic call uses an interface because direct mapping does not support it. */
public class Jna extends Contestant {

    static {
        NativeLibrary.addSearchPath(
                "bench", BenchLibraries.path("bench").getParent().toString());
        Native.register(Jna.class, "bench");
    }

    /** Functions that direct mapping does not support. */
    public interface Variadic extends Library {
        int bench_total(int count, Object... arguments);
    }

    public interface Comparison extends Callback {
        int invoke(Pointer left, Pointer right);
    }

    public interface Function extends Callback {
        int invoke(int value);
    }

    @FieldOrder({"first", "second"})
    public static class Pair extends Structure implements Structure.ByValue {
        public int first = 3;
        public int second = 4;
    }

    @FieldOrder({"x", "y", "z"})
    public static class Vector extends Structure implements Structure.ByValue {
        public double x = 1;
        public double y = 2;
        public double z = 3;
    }

    @FieldOrder({"id", "count", "price", "stamp"})
    public static class Item extends Structure {
        public int id;
        public int count;
        public double price;
        public long stamp;

        public Item() {}

        public Item(Pointer memory) {
            super(memory);
        }
    }

    private static native void bench_noop();

    private static native int bench_abs(int value);

    private static native int bench_pair_sum(Pair value);

    private static native double bench_vector_sum(Vector value);

    private static native Vector bench_vector_from(double x);

    private static native void bench_remainder(int dividend, int divisor, IntByReference remainder);

    private static native long bench_length(String text);

    private static native String bench_name();

    private static native int bench_checked(int value) throws LastErrorException;

    private static native int bench_ends(byte[] bytes, long length);

    private static native void bench_sort(int[] values, long count, Comparison comparison);

    private static native int bench_apply(Function function, int value);

    private static final Variadic VARIADIC = Native.load("bench", Variadic.class);
    private static final Comparison COMPARISON = (left, right) -> Integer.compare(left.getInt(0), right.getInt(0));
    private static final Function FUNCTION = value -> value + 1;
    private final Pair pair = new Pair();
    private final Vector vector = new Vector();
    private final IntByReference remainder = new IntByReference();
    private final Item[] items = (Item[]) new Item(new Memory(24 * ITEMS)).toArray(ITEMS);

    public Jna() {
        for (int i = 0; i < ITEMS; i++) {
            items[i].writeField("count", i);
        }
    }

    @Benchmark
    @Override
    public void noOp() {
        bench_noop();
    }

    @Benchmark
    @Override
    public int abs() {
        return bench_abs(negative);
    }

    @Benchmark
    @Override
    public int structOf8() {
        return bench_pair_sum(pair);
    }

    @Benchmark
    @Override
    public double structOf24() {
        return bench_vector_sum(vector);
    }

    @Benchmark
    @Override
    public double structReturned() {
        return bench_vector_from(number).y;
    }

    @Benchmark
    @Override
    public int outParameter() {
        bench_remainder(positive, 5, remainder);
        return remainder.getValue();
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return bench_length(text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return bench_length(text200);
    }

    @Benchmark
    @Override
    public String stringResult() {
        return bench_name();
    }

    @Benchmark
    @Override
    public int errnoCaptured() {
        return bench_checked(positive);
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        return bench_ends(bytes, bytes.length);
    }

    /** JNA does not support critical calls. Direct mapping passes the array with GetByteArrayElements. */
    @Override
    public int bytesCritical() {
        return bytesCopied();
    }

    /** Reuses one callback object, for which JNA keeps its stub. */
    @Benchmark
    @Override
    public int sort() {
        int[] values = shuffled.clone();
        bench_sort(values, values.length, COMPARISON);
        return values[0];
    }

    @Benchmark
    @Override
    public int callback() {
        return bench_apply(FUNCTION, positive);
    }

    @Benchmark
    @Override
    public int variadic() {
        return VARIADIC.bench_total(3, positive, 1, 2);
    }

    @Benchmark
    @Override
    public int fieldGetAndSet() {
        Item item = items[0];
        item.writeField("count", (int) item.readField("count") + 1);
        item.writeField("count", (int) item.readField("count") - 1);
        return (int) item.readField("count");
    }

    @Benchmark
    @Override
    public long arrayWalk() {
        long sum = 0;
        for (Item each : items) {
            sum += (int) each.readField("count");
        }
        return sum;
    }
}
