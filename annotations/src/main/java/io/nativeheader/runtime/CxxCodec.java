package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Encodes and decodes values of a type of C++'s standard library. Generated code passes them to stubs and receives them as bytes, whose
 * format the stubs' source describes.
 *
 * @param <T> the Java type
 */
public abstract class CxxCodec<T> {

    CxxCodec() {}

    /**
     * Returns this codec for a {@code std::array}.
     *
     * @param length the number of elements
     * @return a codec that throws an {@link IllegalArgumentException} for a value with another number of elements
     */
    public final CxxCodec<T> ofLength(int length) {
        return new CxxFixedLength<>(this, length);
    }

    /**
     * Encodes a value for the duration of a call.
     *
     * @param scratch the call's memory
     * @param value the value
     * @return the address of the bytes' address and size
     * @throws NullPointerException if the value or one of its elements is null
     */
    public final MemorySegment write(Scratch scratch, T value) {
        CxxWriter out = new CxxWriter(scratch, Math.max(16, expectedSize(value)));
        MemorySegment bytes = write(scratch, out, value);
        out.give();
        return bytes;
    }

    /**
     * Encodes a value for the duration of a call that has other parameters with objects that C++ takes over.
     *
     * @param scratch the call's memory
     * @param gifts receives the objects that C++ takes over with the value
     * @param value the value
     * @return the address of the bytes' address and size
     * @throws NullPointerException if the value or one of its elements is null
     */
    public final MemorySegment write(Scratch scratch, CxxGifts gifts, T value) {
        return write(scratch, new CxxWriter(scratch, Math.max(16, expectedSize(value)), gifts), value);
    }

    private MemorySegment write(Scratch scratch, CxxWriter out, T value) {
        putChecked(out, value, "the value");
        scratch.keep(value);
        return out.written();
    }

    /**
     * Encodes a value that C++ changes. The array, collection or map receives C++'s value when the scratch memory is closed.
     *
     * @param scratch the call's memory
     * @param value the value
     * @return the address of the bytes' address and size
     * @throws NullPointerException if the value or one of its elements is null
     */
    public final MemorySegment writeBack(Scratch scratch, T value) {
        return copiedBack(scratch, value, write(scratch, value));
    }

    /**
     * Encodes a value that C++ changes for a call that has other parameters with objects that C++ takes over.
     *
     * @param scratch the call's memory
     * @param gifts receives the objects that C++ takes over with the value
     * @param value the value
     * @return the address of the bytes' address and size
     * @throws NullPointerException if the value or one of its elements is null
     */
    public final MemorySegment writeBack(Scratch scratch, CxxGifts gifts, T value) {
        return copiedBack(scratch, value, write(scratch, gifts, value));
    }

    private MemorySegment copiedBack(Scratch scratch, T value, MemorySegment bytes) {
        scratch.copyBack(new CxxCopyBack<>(this, value, bytes));
        return bytes;
    }

    /**
     * Decodes a value that C++ returned.
     *
     * @param bytes the address of the bytes' address and size
     * @return the value
     */
    public final T read(MemorySegment bytes) {
        return read(bytes, CxxLifetime.UNKNOWN);
    }

    /**
     * Decodes a value that C++ returned, and that refers to objects that something else owns.
     *
     * @param bytes the address of the bytes' address and size
     * @param owner the lifetime of these objects' owner
     * @return the value
     */
    public final T read(MemorySegment bytes, CxxLifetime owner) {
        return get(CxxReader.of(bytes, owner));
    }

    /**
     * Decodes the elements of a range. A byte other than 0 precedes each element, and a 0 ends the range.
     *
     * @param bytes the address of the bytes' address and size
     * @param lender the lifetime of objects that something else owns
     * @return an iterator over a copy of the range
     */
    public final Iterator<T> iterator(MemorySegment bytes, CxxLifetime lender) {
        CxxReader in = CxxReader.of(bytes, lender);
        List<T> elements = new ArrayList<>();
        while (in.getByte() != 0) {
            elements.add(get(in));
        }
        return Collections.unmodifiableList(elements).iterator();
    }

    /** Returns the number of slots of a callback's argument. */
    int slots() {
        return isSlot() ? 1 : 2;
    }

    /** Returns whether the slot of a callback's argument contains the value. Otherwise two slots contain the address and size of its bytes. */
    boolean isSlot() {
        return false;
    }

    /** Reads an argument of a callback. */
    T argument(CxxFrame frame, int slot) {
        return get(isSlot() ? CxxReader.ofSlot(frame, slot) : CxxReader.ofBytes(frame, slot));
    }

    /**
     * Writes the result of a callback.
     *
     * @throws NullPointerException if it is null, and C++ has no null
     */
    void result(CxxFrame frame, T value) {
        try (Scratch scratch = Scratch.open()) {
            CxxWriter out = new CxxWriter(scratch, Math.max(16, expectedSize(value)));
            putChecked(out, value, "the callback's result");
            out.give();
            if (isSlot()) {
                frame.returnLong(out.toLong());
            } else {
                frame.returnBytes(out.toArray());
            }
        }
    }

    /** Writes a value that is not null unless the codec is nullable. */
    abstract void put(CxxWriter out, T value);

    abstract T get(CxxReader in);

    /** Returns whether null is a value. */
    boolean isNullable() {
        return false;
    }

    /** Returns about how many bytes a value needs. */
    long expectedSize(T value) {
        return 64;
    }

    /** Returns the number of elements of an array or collection. */
    int length(T value) {
        throw new UnsupportedOperationException("the value has no length");
    }

    /** Replaces the contents of an array, collection or map. */
    void replace(T target, CxxReader in) {
        throw new UnsupportedOperationException("the value cannot be changed");
    }

    /** Returns whether C++ changes the bytes that Java passed, as through a {@code std::span}, instead of returning others. */
    boolean isInPlace() {
        return false;
    }

    final void putChecked(CxxWriter out, T value, String name) {
        if (value == null && !isNullable()) {
            throw new NullPointerException(name + " is null");
        }
        put(out, value);
    }
}
