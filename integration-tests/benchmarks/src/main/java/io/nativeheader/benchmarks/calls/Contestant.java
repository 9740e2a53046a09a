package io.nativeheader.benchmarks.calls;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A way to call C. Each does the same work with the same arguments, and gives the same results. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class Contestant {

    static final int ITEMS = 1000;

    // Fields that are not final, so that nothing is computed by the JIT compiler beforehand.
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

    /** A struct that is there, of 3 and 4. */
    public abstract int structOf8();

    /** A struct that is there, of 1, 2 and 3. */
    public abstract double structOf24();

    /** Its second member. */
    public abstract double structReturned();

    public abstract int outParameter();

    public abstract long stringOf5();

    public abstract long stringOf200();

    public abstract String stringResult();

    /** With no error: the check that there is none is part of the call. */
    public abstract int errnoCaptured();

    public abstract int bytesCopied();

    /** Without a copy, where there is a way. */
    public abstract int bytesCritical();

    /** The array's first element when it is sorted. */
    public abstract int sort();

    /** A function that is made beforehand, called once. */
    public abstract int callback();

    /** The sum of three ints. */
    public abstract int variadic();

    /** Adds one to an int of a struct in C's memory, and takes it away again. */
    public abstract int fieldGetAndSet();

    /** The sum of a member of a thousand structs in C's memory; each has its index. */
    public abstract long arrayWalk();
}
