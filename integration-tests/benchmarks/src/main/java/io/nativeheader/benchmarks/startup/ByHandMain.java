package io.nativeheader.benchmarks.startup;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.nativeheader.benchmarks.calls.BenchLibraries;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Uses only the parts of java.lang.foreign that the calls need. */
@SuppressWarnings("restricted")
final class ByHandMain {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup(BenchLibraries.path("bench"), Arena.global());

    private ByHandMain() {}

    public static void main(String[] arguments) throws Throwable {
        System.out.println(
                switch (arguments[0]) {
                    case "one" -> (int) Abs.HANDLE.invokeExact(-42);
                    case "ten" -> Ten.sum();
                    case "callback" -> Callback.call();
                    case "string" -> Text.length("hello");
                    default -> throw new IllegalArgumentException(arguments[0]);
                });
    }

    private static MethodHandle downcall(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(LIBRARY.find(name).orElseThrow(), type);
    }

    private static final class Abs {
        static final MethodHandle HANDLE = downcall("bench_abs", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    private static final class Ten {
        static final MemoryLayout VECTOR = MemoryLayout.structLayout(JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE);
        static final MethodHandle NOOP = downcall("bench_noop", FunctionDescriptor.ofVoid());
        static final MethodHandle ADD = downcall("bench_add", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
        static final MethodHandle ADD_LONG =
                downcall("bench_add_long", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG));
        static final MethodHandle ADD_DOUBLE =
                downcall("bench_add_double", FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE));
        static final MethodHandle HALF = downcall("bench_half", FunctionDescriptor.of(JAVA_FLOAT, JAVA_FLOAT));
        static final MethodHandle CLAMP =
                downcall("bench_clamp", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        static final MethodHandle IS_EVEN = downcall("bench_is_even", FunctionDescriptor.of(JAVA_INT, JAVA_LONG));
        static final MethodHandle REMAINDER =
                downcall("bench_remainder", FunctionDescriptor.ofVoid(JAVA_INT, JAVA_INT, ADDRESS));
        static final MethodHandle VECTOR_SUM = downcall("bench_vector_sum", FunctionDescriptor.of(JAVA_DOUBLE, VECTOR));

        static int sum() throws Throwable {
            try (Arena arena = Arena.ofConfined()) {
                NOOP.invokeExact();
                MemorySegment remainder = arena.allocate(JAVA_INT);
                REMAINDER.invokeExact(42, 5, remainder);
                MemorySegment vector = arena.allocate(VECTOR);
                for (int i = 0; i < 3; i++) {
                    vector.setAtIndex(JAVA_DOUBLE, i, i + 1);
                }
                return (int) Abs.HANDLE.invokeExact(-1)
                        + (int) ADD.invokeExact(1, 2)
                        + (int) (long) ADD_LONG.invokeExact(1L, 2L)
                        + (int) (double) ADD_DOUBLE.invokeExact(1.0, 2.0)
                        + (int) (float) HALF.invokeExact(2f)
                        + (int) CLAMP.invokeExact(1, 2, 3)
                        + (int) IS_EVEN.invokeExact(2L)
                        + remainder.get(JAVA_INT, 0)
                        + (int) (double) VECTOR_SUM.invokeExact(vector);
            }
        }
    }

    private static final class Callback {
        static final MethodHandle APPLY = downcall("bench_apply", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));

        static int call() throws Throwable {
            MethodHandle target = MethodHandles.lookup()
                    .findStatic(Callback.class, "increment", MethodType.methodType(int.class, int.class));
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment stub = LINKER.upcallStub(target, FunctionDescriptor.of(JAVA_INT, JAVA_INT), arena);
                return (int) APPLY.invokeExact(stub, 42);
            }
        }

        @SuppressWarnings("unused")
        static int increment(int value) {
            return value + 1;
        }
    }

    private static final class Text {
        static final MethodHandle LENGTH = downcall("bench_length", FunctionDescriptor.of(JAVA_LONG, ADDRESS));

        static int length(String text) throws Throwable {
            try (Arena arena = Arena.ofConfined()) {
                return (int) (long) LENGTH.invokeExact(arena.allocateFrom(text));
            }
        }
    }
}
