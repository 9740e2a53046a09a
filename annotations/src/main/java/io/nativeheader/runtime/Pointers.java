package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;

/** What is done with pointers that C returned. */
@SuppressWarnings("restricted") // this module is the one that is given native access
public final class Pointers {

    private Pointers() {}

    /**
     * Refuses a pointer that C declares nonnull, and with which it would end the process.
     *
     * @throws NullPointerException for {@code null} and for {@code NULL}
     */
    public static void requireNonNull(MemorySegment pointer, String parameter) {
        if (pointer == null || pointer.isNative() && pointer.address() == 0) {
            throw new NullPointerException(parameter);
        }
    }

    /** The memory behind a pointer, of as many bytes as its type has. */
    public static MemorySegment sized(MemorySegment pointer, long byteSize) {
        return pointer.reinterpret(byteSize);
    }

    /** The memory at an address, of as many bytes as its type has. */
    public static MemorySegment sized(long address, long byteSize) {
        return MemorySegment.ofAddress(address).reinterpret(byteSize);
    }

    /** An element of an array of pointers, whose length C did not tell where the segment has none. */
    public static MemorySegment at(MemorySegment array, long index) {
        MemorySegment known = array.byteSize() == 0 ? array.reinterpret(Long.MAX_VALUE) : array;
        return known.get(ValueLayout.ADDRESS_UNALIGNED, ValueLayout.ADDRESS.scale(0, index));
    }

    /** A copy of the NUL-terminated UTF-8 text behind a pointer; {@code null} for {@code NULL}. */
    public static String string(MemorySegment pointer) {
        return pointer.address() == 0
                ? null
                : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** The same in another encoding. */
    public static String string(MemorySegment pointer, Charset charset) {
        if (pointer.address() == 0) {
            return null;
        }
        MemorySegment text = pointer.reinterpret(Long.MAX_VALUE);
        long length = length(text, Encodings.unit(charset));
        return new String(text.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), charset);
    }

    /** In bytes, up to a NUL of as many bytes as the encoding's unit has. */
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
