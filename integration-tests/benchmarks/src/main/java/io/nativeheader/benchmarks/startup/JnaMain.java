package io.nativeheader.benchmarks.startup;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.IntByReference;
import io.nativeheader.benchmarks.calls.BenchLibraries;

/** Uses JNA with direct mapping, for the functions that each program calls. */
final class JnaMain {

    static {
        NativeLibrary.addSearchPath("bench", BenchLibraries.folder().toString());
    }

    private JnaMain() {}

    /** A C function pointer. */
    public interface Function extends Callback {
        int invoke(int value);
    }

    /** A C struct. */
    @FieldOrder({"x", "y", "z"})
    public static class Vector extends Structure implements Structure.ByValue {
        public double x = 1;
        public double y = 2;
        public double z = 3;
    }

    public static void main(String[] arguments) {
        System.out.println(
                switch (arguments[0]) {
                    case "one" -> One.bench_abs(-42);
                    case "ten" -> Ten.sum();
                    case "callback" -> Apply.bench_apply(value -> value + 1, 42);
                    case "string" -> (int) Text.bench_length("hello");
                    default -> throw new IllegalArgumentException(arguments[0]);
                });
    }

    private static final class One {
        static {
            Native.register(One.class, "bench");
        }

        static native int bench_abs(int value);
    }

    private static final class Apply {
        static {
            Native.register(Apply.class, "bench");
        }

        static native int bench_apply(Function function, int value);
    }

    private static final class Text {
        static {
            Native.register(Text.class, "bench");
        }

        static native long bench_length(String text);
    }

    private static final class Ten {
        static {
            Native.register(Ten.class, "bench");
        }

        static native void bench_noop();

        static native int bench_abs(int value);

        static native int bench_add(int left, int right);

        static native long bench_add_long(long left, long right);

        static native double bench_add_double(double left, double right);

        static native float bench_half(float value);

        static native int bench_clamp(int value, int least, int most);

        static native int bench_is_even(long value);

        static native void bench_remainder(int dividend, int divisor, IntByReference remainder);

        static native double bench_vector_sum(Vector value);

        static int sum() {
            bench_noop();
            IntByReference remainder = new IntByReference();
            bench_remainder(42, 5, remainder);
            return bench_abs(-1)
                    + bench_add(1, 2)
                    + (int) bench_add_long(1, 2)
                    + (int) bench_add_double(1, 2)
                    + (int) bench_half(2)
                    + bench_clamp(1, 2, 3)
                    + bench_is_even(2)
                    + remainder.getValue()
                    + (int) bench_vector_sum(new Vector());
        }
    }
}
