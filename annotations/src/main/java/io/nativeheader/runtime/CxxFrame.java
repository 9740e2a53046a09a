package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments and the result of a call from C++ to Java: an array of slots of eight bytes. The first argument is in slot 1. A text takes
 * two slots, its address and its size. The result overwrites slot 0, and as a text also slot 1, so read the arguments first.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class CxxFrame {

    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final long address;
    private final MethodHandle allocate;
    private CxxLifetime lifetime;

    /** The objects among the arguments that Java owns together with C++; null if there are none. */
    private List<CxxPointer> shared;

    /**
     * Creates a view of a frame.
     *
     * @param allocate {@code void *java_helper_cxx_text(int64_t size)}
     */
    CxxFrame(long address, MethodHandle allocate) {
        this.address = address;
        this.allocate = allocate;
    }

    /** {@return the lifetime of borrowed arguments, which ends when the callback returns} */
    public CxxLifetime lifetime() {
        if (lifetime == null) {
            lifetime = new CxxLifetime(null);
        }
        return lifetime;
    }

    /** Adds an object among the arguments that Java owns together with C++. */
    void share(CxxPointer pointer) {
        shared = shared == null ? new ArrayList<>() : shared;
        shared.add(pointer);
    }

    /** Releases Java's shares of objects among the arguments, because no Java method receives them. */
    void releaseShares() {
        if (shared != null) {
            shared.forEach(CxxPointer::close);
        }
    }

    /** Ends the lifetime of borrowed arguments. */
    void end() {
        if (lifetime != null) {
            lifetime.close();
        }
    }

    /**
     * Reads an integer of any size, an enum or a {@code bool}.
     *
     * @param slot the argument's slot
     * @return the value, sign-extended or zero-extended as its C++ type requires
     */
    public long longAt(int slot) {
        return ALL.get(ValueLayout.JAVA_LONG, address + 8L * slot);
    }

    /**
     * Reads a {@code double}.
     *
     * @param slot the argument's slot
     * @return the value
     */
    public double doubleAt(int slot) {
        return Double.longBitsToDouble(longAt(slot));
    }

    /**
     * Reads a {@code float}.
     *
     * @param slot the argument's slot
     * @return the value
     */
    public float floatAt(int slot) {
        return Float.intBitsToFloat((int) longAt(slot));
    }

    /**
     * Reads a pointer or reference.
     *
     * @param slot the argument's slot
     * @return a segment of size zero
     */
    public MemorySegment pointerAt(int slot) {
        return MemorySegment.ofAddress(longAt(slot));
    }

    /**
     * Copies a text.
     *
     * @param slot the first of the argument's two slots
     * @return the text, with malformed UTF-8 replaced
     */
    public String textAt(int slot) {
        return new String(bytesAt(slot), StandardCharsets.UTF_8);
    }

    /**
     * Copies a text that ends with NUL.
     *
     * @param slot the argument's slot
     * @return the text, with malformed UTF-8 replaced; null for {@code NULL}
     */
    public String textOrNullAt(int slot) {
        long text = longAt(slot);
        return text == 0 ? null : ALL.getString(text);
    }

    /**
     * Copies bytes.
     *
     * @param slot the first of the argument's two slots
     * @return the bytes
     */
    public byte[] bytesAt(int slot) {
        return ALL.asSlice(longAt(slot), longAt(slot + 1)).toArray(ValueLayout.JAVA_BYTE);
    }

    /**
     * Copies a value of a type of C++'s standard library.
     *
     * @param slot the first of the argument's slots
     * @param codec the codec of the value
     * @param <T> the Java type
     * @return the value
     */
    public <T> T valueAt(int slot, CxxCodec<T> codec) {
        return codec.argument(this, slot);
    }

    /**
     * Writes the result of a callback that returns a value of a type of C++'s standard library. C++ receives a copy.
     *
     * @param result the result
     * @param codec the codec of the value
     * @param <T> the Java type
     * @throws NullPointerException if the result is null, and C++ has no null
     */
    public <T> void returnValue(T result, CxxCodec<T> codec) {
        codec.result(this, result);
    }

    /**
     * Writes the result of a callback that returns an integer, an enum or a {@code bool}.
     *
     * @param result the result
     */
    public void returnLong(long result) {
        set(0, result);
    }

    /**
     * Writes the result of a callback that returns a {@code double}.
     *
     * @param result the result
     */
    public void returnDouble(double result) {
        set(0, Double.doubleToRawLongBits(result));
    }

    /**
     * Writes the result of a callback that returns a {@code float}.
     *
     * @param result the result
     */
    public void returnFloat(float result) {
        set(0, Float.floatToRawIntBits(result));
    }

    /**
     * Writes the result of a callback that returns a pointer.
     *
     * @param result the result; null for {@code NULL}
     * @throws IllegalArgumentException if the memory is on the heap, where C++ cannot access it
     * @throws IllegalStateException if the memory is already freed
     */
    public void returnPointer(MemorySegment result) {
        set(0, Upcalls.pointer(result).address());
    }

    /**
     * Writes the result of a callback that returns a text. C++ receives a copy in UTF-8.
     *
     * @param result the result
     * @throws NullPointerException if it is null, because C++ expects a text
     */
    public void returnText(String result) {
        if (result == null) {
            throw new NullPointerException("a callback returned null, but C++ expects a text");
        }
        returnBytes(result.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the result of a callback that returns a text that C++ does not free.
     *
     * @param result the result; null for {@code NULL}
     */
    public void returnTextOrNull(String result) {
        if (result == null) {
            set(0, 0);
        } else {
            returnText(result);
        }
    }

    /**
     * Writes the result of a callback that returns bytes. C++ receives a copy.
     *
     * @param result the result
     */
    public void returnBytes(byte[] result) {
        set(0, copy(result, result.length));
        set(1, result.length);
    }

    /** Writes the token of an exception, and its text, which C++ code that catches the exception may log. */
    void fail(long token, Throwable failure) {
        byte[] text = failure.toString().getBytes(StandardCharsets.UTF_8);
        fail(token);
        set(1, copy(text, text.length + 1));
    }

    /** Writes the token of an exception without a text. */
    void fail(long token) {
        set(0, token);
        set(1, 0);
    }

    /** Copies bytes to memory that C++ frees. The rest of the memory is zero. */
    private long copy(byte[] bytes, int size) {
        MemorySegment memory;
        try {
            memory = (MemorySegment) allocate.invokeExact((long) size);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
        if (memory.address() == 0) {
            throw new OutOfMemoryError("no native memory for " + size + " bytes");
        }
        memory.reinterpret(size).fill((byte) 0).copyFrom(MemorySegment.ofArray(bytes));
        return memory.address();
    }

    private void set(int slot, long value) {
        ALL.set(ValueLayout.JAVA_LONG, address + 8L * slot, value);
    }
}
