package io.nativeheader.benchmarks.cxx;

import org.openjdk.jmh.annotations.Benchmark;

/** C++ with NativeHeader. */
public class CxxOurs extends CxxContestant {

    /** Never closed, as a library's object of a long-running program. */
    private final Counter counter = Counter.create();

    @Benchmark
    @Override
    public int method() {
        return counter.add(zero);
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return counter.length(text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return counter.length(text200);
    }
}
