package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Reads and writes bit-fields. C compilers number the bits of a record in memory order. On little-endian platforms, bit 0 is the lowest bit
 * of a byte, and a field's lowest bits come first. On big-endian platforms, bit 0 is the highest bit of a byte, and a field's highest bits
 * come first. Either way, a field continues in the following byte. Only the bytes that contain the field are accessed.
 */
public final class BitFields {

    private static final boolean BIG = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

    private BitFields() {}

    /**
     * Reads an unsigned bit-field.
     *
     * @param segment the record's memory
     * @param offset the offset of the byte in which the field begins
     * @param bit the field's first bit in that byte, 0 to 7
     * @param width the field's width in bits, 1 to 64
     * @return the zero-extended value
     */
    public static long unsigned(MemorySegment segment, long offset, int bit, int width) {
        return unsigned(segment, offset, bit, width, BIG);
    }

    static long unsigned(MemorySegment segment, long offset, int bit, int width, boolean big) {
        long value = 0;
        for (int done = 0; done < width; ) {
            int position = bit + done;
            int inByte = position & 7;
            int count = Math.min(8 - inByte, width - done);
            int above = big ? inByte : 8 - inByte - count;
            long bits = (segment.get(ValueLayout.JAVA_BYTE, offset + (position >>> 3)) << above & 0xFF) >>> 8 - count;
            value |= bits << (big ? width - done - count : done);
            done += count;
        }
        return value;
    }

    /**
     * Reads a signed bit-field.
     *
     * @param segment the record's memory
     * @param offset the offset of the byte in which the field begins
     * @param bit the field's first bit in that byte, 0 to 7
     * @param width the field's width in bits, 1 to 64
     * @return the sign-extended value
     */
    public static long signed(MemorySegment segment, long offset, int bit, int width) {
        int unused = 64 - width;
        return unsigned(segment, offset, bit, width) << unused >> unused;
    }

    /**
     * Writes the lowest {@code width} bits of a value, as C does. Bits outside the field keep their values.
     *
     * @param segment the record's memory
     * @param offset the offset of the byte in which the field begins
     * @param bit the field's first bit in that byte, 0 to 7
     * @param width the field's width in bits, 1 to 64
     * @param value the value; higher bits are ignored
     */
    public static void set(MemorySegment segment, long offset, int bit, int width, long value) {
        set(segment, offset, bit, width, value, BIG);
    }

    static void set(MemorySegment segment, long offset, int bit, int width, long value, boolean big) {
        for (int done = 0; done < width; ) {
            int position = bit + done;
            int inByte = position & 7;
            int count = Math.min(8 - inByte, width - done);
            int below = big ? 8 - inByte - count : inByte;
            long at = offset + (position >>> 3);
            int mask = (1 << count) - 1 << below;
            int before = segment.get(ValueLayout.JAVA_BYTE, at);
            int bits = (int) (value >>> (big ? width - done - count : done)) << below & mask;
            segment.set(ValueLayout.JAVA_BYTE, at, (byte) (before & ~mask | bits));
            done += count;
        }
    }
}
