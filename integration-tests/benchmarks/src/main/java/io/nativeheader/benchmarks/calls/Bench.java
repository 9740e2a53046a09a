package io.nativeheader.benchmarks.calls;

import io.nativeheader.Critical;
import io.nativeheader.FunctionPointer;
import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import java.lang.foreign.SegmentAllocator;

/** The binding that a user of NativeHeader writes. */
@NativeHeader(value = "bench.h", library = "bench", includePath = "src/main/c")
public interface Bench extends BenchHeader {

    vector bench_vector_from(SegmentAllocator allocator, double x);

    @Out
    int bench_remainder(int dividend, int divisor);

    long bench_length(String text);

    String bench_name();

    @SetsErrno
    int bench_checked(int value);

    int bench_ends(@Length byte[] bytes);

    @Critical
    @Symbol("bench_ends")
    int endsInPlace(@Length byte[] bytes);

    void bench_sort(@Length int[] values, bench_comparison comparison);

    int bench_apply(bench_function function, int value);

    int bench_apply(FunctionPointer<bench_function> function, int value);

    int bench_total(int count, int first, int second, int third);
}
