package io.nativeheader.showcase;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** What {@link Sorting} does, with java.lang.foreign alone. */
@SuppressWarnings("restricted")
final class SortingByHand {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle QSORT = LINKER.downcallHandle(
            LINKER.defaultLookup().find("qsort").orElseThrow(),
            FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS));
    private static final FunctionDescriptor ORDER =
            FunctionDescriptor.of(JAVA_INT, ADDRESS.withTargetLayout(JAVA_LONG), ADDRESS.withTargetLayout(JAVA_LONG));

    private static int compare(MemorySegment a, MemorySegment b) {
        return Long.compare(a.get(JAVA_LONG, 0), b.get(JAVA_LONG, 0));
    }

    public static void main(String[] args) throws Throwable {
        long[] numbers = {5, -3, 8, 1};
        MethodHandle compare = MethodHandles.lookup()
                .findStatic(
                        SortingByHand.class,
                        "compare",
                        MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = arena.allocateFrom(JAVA_LONG, numbers);
            MemorySegment order = LINKER.upcallStub(compare, ORDER, arena);
            QSORT.invokeExact(array, (long) numbers.length, JAVA_LONG.byteSize(), order);
            numbers = array.toArray(JAVA_LONG);
        }
        System.out.println(Arrays.toString(numbers));
    }
}
