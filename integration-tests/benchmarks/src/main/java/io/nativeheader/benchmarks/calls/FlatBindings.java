package io.nativeheader.benchmarks.calls;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Bindings as jextract generates them: static methods that take memory, and a holder class for each handle. */
@SuppressWarnings("restricted")
final class FlatBindings {

    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup(BenchLibraries.path("bench"), Arena.ofAuto());
    private static final AddressLayout TEXT =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, JAVA_BYTE));

    private FlatBindings() {}

    private static MethodHandle downcall(String name, FunctionDescriptor type, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.find(name).orElseThrow(), type, options);
    }

    private static final class BenchNoop {
        static final MethodHandle HANDLE = downcall("bench_noop", FunctionDescriptor.ofVoid());
    }

    static void bench_noop() {
        try {
            BenchNoop.HANDLE.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchAbs {
        static final MethodHandle HANDLE = downcall("bench_abs", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    static int bench_abs(int value) {
        try {
            return (int) BenchAbs.HANDLE.invokeExact(value);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchPairSum {
        static final MethodHandle HANDLE = downcall("bench_pair_sum", FunctionDescriptor.of(JAVA_INT, Pair.LAYOUT));
    }

    static int bench_pair_sum(MemorySegment value) {
        try {
            return (int) BenchPairSum.HANDLE.invokeExact(value);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchVectorSum {
        static final MethodHandle HANDLE =
                downcall("bench_vector_sum", FunctionDescriptor.of(JAVA_DOUBLE, Vector.LAYOUT));
    }

    static double bench_vector_sum(MemorySegment value) {
        try {
            return (double) BenchVectorSum.HANDLE.invokeExact(value);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchVectorFrom {
        static final MethodHandle HANDLE =
                downcall("bench_vector_from", FunctionDescriptor.of(Vector.LAYOUT, JAVA_DOUBLE));
    }

    static MemorySegment bench_vector_from(SegmentAllocator allocator, double x) {
        try {
            return (MemorySegment) BenchVectorFrom.HANDLE.invokeExact(allocator, x);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchRemainder {
        static final MethodHandle HANDLE =
                downcall("bench_remainder", FunctionDescriptor.ofVoid(JAVA_INT, JAVA_INT, ADDRESS));
    }

    static void bench_remainder(int dividend, int divisor, MemorySegment remainder) {
        try {
            BenchRemainder.HANDLE.invokeExact(dividend, divisor, remainder);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchLength {
        static final MethodHandle HANDLE = downcall("bench_length", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    }

    static long bench_length(MemorySegment text) {
        try {
            return (long) BenchLength.HANDLE.invokeExact(text);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchName {
        static final MethodHandle HANDLE = downcall("bench_name", FunctionDescriptor.of(TEXT));
    }

    static MemorySegment bench_name() {
        try {
            return (MemorySegment) BenchName.HANDLE.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchChecked {
        static final MethodHandle HANDLE = downcall(
                "bench_checked", FunctionDescriptor.of(JAVA_INT, JAVA_INT), Linker.Option.captureCallState("errno"));
    }

    static int bench_checked(MemorySegment state, int value) {
        try {
            return (int) BenchChecked.HANDLE.invokeExact(state, value);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchEnds {
        static final MethodHandle HANDLE = downcall("bench_ends", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    }

    static int bench_ends(MemorySegment bytes, long length) {
        try {
            return (int) BenchEnds.HANDLE.invokeExact(bytes, length);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchSort {
        static final MethodHandle HANDLE =
                downcall("bench_sort", FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, ADDRESS));
    }

    static void bench_sort(MemorySegment values, long count, MemorySegment comparison) {
        try {
            BenchSort.HANDLE.invokeExact(values, count, comparison);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchApply {
        static final MethodHandle HANDLE = downcall("bench_apply", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    }

    static int bench_apply(MemorySegment function, int value) {
        try {
            return (int) BenchApply.HANDLE.invokeExact(function, value);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    private static final class BenchTotal {
        static final MethodHandle HANDLE = downcall(
                "bench_total",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Linker.Option.firstVariadicArg(1));
    }

    static int bench_total(int count, int first, int second, int third) {
        try {
            return (int) BenchTotal.HANDLE.invokeExact(count, first, second, third);
        } catch (Throwable failure) {
            throw new AssertionError("should not reach here", failure);
        }
    }

    static final class Pair {
        static final StructLayout LAYOUT =
                MemoryLayout.structLayout(JAVA_INT.withName("first"), JAVA_INT.withName("second"));

        static int first(MemorySegment struct) {
            return struct.get(JAVA_INT, 0);
        }

        static void first(MemorySegment struct, int value) {
            struct.set(JAVA_INT, 0, value);
        }

        static int second(MemorySegment struct) {
            return struct.get(JAVA_INT, 4);
        }

        static void second(MemorySegment struct, int value) {
            struct.set(JAVA_INT, 4, value);
        }
    }

    static final class Vector {
        static final StructLayout LAYOUT = MemoryLayout.structLayout(
                JAVA_DOUBLE.withName("x"), JAVA_DOUBLE.withName("y"), JAVA_DOUBLE.withName("z"));

        static double x(MemorySegment struct) {
            return struct.get(JAVA_DOUBLE, 0);
        }

        static void x(MemorySegment struct, double value) {
            struct.set(JAVA_DOUBLE, 0, value);
        }

        static double y(MemorySegment struct) {
            return struct.get(JAVA_DOUBLE, 8);
        }

        static void y(MemorySegment struct, double value) {
            struct.set(JAVA_DOUBLE, 8, value);
        }

        static double z(MemorySegment struct) {
            return struct.get(JAVA_DOUBLE, 16);
        }

        static void z(MemorySegment struct, double value) {
            struct.set(JAVA_DOUBLE, 16, value);
        }
    }

    static final class Item {
        static final StructLayout LAYOUT = MemoryLayout.structLayout(
                JAVA_INT.withName("id"),
                JAVA_INT.withName("count"),
                JAVA_DOUBLE.withName("price"),
                JAVA_LONG.withName("stamp"));

        static int count(MemorySegment struct) {
            return struct.get(JAVA_INT, 4);
        }

        static void count(MemorySegment struct, int value) {
            struct.set(JAVA_INT, 4, value);
        }

        static MemorySegment asSlice(MemorySegment array, long index) {
            return array.asSlice(LAYOUT.byteSize() * index);
        }
    }

    static final class Comparison {
        private static final FunctionDescriptor TYPE = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
        private static final MethodHandle APPLY = target();

        interface Callback {
            int apply(MemorySegment left, MemorySegment right);
        }

        private static MethodHandle target() {
            try {
                return MethodHandles.lookup().findVirtual(Callback.class, "apply", TYPE.toMethodType());
            } catch (ReflectiveOperationException failure) {
                throw new AssertionError(failure);
            }
        }

        static MemorySegment allocate(Callback callback, Arena arena) {
            return Linker.nativeLinker().upcallStub(APPLY.bindTo(callback), TYPE, arena);
        }
    }

    static final class Function {
        private static final FunctionDescriptor TYPE = FunctionDescriptor.of(JAVA_INT, JAVA_INT);
        private static final MethodHandle APPLY = target();

        interface Callback {
            int apply(int value);
        }

        private static MethodHandle target() {
            try {
                return MethodHandles.lookup().findVirtual(Callback.class, "apply", TYPE.toMethodType());
            } catch (ReflectiveOperationException failure) {
                throw new AssertionError(failure);
            }
        }

        static MemorySegment allocate(Callback callback, Arena arena) {
            return Linker.nativeLinker().upcallStub(APPLY.bindTo(callback), TYPE, arena);
        }
    }
}
