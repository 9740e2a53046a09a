package io.nativeheader.benchmarks.cxx;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A way to call a function of an object. All contestants do the same work with the same arguments, and return the same results. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class CxxContestant {

    // Not final, so that the JIT compiler cannot fold them into constants.
    int zero;
    String text5 = "hello";
    String text200 = "0123456789".repeat(20);

    /** Adds zero to a sum of zero. */
    public abstract int method();

    public abstract long stringOf5();

    public abstract long stringOf200();
}
