package io.nativeheader.benchmarks.calls;

import static java.lang.foreign.MemoryLayout.PathElement.groupElement;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

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
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;

/** Expert java.lang.foreign code: handles in static final fields, memory and stubs created once. */
@SuppressWarnings("restricted")
public class ByHand extends Contestant {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup(BenchLibraries.path("bench"), Arena.global());

    private static final StructLayout PAIR =
            MemoryLayout.structLayout(JAVA_INT.withName("first"), JAVA_INT.withName("second"));
    private static final StructLayout VECTOR =
            MemoryLayout.structLayout(JAVA_DOUBLE.withName("x"), JAVA_DOUBLE.withName("y"), JAVA_DOUBLE.withName("z"));
    private static final StructLayout ITEM = MemoryLayout.structLayout(
            JAVA_INT.withName("id"),
            JAVA_INT.withName("count"),
            JAVA_DOUBLE.withName("price"),
            JAVA_LONG.withName("stamp"));
    private static final VarHandle Y = VECTOR.varHandle(groupElement("y"));
    private static final VarHandle COUNT = ITEM.varHandle(groupElement("count"));
    private static final VarHandle ELEMENT_COUNT = ITEM.arrayElementVarHandle(groupElement("count"));

    private static final MethodHandle NOOP = downcall("bench_noop", FunctionDescriptor.ofVoid());
    private static final MethodHandle ABS = downcall("bench_abs", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle PAIR_SUM = downcall("bench_pair_sum", FunctionDescriptor.of(JAVA_INT, PAIR));
    private static final MethodHandle VECTOR_SUM =
            downcall("bench_vector_sum", FunctionDescriptor.of(JAVA_DOUBLE, VECTOR));
    private static final MethodHandle VECTOR_FROM =
            downcall("bench_vector_from", FunctionDescriptor.of(VECTOR, JAVA_DOUBLE));
    private static final MethodHandle REMAINDER =
            downcall("bench_remainder", FunctionDescriptor.ofVoid(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle LENGTH = downcall("bench_length", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle NAME = downcall(
            "bench_name",
            FunctionDescriptor.of(ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, JAVA_BYTE))));
    private static final MethodHandle CHECKED = downcall(
            "bench_checked", FunctionDescriptor.of(JAVA_INT, JAVA_INT), Linker.Option.captureCallState("errno"));
    private static final long ERRNO = Linker.Option.captureStateLayout().byteOffset(groupElement("errno"));
    private static final MethodHandle ENDS =
            downcall("bench_ends", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle ENDS_CRITICAL =
            downcall("bench_ends", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG), Linker.Option.critical(true));
    private static final MethodHandle SORT =
            downcall("bench_sort", FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle APPLY =
            downcall("bench_apply", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle TOTAL = downcall(
            "bench_total",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
            Linker.Option.firstVariadicArg(1));

    private static final MemorySegment COMPARISON = upcall(
            "compare",
            FunctionDescriptor.of(JAVA_INT, ADDRESS.withTargetLayout(JAVA_INT), ADDRESS.withTargetLayout(JAVA_INT)));
    private static final MemorySegment FUNCTION = upcall("increment", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final Arena arena = Arena.ofAuto();
    private final MemorySegment pair = arena.allocate(PAIR);
    private final MemorySegment vector = arena.allocate(VECTOR);
    private final SegmentAllocator results = SegmentAllocator.prefixAllocator(arena.allocate(VECTOR));
    private final MemorySegment remainder = arena.allocate(JAVA_INT);
    private final MemorySegment text = arena.allocate(1024);
    private final MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
    private final MemorySegment buffer = arena.allocate(4096);
    private final MemorySegment values = arena.allocate(JAVA_INT, 64);
    private final MemorySegment item = arena.allocate(ITEM);
    private final MemorySegment items = arena.allocate(ITEM, ITEMS);

    public ByHand() {
        pair.set(JAVA_INT, 0, 3);
        pair.set(JAVA_INT, 4, 4);
        for (int i = 0; i < 3; i++) {
            vector.setAtIndex(JAVA_DOUBLE, i, i + 1);
        }
        for (int i = 0; i < ITEMS; i++) {
            ELEMENT_COUNT.set(items, 0L, (long) i, i);
        }
    }

    private static MethodHandle downcall(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LIBRARY.find(name).orElseThrow(), type, options);
    }

    private static MemorySegment upcall(String name, FunctionDescriptor type) {
        try {
            MethodType method = type.toMethodType();
            return LINKER.upcallStub(
                    MethodHandles.lookup().findStatic(ByHand.class, name, method), type, Arena.global());
        } catch (ReflectiveOperationException failure) {
            throw new ExceptionInInitializerError(failure);
        }
    }

    @SuppressWarnings("unused")
    private static int compare(MemorySegment left, MemorySegment right) {
        return Integer.compare(left.get(JAVA_INT, 0), right.get(JAVA_INT, 0));
    }

    @SuppressWarnings("unused")
    private static int increment(int value) {
        return value + 1;
    }

    @Benchmark
    @Override
    public void noOp() {
        try {
            NOOP.invokeExact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int abs() {
        try {
            return (int) ABS.invokeExact(negative);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int structOf8() {
        try {
            return (int) PAIR_SUM.invokeExact(pair);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public double structOf24() {
        try {
            return (double) VECTOR_SUM.invokeExact(vector);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public double structReturned() {
        try {
            MemorySegment result = (MemorySegment) VECTOR_FROM.invokeExact(results, number);
            return (double) Y.get(result, 0L);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int outParameter() {
        try {
            REMAINDER.invokeExact(positive, 5, remainder);
            return remainder.get(JAVA_INT, 0);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public long stringOf5() {
        return length(text5);
    }

    @Benchmark
    @Override
    public long stringOf200() {
        return length(text200);
    }

    private long length(String string) {
        try {
            text.setString(0, string);
            return (long) LENGTH.invokeExact(text);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public String stringResult() {
        try {
            return ((MemorySegment) NAME.invokeExact()).getString(0);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int errnoCaptured() {
        try {
            int result = (int) CHECKED.invokeExact(state, positive);
            if (result == -1) {
                throw new IllegalStateException("errno " + state.get(JAVA_INT, ERRNO));
            }
            return result;
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int bytesCopied() {
        try {
            MemorySegment.copy(bytes, 0, buffer, JAVA_BYTE, 0, bytes.length);
            return (int) ENDS.invokeExact(buffer, (long) bytes.length);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int bytesCritical() {
        try {
            return (int) ENDS_CRITICAL.invokeExact(MemorySegment.ofArray(bytes), (long) bytes.length);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int sort() {
        try {
            int[] array = shuffled.clone();
            MemorySegment.copy(array, 0, values, JAVA_INT, 0, array.length);
            SORT.invokeExact(values, (long) array.length, COMPARISON);
            MemorySegment.copy(values, JAVA_INT, 0, array, 0, array.length);
            return array[0];
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int callback() {
        try {
            return (int) APPLY.invokeExact(FUNCTION, positive);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int variadic() {
        try {
            return (int) TOTAL.invokeExact(3, positive, 1, 2);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Benchmark
    @Override
    public int fieldGetAndSet() {
        COUNT.set(item, 0L, (int) COUNT.get(item, 0L) + 1);
        COUNT.set(item, 0L, (int) COUNT.get(item, 0L) - 1);
        return (int) COUNT.get(item, 0L);
    }

    @Benchmark
    @Override
    public long arrayWalk() {
        long sum = 0;
        for (int i = 0; i < ITEMS; i++) {
            sum += (int) ELEMENT_COUNT.get(items, 0L, (long) i);
        }
        return sum;
    }
}
