package io.nativeheader.benchmarks.cxx;

import org.openjdk.jmh.annotations.Benchmark;

/** C++ with JavaCPP. */
public class CxxJavaCpp extends CxxContestant {

    private final JavaCppCounters.Counter counter = new JavaCppCounters.Counter();

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
