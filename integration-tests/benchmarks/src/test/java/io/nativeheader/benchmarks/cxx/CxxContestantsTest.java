package io.nativeheader.benchmarks.cxx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.benchmarks.calls.BenchLibraries;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/** Runs each benchmark once with each contestant, and checks that all return the same results. */
class CxxContestantsTest {

    @Test
    void nativeHeaderReturnsTheResults() {
        assertResults(new CxxOurs());
    }

    @Test
    void cReturnsTheResults() {
        assertResults(new CStub());
    }

    @Test
    void javaCppReturnsTheResults() {
        assumeTrue(BenchLibraries.hasJavaCpp(), "g++ is not installed");
        assertResults(new CxxJavaCpp());
    }

    private static void assertResults(CxxContestant contestant) {
        assertEquals(0, contestant.method());
        assertEquals(5, contestant.stringOf5());
        assertEquals(200, contestant.stringOf200());
    }

    /** The table refers to benchmarks by name. */
    @Test
    void hasABenchmarkForEachCallOfTheTable() throws Exception {
        for (CxxCall call : CxxCall.values()) {
            assertTrue(CxxOurs.class.getMethod(call.method).isAnnotationPresent(Benchmark.class), call.method);
        }
    }
}
