package io.nativeheader.benchmarks.cxx;

import io.nativeheader.benchmarks.calls.BenchLibraries;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Const;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Platform;
import org.bytedeco.javacpp.annotation.StdString;

/** Declarations from which JavaCPP generates C++, as its parser writes them. */
@Platform(include = "counter.hpp", link = "counter")
@Namespace("bench")
public final class JavaCppCounters {

    static {
        System.load(BenchLibraries.path("counter").toString());
        Loader.load();
    }

    private JavaCppCounters() {}

    public static class Counter extends Pointer {
        static {
            Loader.load();
        }

        public Counter() {
            allocate();
        }

        private native void allocate();

        public native int add(int value);

        @Const
        public native @Cast("size_t") long length(@StdString String text);
    }
}
