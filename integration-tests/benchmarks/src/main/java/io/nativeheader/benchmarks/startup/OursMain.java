package io.nativeheader.benchmarks.startup;

import io.nativeheader.benchmarks.calls.Bench;
import io.nativeheader.benchmarks.calls.BenchNative;
import io.nativeheader.benchmarks.calls.vector;
import java.lang.foreign.Arena;

/** NativeHeader. */
final class OursMain {

    private OursMain() {}

    public static void main(String[] arguments) {
        Bench bench = new BenchNative();
        System.out.println(
                switch (arguments[0]) {
                    case "one" -> bench.bench_abs(-42);
                    case "ten" -> ten(bench);
                    case "callback" -> bench.bench_apply(value -> value + 1, 42);
                    case "string" -> (int) bench.bench_length("hello");
                    default -> throw new IllegalArgumentException(arguments[0]);
                });
    }

    private static int ten(Bench bench) {
        bench.bench_noop();
        return bench.bench_abs(-1)
                + bench.bench_add(1, 2)
                + (int) bench.bench_add_long(1, 2)
                + (int) bench.bench_add_double(1, 2)
                + (int) bench.bench_half(2)
                + bench.bench_clamp(1, 2, 3)
                + bench.bench_is_even(2)
                + bench.bench_remainder(42, 5)
                + vector(bench);
    }

    private static int vector(Bench bench) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) bench.bench_vector_sum(vector.allocate(arena).x(1).y(2).z(3));
        }
    }
}
