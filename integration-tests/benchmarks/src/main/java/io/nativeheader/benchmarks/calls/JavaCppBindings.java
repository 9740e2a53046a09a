package io.nativeheader.benchmarks.calls;

import org.bytedeco.javacpp.FunctionPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.ByVal;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.CriticalRegion;
import org.bytedeco.javacpp.annotation.MemberGetter;
import org.bytedeco.javacpp.annotation.MemberSetter;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Platform;

/** Declarations from which JavaCPP generates C++. */
@Platform(include = "bench.h", link = "bench")
public final class JavaCppBindings {

    static {
        System.load(BenchLibraries.path("bench").toString());
        Loader.load();
    }

    private JavaCppBindings() {}

    @Name("pair")
    public static class Pair extends Pointer {
        static {
            Loader.load();
        }

        public Pair() {
            allocate();
        }

        private native void allocate();

        @MemberSetter
        public native void first(int value);

        @MemberSetter
        public native void second(int value);
    }

    @Name("vector")
    public static class Vector extends Pointer {
        static {
            Loader.load();
        }

        public Vector() {
            allocate();
        }

        private native void allocate();

        @MemberSetter
        public native void x(double value);

        @MemberGetter
        public native double y();

        @MemberSetter
        public native void y(double value);

        @MemberSetter
        public native void z(double value);
    }

    @Name("item")
    public static class Item extends Pointer {
        static {
            Loader.load();
        }

        public Item(long count) {
            allocateArray(count);
        }

        private native void allocateArray(long count);

        @Override
        @SuppressWarnings("unchecked") // as in JavaCPP's own presets
        public Item position(long position) {
            return super.position(position);
        }

        @MemberGetter
        public native int count();

        @MemberSetter
        public native void count(int value);
    }

    public static class Comparison extends FunctionPointer {
        static {
            Loader.load();
        }

        protected Comparison() {
            allocate();
        }

        private native void allocate();

        public native int call(@Cast("const void*") Pointer left, @Cast("const void*") Pointer right);
    }

    public static class Function extends FunctionPointer {
        static {
            Loader.load();
        }

        protected Function() {
            allocate();
        }

        private native void allocate();

        public native int call(int value);
    }

    public static native void bench_noop();

    public static native int bench_abs(int value);

    public static native int bench_pair_sum(@ByVal Pair value);

    public static native double bench_vector_sum(@ByVal Vector value);

    public static native @ByVal Vector bench_vector_from(double x);

    public static native void bench_remainder(int dividend, int divisor, IntPointer remainder);

    public static native @Cast("size_t") long bench_length(String text);

    public static native String bench_name();

    public static native int bench_ends(@Cast("const void*") byte[] bytes, @Cast("size_t") long length);

    @CriticalRegion
    @Name("bench_ends")
    public static native int endsInPlace(@Cast("const void*") byte[] bytes, @Cast("size_t") long length);

    public static native void bench_sort(int[] values, @Cast("size_t") long count, Comparison comparison);

    public static native int bench_apply(Function function, int value);

    public static native int bench_total(int count, int first, int second, int third);
}
