package io.nativeheader.benchmarks.cxx;

import org.openjdk.jmh.annotations.Benchmark;

/** C with NativeHeader, through stubs. A text is a {@code const char *}, which C measures with {@code strlen}. */
public class CStub extends CxxContestant {

    private static final Accumulators ACCUMULATORS = new AccumulatorsNative();

    private final accumulator accumulator = ACCUMULATORS.accumulator_new();

    @Benchmark
    @Override
    public int method() {
        return ACCUMULATORS.accumulator_add(accumulator, zero);
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return ACCUMULATORS.accumulator_length(accumulator, text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return ACCUMULATORS.accumulator_length(accumulator, text200);
    }
}
