package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Encodes values for C++ in the scratch memory of a call. */
final class CxxWriter {

    private static final long ALIGNMENT = 8;

    private final Scratch scratch;
    private CxxGifts gifts;
    private MemorySegment memory;
    private long position;

    /**
     * Creates a writer.
     *
     * @param size the expected size in bytes
     */
    CxxWriter(Scratch scratch, long size) {
        this.scratch = scratch;
        this.memory = scratch.allocate(size, ALIGNMENT);
    }

    /**
     * Creates a writer.
     *
     * @param gifts receives the objects that C++ takes over with the value
     */
    CxxWriter(Scratch scratch, long size, CxxGifts gifts) {
        this(scratch, size);
        this.gifts = gifts;
    }

    /** Returns the objects that C++ takes over with the value. */
    CxxGifts gifts() {
        if (gifts == null) {
            gifts = new CxxGifts();
        }
        return gifts;
    }

    /** Gives away the objects that C++ takes over with the value. */
    void give() {
        if (gifts != null) {
            gifts.give();
        }
    }

    void putByte(byte value) {
        long start = skip(Byte.BYTES);
        memory.set(ValueLayout.JAVA_BYTE, start, value);
    }

    void putShort(short value) {
        long start = skip(Short.BYTES);
        memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, start, value);
    }

    void putInt(int value) {
        long start = skip(Integer.BYTES);
        memory.set(ValueLayout.JAVA_INT_UNALIGNED, start, value);
    }

    void putLong(long value) {
        long start = skip(Long.BYTES);
        memory.set(ValueLayout.JAVA_LONG_UNALIGNED, start, value);
    }

    /** @throws IllegalArgumentException if the memory is on the Java heap */
    void putAddress(MemorySegment memory) {
        if (!memory.isNative()) {
            throw new IllegalArgumentException("the memory is on the Java heap, which C++ cannot access");
        }
        putLong(memory.address());
    }

    void putFloat(float value) {
        long start = skip(Float.BYTES);
        memory.set(ValueLayout.JAVA_FLOAT_UNALIGNED, start, value);
    }

    void putDouble(double value) {
        long start = skip(Double.BYTES);
        memory.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, start, value);
    }

    /**
     * Writes text as UTF-8. It may contain NUL.
     *
     * @throws IllegalArgumentException if the text contains an unpaired surrogate
     */
    void putText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Strings.checkSurrogates(text, bytes);
        putBytes(bytes);
    }

    void putBytes(byte[] bytes) {
        putLong(bytes.length);
        putAll(MemorySegment.ofArray(bytes));
    }

    void putAll(MemorySegment source) {
        long size = source.byteSize();
        long start = skip(size);
        MemorySegment.copy(source, 0, memory, start, size);
    }

    /** Returns the address of a {@code { const char *data; size_t size; }}. */
    MemorySegment written() {
        MemorySegment view = scratch.allocate(2 * ValueLayout.ADDRESS.byteSize(), ALIGNMENT);
        view.set(ValueLayout.ADDRESS, 0, memory);
        view.set(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS.byteSize(), position);
        return view;
    }

    /** Returns up to eight bytes as a number. */
    long toLong() {
        long length = position;
        putLong(0);
        return memory.get(ValueLayout.JAVA_LONG_UNALIGNED, 0) & -1L >>> (Long.SIZE - Byte.SIZE * length);
    }

    byte[] toArray() {
        return memory.asSlice(0, position).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Makes room for bytes, possibly in other memory, and returns their offset. */
    private long skip(long size) {
        long start = position;
        long end = start + size;
        if (end > memory.byteSize()) {
            MemorySegment larger = scratch.allocate(Math.max(end, 2 * memory.byteSize()), ALIGNMENT);
            MemorySegment.copy(memory, 0, larger, 0, start);
            memory = larger;
        }
        position = end;
        return start;
    }
}
