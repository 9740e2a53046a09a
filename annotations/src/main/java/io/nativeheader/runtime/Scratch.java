package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Memory for the arguments of one call: a stack that each thread keeps, so that a call allocates nothing. What does not fit is
 * taken from an arena that the call closes. What C may change is copied back at the end, also where the call failed.
 *
 * <pre>{@code
 * try (Scratch scratch = Scratch.open()) {
 *     MemorySegment text = scratch.string("phy0");
 *     …
 * }
 * }</pre>
 */
public final class Scratch implements SegmentAllocator, AutoCloseable {

    /** Up to this length, in characters, a loop is faster than the encoder and its array. */
    private static final int SHORT = 32;

    private final Object[] stack;
    private final MemorySegment memory;
    private final long[] top;
    private final long mark;
    private Arena overflow;
    private Copies copies;
    private Reachable reachable;

    /** Objects whose memory C has the addresses of: a cleaner may free it when nobody has them any more. */
    private record Reachable(Object elements, Reachable before) {}

    /** What Java gets back when the call is over. An interface, whose classes the JVM loads when they are needed. */
    private interface CopyBack {
        void run();
    }

    /** All of them, the last first. */
    private record Copies(CopyBack last, Copies before) {}

    private Scratch(Object[] stack) {
        this.stack = stack;
        this.memory = ScratchStacks.memory(stack);
        this.top = ScratchStacks.top(stack);
        this.mark = top[0];
    }

    /** Marks the calling thread's stack; {@link #close} goes back to the mark. Opens nest. */
    public static Scratch open() {
        return new Scratch(ScratchStacks.take());
    }

    /** Memory that is not zeroed and lives until this is closed. */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        long start = (top[0] + byteAlignment - 1) & -byteAlignment;
        if (byteAlignment > 16 || byteSize > memory.byteSize() - start) {
            return overflow(byteSize, byteAlignment);
        }
        top[0] = start + byteSize;
        return memory.asSlice(start, byteSize);
    }

    private MemorySegment overflow(long byteSize, long byteAlignment) {
        if (overflow == null) {
            overflow = Arena.ofConfined();
        }
        return overflow.allocate(byteSize, byteAlignment);
    }

    /** Memory of zeros for what C writes. */
    public MemorySegment out(long byteSize, long byteAlignment) {
        MemorySegment memory = allocate(byteSize, byteAlignment);
        if (byteSize == Long.BYTES) {
            memory.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, 0);
            return memory;
        }
        return memory.fill((byte) 0);
    }

    /**
     * A NUL-terminated UTF-8 copy; {@code NULL} for {@code null}.
     *
     * @throws IllegalArgumentException if the text has a NUL inside, where C would see its end, or half a surrogate pair
     */
    public MemorySegment string(String text) {
        if (text == null) {
            return MemorySegment.NULL;
        }
        int length = text.length();
        if (length <= SHORT) {
            MemorySegment memory = allocate(length + 1L, 1);
            if (isAscii(text, memory)) {
                return memory;
            }
        }
        return encoded(text);
    }

    /** Writes the text and its NUL; false if it is not ASCII, or has a NUL inside. */
    private static boolean isAscii(String text, MemorySegment memory) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if ((char) (character - 1) >= 0x7f) { // NUL is 0xffff then
                return false;
            }
            memory.set(ValueLayout.JAVA_BYTE, i, (byte) character);
        }
        memory.set(ValueLayout.JAVA_BYTE, length, (byte) 0);
        return true;
    }

    /** A character of Java has three bytes at most: where there is room for these, the text is encoded where C reads it. */
    private MemorySegment encoded(String text) {
        int length = text.length();
        long start = top[0];
        if (3L * length + 1 <= memory.byteSize() - start) {
            memory.setString(start, text);
            long end = start + length;
            while (memory.get(ValueLayout.JAVA_BYTE, end) != 0) {
                end++;
            }
            Strings.check(text, memory, start, end);
            return allocate(end - start + 1, 1);
        }
        return copy(MemorySegment.ofArray(Strings.terminated(text)), 1);
    }

    /**
     * The same in another encoding.
     *
     * @throws IllegalArgumentException if the text has a NUL inside, or a character that the encoding has not
     */
    public MemorySegment string(String text, Charset charset) {
        if (text == null) {
            return MemorySegment.NULL;
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? string(text)
                : copy(MemorySegment.ofArray(Encodings.terminated(text, charset)), Encodings.unit(charset));
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(boolean[] array) {
        if (array == null) {
            return MemorySegment.NULL;
        }
        MemorySegment copy = allocate(array.length, 1);
        for (int i = 0; i < array.length; i++) {
            copy.set(ValueLayout.JAVA_BOOLEAN, i, array[i]);
        }
        return copy;
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(byte[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), 1);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(short[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Short.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(char[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Character.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(int[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Integer.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(long[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Long.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(float[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Float.BYTES);
    }

    /** A copy of the array; {@code NULL} for {@code null}. */
    public MemorySegment in(double[] array) {
        return array == null ? MemorySegment.NULL : copy(MemorySegment.ofArray(array), Double.BYTES);
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(boolean[] array) {
        MemorySegment copy = in(array);
        if (array != null) {
            copyBack(new CopyBack() {
                @Override
                public void run() {
                    for (int i = 0; i < array.length; i++) {
                        array[i] = copy.get(ValueLayout.JAVA_BOOLEAN, i);
                    }
                }
            });
        }
        return copy;
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(byte[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(short[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(char[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(int[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(long[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(float[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    /** A copy of the array, which gets back what C wrote when this is closed; {@code NULL} for {@code null}. */
    public MemorySegment inOut(double[] array) {
        return array == null ? MemorySegment.NULL : copyBack(MemorySegment.ofArray(array), in(array));
    }

    private MemorySegment copy(MemorySegment array, long alignment) {
        MemorySegment copy = allocate(array.byteSize(), alignment);
        MemorySegment.copy(array, 0, copy, 0, array.byteSize());
        return copy;
    }

    private void copyBack(CopyBack copy) {
        copies = new Copies(copy, copies);
    }

    private MemorySegment copyBack(MemorySegment array, MemorySegment copy) {
        copyBack(new CopyBack() {
            @Override
            public void run() {
                MemorySegment.copy(copy, 0, array, 0, array.byteSize());
            }
        });
        return copy;
    }

    /** An array of pointers to copies of the texts, with {@code NULL} behind them; {@code NULL} for {@code null}. */
    public MemorySegment in(String[] texts, Charset charset) {
        if (texts == null) {
            return MemorySegment.NULL;
        }
        MemorySegment pointers =
                allocate(ValueLayout.ADDRESS.byteSize() * (texts.length + 1), ValueLayout.ADDRESS.byteSize());
        for (int i = 0; i < texts.length; i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, string(texts[i], charset));
        }
        pointers.setAtIndex(ValueLayout.ADDRESS, texts.length, MemorySegment.NULL);
        return pointers;
    }

    /** The same; texts that C put there are copied back when this is closed. */
    public MemorySegment inOut(String[] texts, Charset charset) {
        MemorySegment pointers = in(texts, charset);
        if (texts != null) {
            copyBack(pointers, texts, pointer -> Pointers.string(pointer, charset));
        }
        return pointers;
    }

    /**
     * As many {@code NULL}s, and one behind them; texts that C puts there are freed when they are copied. None of the array's own is passed:
     * C would take it for one that it may free or make longer.
     *
     * @param free the C function that frees them
     */
    public MemorySegment inOut(String[] texts, Charset charset, MethodHandle free) {
        MemorySegment pointers = texts == null ? MemorySegment.NULL : in(new String[texts.length], charset);
        if (texts != null) {
            copyBack(pointers, texts, pointer -> Ownership.string(pointer, charset, free));
        }
        return pointers;
    }

    /**
     * An array of pointers, {@code null} as {@code NULL}; {@code NULL} for {@code null}.
     *
     * @param segment of an element
     * @throws IllegalStateException if an element was closed before; nothing refuses to close one while C has the array
     */
    public <T> MemorySegment in(T[] elements, Function<T, MemorySegment> segment) {
        if (elements == null) {
            return MemorySegment.NULL;
        }
        MemorySegment pointers =
                allocate(ValueLayout.ADDRESS.byteSize() * elements.length, ValueLayout.ADDRESS.byteSize());
        for (int i = 0; i < elements.length; i++) {
            MemorySegment pointer = elements[i] == null ? MemorySegment.NULL : segment.apply(elements[i]);
            if (!pointer.scope().isAlive()) {
                throw new IllegalStateException("element " + i + " is closed already");
            }
            pointers.setAtIndex(ValueLayout.ADDRESS, i, pointer);
        }
        reachable = new Reachable(elements, reachable);
        return pointers;
    }

    /**
     * The same; where C put another pointer, the array has another element when this is closed.
     *
     * @param element at a pointer that is not {@code NULL}
     */
    public <T> MemorySegment inOut(
            T[] elements, Function<T, MemorySegment> segment, Function<MemorySegment, T> element) {
        MemorySegment pointers = in(elements, segment);
        if (elements != null) {
            copyBack(pointers, elements, pointer -> pointer.address() == 0 ? null : element.apply(pointer));
        }
        return pointers;
    }

    private <T> void copyBack(MemorySegment pointers, T[] elements, Function<MemorySegment, T> element) {
        long[] passed = new long[elements.length];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = pointers.getAtIndex(ValueLayout.ADDRESS, i).address();
        }
        copyBack(new CopyBack() {
            @Override
            public void run() {
                for (int i = 0; i < passed.length; i++) {
                    MemorySegment after = pointers.getAtIndex(ValueLayout.ADDRESS, i);
                    if (after.address() != passed[i]) {
                        elements[i] = element.apply(after);
                    }
                }
            }
        });
    }

    /** A token for an object, for the time of the call; {@code NULL} for {@code null}. */
    public MemorySegment token(Object object) {
        if (overflow == null) {
            overflow = Arena.ofConfined();
        }
        return UserObjects.in(overflow, object);
    }

    @Override
    public void close() {
        try {
            if (copies != null) {
                copyAllBack();
            }
        } finally {
            top[0] = mark;
            Reference.reachabilityFence(reachable);
            ScratchStacks.giveBack(stack);
            if (overflow != null) {
                overflow.close();
            }
        }
    }

    /** Also what comes after one that fails: C may have given texts to be freed. */
    private void copyAllBack() {
        Throwable first = null;
        for (Copies each = copies; each != null; each = each.before()) {
            try {
                each.last().run();
            } catch (Throwable failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw Downcalls.rethrow(first);
        }
    }
}
