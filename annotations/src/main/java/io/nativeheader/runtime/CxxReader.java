package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Reads encoded values of C++ from memory. */
final class CxxReader {

    private final MemorySegment memory;

    /** The call from C++ whose arguments are read; null for a value that C++ returned. */
    private final CxxFrame frame;

    /** The lifetime of objects that a returned value refers to. */
    private final CxxLifetime owner;

    private long position;

    private CxxReader(MemorySegment memory, CxxFrame frame, CxxLifetime owner) {
        this.memory = memory;
        this.frame = frame;
        this.owner = owner;
    }

    /**
     * Returns a reader of the bytes that C++ wrote.
     *
     * @param bytes the address of a {@code { const char *data; size_t size; }}
     * @param owner the lifetime of objects that the value refers to
     */
    @SuppressWarnings("restricted") // programs grant native access to this module
    static CxxReader of(MemorySegment bytes, CxxLifetime owner) {
        MemorySegment view = bytes.reinterpret(2 * ValueLayout.ADDRESS.byteSize());
        MemorySegment data = view.get(ValueLayout.ADDRESS, 0);
        long size = view.get(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS.byteSize());
        return new CxxReader(data.reinterpret(size), null, owner);
    }

    /** Returns a reader of bytes whose address and size are in two slots of a call from C++. */
    @SuppressWarnings("restricted") // programs grant native access to this module
    static CxxReader ofBytes(CxxFrame frame, int slot) {
        return new CxxReader(frame.pointerAt(slot).reinterpret(frame.longAt(slot + 1)), frame, null);
    }

    /** Returns a reader of a slot of a call from C++. */
    static CxxReader ofSlot(CxxFrame frame, int slot) {
        byte[] bytes = new byte[Long.BYTES];
        MemorySegment memory = MemorySegment.ofArray(bytes);
        memory.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, frame.longAt(slot));
        return new CxxReader(memory, frame, null);
    }

    /** Returns the lifetime of objects that something else owns. */
    CxxLifetime lifetime() {
        return frame == null ? owner : frame.lifetime();
    }

    /** Returns a pointer to an object that Java owns together with C++, unless Java leaves a call to C++. */
    CxxPointer shared(CxxPointer pointer) {
        if (frame != null) {
            frame.share(pointer);
        }
        return pointer;
    }

    /** Returns whether C++ wrote nothing. */
    boolean isEmpty() {
        return memory.byteSize() == 0;
    }

    byte getByte() {
        return memory.get(ValueLayout.JAVA_BYTE, skip(Byte.BYTES));
    }

    short getShort() {
        return memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, skip(Short.BYTES));
    }

    int getInt() {
        return memory.get(ValueLayout.JAVA_INT_UNALIGNED, skip(Integer.BYTES));
    }

    long getLong() {
        return memory.get(ValueLayout.JAVA_LONG_UNALIGNED, skip(Long.BYTES));
    }

    float getFloat() {
        return memory.get(ValueLayout.JAVA_FLOAT_UNALIGNED, skip(Float.BYTES));
    }

    double getDouble() {
        return memory.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, skip(Double.BYTES));
    }

    /**
     * Reads the size of a text, or the number of elements.
     *
     * @throws ArithmeticException if it is too large for Java
     */
    int getSize() {
        return Math.toIntExact(getLong());
    }

    String getText() {
        return new String(getBytes(), StandardCharsets.UTF_8);
    }

    byte[] getBytes() {
        byte[] bytes = new byte[getSize()];
        copyTo(MemorySegment.ofArray(bytes));
        return bytes;
    }

    MemorySegment getAddress() {
        return MemorySegment.ofAddress(getLong());
    }

    /** Fills memory. */
    void copyTo(MemorySegment target) {
        MemorySegment.copy(memory, skip(target.byteSize()), target, 0, target.byteSize());
    }

    private long skip(long size) {
        long start = position;
        position += size;
        return start;
    }
}
