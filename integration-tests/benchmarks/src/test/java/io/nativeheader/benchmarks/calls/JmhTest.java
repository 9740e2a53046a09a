package io.nativeheader.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class JmhTest {

    @Test
    void runsABenchmarkWithJmh() throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Ours.class.getName() + "\\.abs$")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(10))
                .shouldFailOnError(true);
        assertEquals(1, new Runner(options.build()).run().size());
    }

    /** The table refers to benchmarks by name. */
    @Test
    void hasABenchmarkForEachCallOfTheTable() throws Exception {
        for (Call call : Call.values()) {
            assertTrue(Ours.class.getMethod(call.method).isAnnotationPresent(Benchmark.class), call.method);
        }
    }
}
