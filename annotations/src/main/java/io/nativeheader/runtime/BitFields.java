package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Reads and writes bit-fields on little-endian platforms. Bit 0 is the lowest bit of a byte, and a field continues in the following byte.
 * Only the bytes that contain the field are accessed.
 */
public final class BitFields {

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
        long value = 0;
        for (int done = 0; done < width; ) {
            int position = bit + done;
            int inByte = position & 7;
            int count = Math.min(8 - inByte, width - done);
            long bits = (segment.get(ValueLayout.JAVA_BYTE, offset + (position >>> 3)) & 0xFF) >>> inByte;
            value |= (bits & ((1L << count) - 1)) << done;
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
        for (int done = 0; done < width; ) {
            int position = bit + done;
            int inByte = position & 7;
            int count = Math.min(8 - inByte, width - done);
            long at = offset + (position >>> 3);
            int mask = ((1 << count) - 1) << inByte;
            int before = segment.get(ValueLayout.JAVA_BYTE, at);
            int bits = (int) (value >>> done) << inByte & mask;
            segment.set(ValueLayout.JAVA_BYTE, at, (byte) (before & ~mask | bits));
            done += count;
        }
    }
}
