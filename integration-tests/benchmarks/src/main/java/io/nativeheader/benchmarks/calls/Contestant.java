package io.nativeheader.benchmarks.calls;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A way to call C. All contestants do the same work with the same arguments, and return the same results. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class Contestant {

    static final int ITEMS = 1000;

    // Not final, so that the JIT compiler cannot fold them into constants.
    int negative = -42;
    int positive = 42;
    double number = 1.5;
    String text5 = "hello";
    String text200 = "0123456789".repeat(20);
    byte[] bytes = bytes();
    int[] shuffled = new Random(64).ints(64, 0, 1000).toArray();

    private static byte[] bytes() {
        byte[] bytes = new byte[4096];
        bytes[0] = 1;
        bytes[4095] = 2;
        return bytes;
    }

    public abstract void noOp();

    public abstract int abs();

    /** Passes an existing struct {3, 4}. */
    public abstract int structOf8();

    /** Passes an existing struct {1, 2, 3}. */
    public abstract double structOf24();

    /** Returns the second member of a returned struct. */
    public abstract double structReturned();

    public abstract int outParameter();

    public abstract long stringOf5();

    public abstract long stringOf200();

    public abstract String stringResult();

    /** Calls without an error, including the check for one. */
    public abstract int errnoCaptured();

    public abstract int bytesCopied();

    /** Passes the array without a copy, if the contestant can. */
    public abstract int bytesCritical();

    /** Sorts the array with a callback, and returns its first element. */
    public abstract int sort();

    /** Passes an existing callback, which C calls once. */
    public abstract int callback();

    /** Returns the sum of three ints. */
    public abstract int variadic();

    /** Increments and decrements an int field of a struct in native memory. */
    public abstract int fieldGetAndSet();

    /** Returns the sum of a field over a thousand structs in native memory. Each field holds its struct's index. */
    public abstract long arrayWalk();
}
