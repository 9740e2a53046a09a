package io.nativeheader.runtime;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;

/** Operations on pointers that C returned. */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class Pointers {

    private Pointers() {}

    /**
     * Checks an argument whose C parameter is declared nonnull. C would crash on {@code NULL}.
     *
     * @param pointer the argument
     * @param parameter the parameter's name, for the error message
     * @throws NullPointerException for null and for {@code NULL}
     */
    public static void requireNonNull(MemorySegment pointer, String parameter) {
        if (pointer == null || pointer.isNative() && pointer.address() == 0) {
            throw new NullPointerException(parameter);
        }
    }

    /**
     * Returns the memory at a pointer.
     *
     * @param pointer the pointer
     * @param byteSize the size of the memory, in bytes
     * @return a segment at the same address
     */
    public static MemorySegment sized(MemorySegment pointer, long byteSize) {
        return pointer.reinterpret(byteSize);
    }

    /**
     * Returns the memory at an address.
     *
     * @param address the address
     * @param byteSize the size of the memory, in bytes
     * @return a segment at the address
     */
    public static MemorySegment sized(long address, long byteSize) {
        return MemorySegment.ofAddress(address).reinterpret(byteSize);
    }

    /**
     * Returns the memory at a pointer to a record that is incomplete on some platforms.
     *
     * @param pointer the pointer
     * @param layout the record's layout; null if it is incomplete on this platform
     * @return a segment at the same address, of the record's size, or without a size
     */
    public static MemorySegment sized(MemorySegment pointer, MemoryLayout layout) {
        return layout == null ? pointer : sized(pointer, layout.byteSize());
    }

    /**
     * Returns the memory at the address of a record that is incomplete on some platforms.
     *
     * @param address the address
     * @param layout the record's layout; null if it is incomplete on this platform
     * @return a segment at the address, of the record's size, or without a size
     */
    public static MemorySegment sized(long address, MemoryLayout layout) {
        return sized(MemorySegment.ofAddress(address), layout);
    }

    /**
     * Reads an element of a pointer array. If the array's size is unknown, as for a pointer from C, the index is not checked.
     *
     * @param array the array
     * @param index the element's index
     * @return the element
     */
    public static MemorySegment at(MemorySegment array, long index) {
        MemorySegment known = array.byteSize() == 0 ? array.reinterpret(Long.MAX_VALUE) : array;
        return known.get(ValueLayout.ADDRESS_UNALIGNED, ValueLayout.ADDRESS.scale(0, index));
    }

    /**
     * Copies NUL-terminated UTF-8 text.
     *
     * @param pointer the address of the text
     * @return the text; null for {@code NULL}
     */
    public static String string(MemorySegment pointer) {
        return pointer.address() == 0
                ? null
                : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /**
     * Copies NUL-terminated text.
     *
     * @param pointer the address of the text
     * @param charset the text's encoding
     * @return the text; null for {@code NULL}
     */
    public static String string(MemorySegment pointer, Charset charset) {
        if (pointer.address() == 0) {
            return null;
        }
        MemorySegment text = pointer.reinterpret(Long.MAX_VALUE);
        long length = length(text, Encodings.unit(charset));
        return new String(text.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), charset);
    }

    /** Returns the length in bytes up to the NUL, which has the size of the encoding's code unit. */
    private static long length(MemorySegment text, int unit) {
        long length = 0;
        while (!isNul(text, length, unit)) {
            length += unit;
        }
        return length;
    }

    private static boolean isNul(MemorySegment text, long offset, int unit) {
        return switch (unit) {
            case 1 -> text.get(ValueLayout.JAVA_BYTE, offset) == 0;
            case 2 -> text.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset) == 0;
            default -> text.get(ValueLayout.JAVA_INT_UNALIGNED, offset) == 0;
        };
    }
}
