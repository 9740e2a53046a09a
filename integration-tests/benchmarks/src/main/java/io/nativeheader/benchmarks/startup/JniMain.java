package io.nativeheader.benchmarks.startup;

import io.nativeheader.benchmarks.calls.BenchLibraries;

/** Uses JNI, with src/main/c/jni_startup.c. */
@SuppressWarnings("restricted")
final class JniMain {

    static {
        System.load(BenchLibraries.path("bench").toString());
        System.load(BenchLibraries.path("benchjnistartup").toString());
    }

    interface Function {
        int apply(int value);
    }

    private JniMain() {}

    private static native void noop();

    private static native int abs(int value);

    private static native int add(int left, int right);

    private static native long addLong(long left, long right);

    private static native double addDouble(double left, double right);

    private static native float half(float value);

    private static native int clamp(int value, int least, int most);

    private static native int isEven(long value);

    private static native int remainder(int dividend, int divisor);

    private static native double vectorSum(double x, double y, double z);

    private static native int apply(Function function, int value);

    private static native long length(String text);

    public static void main(String[] arguments) {
        System.out.println(
                switch (arguments[0]) {
                    case "one" -> abs(-42);
                    case "ten" -> ten();
                    case "callback" -> apply(value -> value + 1, 42);
                    case "string" -> (int) length("hello");
                    default -> throw new IllegalArgumentException(arguments[0]);
                });
    }

    private static int ten() {
        noop();
        return abs(-1)
                + add(1, 2)
                + (int) addLong(1, 2)
                + (int) addDouble(1, 2)
                + (int) half(2)
                + clamp(1, 2, 3)
                + isEven(2)
                + remainder(42, 5)
                + (int) vectorSum(1, 2, 3);
    }
}
