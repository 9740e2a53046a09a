package io.nativeheader.randomcalls;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Calls the cases of a batch in a separate JVM. Prints each case's number before its call, and the mismatches after it. */
public final class CaseRunner {

    static final String CALLING = "calling ";
    static final String FAILED = "failed ";
    static final String DONE = "done ";

    private final SortedMap<Integer, BiConsumer<CaseRunner, Arena>> cases = new TreeMap<>();
    private final Supplier<String> cMismatches;
    private final IntSupplier cMismatchCount;
    private final StringBuilder mismatches = new StringBuilder();
    private int comparisons;
    private int calls;

    public CaseRunner(Supplier<String> cMismatches, IntSupplier cMismatchCount) {
        this.cMismatches = cMismatches;
        this.cMismatchCount = cMismatchCount;
    }

    public void add(int number, BiConsumer<CaseRunner, Arena> call) {
        cases.put(number, call);
    }

    /** Runs all cases from number {@code first} on. */
    public void run(int first) {
        int passed = 0;
        for (var call : cases.tailMap(first).entrySet()) {
            System.out.println(CALLING + call.getKey());
            mismatches.setLength(0);
            calls = 0;
            try (Arena arena = Arena.ofConfined()) {
                call.getValue().accept(this, arena);
            } catch (Throwable failure) {
                failure.printStackTrace(System.out);
                mismatches.append("Java: ").append(failure);
            }
            int count = cMismatchCount.getAsInt();
            String text = cMismatches.get() + mismatches;
            if (count != 0 || !text.isEmpty()) {
                System.out.println(FAILED + call.getKey() + " " + text.replace('\n', ' '));
            } else {
                passed++;
            }
        }
        System.out.println(DONE + passed + " " + comparisons);
    }

    /** Compares a boxed number or an address. */
    public void same(String place, Object expected, Object got) {
        comparisons++;
        boolean equal = expected instanceof MemorySegment address
                ? got instanceof MemorySegment other && address.address() == other.address()
                : expected.equals(got);
        if (!equal) {
            mismatches.append("Java: %s: expected %s, got %s; ".formatted(place, expected, got));
        }
    }

    /** Returns a value that Java has no type for as bytes. */
    public static MemorySegment bytes(Arena arena, long low, long high) {
        MemorySegment bytes = arena.allocate(2 * Long.BYTES, 2 * Long.BYTES);
        bytes.set(ValueLayout.JAVA_LONG, 0, low);
        bytes.set(ValueLayout.JAVA_LONG, Long.BYTES, high);
        return bytes;
    }

    /** Compares the first {@code size} bytes of a value that Java has no type for. */
    public void sameBytes(String place, int size, MemorySegment expected, MemorySegment got) {
        same(place, hex(expected, size), hex(got, size));
    }

    private static String hex(MemorySegment segment, int size) {
        return HexFormat.of().formatHex(segment.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE));
    }

    /** Counts a call of the lambda by C. */
    public void called() {
        calls++;
    }

    /** Returns how often C called Java in this case. */
    public int calls() {
        return calls;
    }

    /** Checks that C called the lambda once. */
    public void calledOnce() {
        same("calls of the lambda", 1, calls);
    }
}
