package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Bit-fields of records, on little-endian platforms, where bit 0 of a byte is its lowest and a field goes on in the byte after it. Only
 * the bytes that a field lies in are touched.
 */
public final class BitFields {

    private BitFields() {}

    /**
     * The value of an unsigned bit-field.
     *
     * @param offset of the byte that the field begins in
     * @param bit that it begins with, 0 to 7
     * @param width in bits, 1 to 64
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

    /** The value of a signed bit-field, sign-extended. */
    public static long signed(MemorySegment segment, long offset, int bit, int width) {
        int unused = 64 - width;
        return unsigned(segment, offset, bit, width) << unused >> unused;
    }

    /** Writes the lowest bits of a value, as C does; the field's neighbours stay as they are. */
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
