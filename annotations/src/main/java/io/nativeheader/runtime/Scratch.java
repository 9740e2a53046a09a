package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Memory for the arguments of one call, on a stack that each thread keeps, so that most calls allocate no native memory. Arguments that do
 * not fit on the stack are allocated in an arena. {@link #close} frees the memory, and copies C's changes to Java arrays even if the call
 * failed.
 *
 * <pre>{@code
 * try (Scratch scratch = Scratch.open()) {
 *     MemorySegment text = scratch.string("phy0");
 *     …
 * }
 * }</pre>
 */
public final class Scratch extends ArrayArguments implements AutoCloseable {

    /** Up to this length, in characters, a loop is faster than the encoder. */
    private static final int SHORT_LENGTH = 32;

    private final Object[] stack;
    private final MemorySegment memory;
    private final long[] top;
    private final long mark;
    private Arena overflow;
    private Reachable reachable;

    /** A list of objects whose memory C is using. Keeping them reachable prevents cleaners from freeing it. */
    private record Reachable(Object elements, Reachable before) {}

    private Scratch(Object[] stack) {
        this.stack = stack;
        this.memory = ScratchStacks.memory(stack);
        this.top = ScratchStacks.top(stack);
        this.mark = top[0];
    }

    /**
     * Starts using the calling thread's stack. {@link #close} frees everything allocated after this call. Calls can be nested.
     *
     * @return the memory for one call
     */
    public static Scratch open() {
        return new Scratch(ScratchStacks.acquire());
    }

    /**
     * Allocates uninitialized memory that is valid until this is closed.
     *
     * @return the memory
     */
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
        return overflow().allocate(byteSize, byteAlignment);
    }

    @SuppressWarnings("MustBeClosedChecker") // close() closes the arena
    private Arena overflow() {
        if (overflow == null) {
            overflow = Arena.ofConfined();
        }
        return overflow;
    }

    /**
     * Allocates zeroed memory for a result that C writes.
     *
     * @param byteSize the size in bytes
     * @param byteAlignment the alignment in bytes
     * @return the memory
     */
    public MemorySegment out(long byteSize, long byteAlignment) {
        MemorySegment memory = allocate(byteSize, byteAlignment);
        if (byteSize == Long.BYTES) {
            memory.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, 0);
            return memory;
        }
        return memory.fill((byte) 0);
    }

    /**
     * Copies text as NUL-terminated UTF-8.
     *
     * @param text the text, or null
     * @return the copy; {@code NULL} for null
     * @throws IllegalArgumentException if the text contains a NUL or an unpaired surrogate
     */
    public MemorySegment string(String text) {
        if (text == null) {
            return MemorySegment.NULL;
        }
        MemorySegment ascii = shortAscii(text);
        return ascii == null ? encoded(text) : ascii;
    }

    /**
     * Copies text as UTF-8 for C++, which also receives the size. The text may contain NUL, and is followed by a NUL.
     *
     * @param text the text, or null
     * @return the copy; {@code NULL} for null
     * @throws IllegalArgumentException if the text contains an unpaired surrogate
     */
    public MemorySegment text(String text) {
        if (text == null) {
            return MemorySegment.NULL;
        }
        MemorySegment ascii = shortAscii(text);
        if (ascii != null) {
            return ascii;
        }
        return text.indexOf('\0') < 0 ? encoded(text) : copy(MemorySegment.ofArray(Strings.withNuls(text)), 1);
    }

    /** Returns a copy of text if it is short and ASCII without NUL; otherwise null. */
    private MemorySegment shortAscii(String text) {
        int length = text.length();
        if (length > SHORT_LENGTH) {
            return null;
        }
        MemorySegment memory = allocate(length + 1L, 1);
        return writeAscii(text, memory) ? memory : null;
    }

    /** Writes the text and a terminating NUL, and returns true. Returns false if the text is not ASCII or contains a NUL. */
    private static boolean writeAscii(String text, MemorySegment memory) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if ((char) (character - 1) >= 0x7f) { // wraps NUL around to 0xffff
                return false;
            }
            memory.set(ValueLayout.JAVA_BYTE, i, (byte) character);
        }
        memory.set(ValueLayout.JAVA_BYTE, length, (byte) 0);
        return true;
    }

    /** Encodes the text directly on the stack if the stack has room for three bytes per character, the maximum in UTF-8. */
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
     * Copies NUL-terminated text.
     *
     * @param text the text, or null
     * @param charset the encoding
     * @return the copy; {@code NULL} for null
     * @throws IllegalArgumentException if the text contains a NUL, or a character that the encoding lacks
     */
    public MemorySegment string(String text, Charset charset) {
        if (text == null) {
            return MemorySegment.NULL;
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? string(text)
                : copy(MemorySegment.ofArray(Encodings.terminated(text, charset)), Encodings.unit(charset));
    }

    /**
     * Copies texts, and creates an array of pointers to them that ends with {@code NULL}.
     *
     * @param texts the texts, or null
     * @param charset the encoding
     * @return the array of pointers; {@code NULL} for null
     * @throws IllegalArgumentException if a text contains a NUL, or a character that the encoding lacks
     */
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

    /**
     * Copies texts for C to read and replace. The array receives the new texts when this is closed.
     *
     * @param texts the texts, or null
     * @param charset the encoding
     * @return an array of pointers to the copies that ends with {@code NULL}; {@code NULL} for null
     * @throws IllegalArgumentException if a text contains a NUL, or a character that the encoding lacks
     */
    public MemorySegment inOut(String[] texts, Charset charset) {
        MemorySegment pointers = in(texts, charset);
        if (texts != null) {
            copyBack(CopyBack.ofPointers(texts, pointers, pointer -> Pointers.string(pointer, charset)));
        }
        return pointers;
    }

    /**
     * Allocates an array of pointers for texts that C allocates. When this is closed, the texts are copied to Java and freed. The elements
     * of {@code texts} are not passed to C, which might free or reallocate them.
     *
     * @param texts receives the texts; may be null
     * @param charset the encoding
     * @param free a handle for the C function that frees a text
     * @return an array of {@code NULL} pointers that ends with another {@code NULL}; {@code NULL} for null
     */
    public MemorySegment inOut(String[] texts, Charset charset, MethodHandle free) {
        MemorySegment pointers = texts == null ? MemorySegment.NULL : in(new String[texts.length], charset);
        if (texts != null) {
            copyBack(CopyBack.ofPointers(texts, pointers, pointer -> Ownership.string(pointer, charset, free)));
        }
        return pointers;
    }

    /**
     * Creates an array of pointers. Nothing prevents an element from being closed while C is using the array.
     *
     * @param elements the elements, which may be null
     * @param segment returns an element's memory
     * @param <T> the type of an element
     * @return the array of pointers; {@code NULL} for null
     * @throws IllegalStateException if an element is already closed
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
                throw new IllegalStateException("element " + i + " is already closed");
            }
            pointers.setAtIndex(ValueLayout.ADDRESS, i, pointer);
        }
        keep(elements);
        return pointers;
    }

    /**
     * Creates an array of pointers for C to read and write. If C stored another pointer, the Java array receives a new element when this is
     * closed.
     *
     * @param elements the elements, which may be null
     * @param segment returns an element's memory
     * @param element creates an element from a pointer other than {@code NULL}
     * @param <T> the type of an element
     * @return the array of pointers; {@code NULL} for null
     * @throws IllegalStateException if an element is already closed
     */
    public <T> MemorySegment inOut(
            T[] elements, Function<T, MemorySegment> segment, Function<MemorySegment, T> element) {
        MemorySegment pointers = in(elements, segment);
        if (elements != null) {
            copyBack(CopyBack.ofPointers(
                    elements, pointers, pointer -> pointer.address() == 0 ? null : element.apply(pointer)));
        }
        return pointers;
    }

    /** Keeps an object reachable until this is closed, because C++ uses memory that the object keeps alive. */
    void keep(Object object) {
        reachable = new Reachable(object, reachable);
    }

    /**
     * Creates a token for a Java object, which is valid until this is closed.
     *
     * @param object the object, or null
     * @return the token; {@code NULL} for null
     */
    public MemorySegment token(Object object) {
        return UserObjects.in(overflow(), object);
    }

    /** Copies C's changes to Java arrays and frees the memory. */
    @Override
    public void close() {
        try {
            copyBackAll();
        } finally {
            top[0] = mark;
            Reference.reachabilityFence(reachable);
            ScratchStacks.release(stack);
            if (overflow != null) {
                overflow.close();
            }
        }
    }
}
