package io.nativeheader.runtime;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;

/** What every generated record checks of its memory. */
public final class Records {

    private Records() {}

    /**
     * The memory of a record, cut to its size.
     *
     * @param cName {@code struct phy_device}, for errors
     * @param byteSize of the record, in bytes
     * @param byteAlignment of the record, in bytes
     * @throws NullPointerException if there is no segment
     * @throws IllegalArgumentException if it is too small, or not aligned
     */
    public static MemorySegment check(MemorySegment segment, String cName, long byteSize, long byteAlignment) {
        MemorySegment checked = checkFlexible(segment, cName, byteSize, byteAlignment);
        return checked.byteSize() == byteSize ? checked : checked.asSlice(0, byteSize);
    }

    /** The same, uncut: what is behind the record are elements of its last array. */
    public static MemorySegment checkFlexible(MemorySegment segment, String cName, long byteSize, long byteAlignment) {
        if (segment == null) {
            throw new NullPointerException("no memory for " + cName);
        }
        if (segment.byteSize() < byteSize) {
            throw new IllegalArgumentException(cName + " needs " + byteSize + " bytes, and the segment has "
                    + segment.byteSize() + ". A pointer from C is given its size with reinterpret.");
        }
        if ((segment.address() & (byteAlignment - 1)) != 0) {
            throw new IllegalArgumentException(cName + " needs an address that is a multiple of " + byteAlignment
                    + ", and the segment is at 0x" + Long.toHexString(segment.address()));
        }
        return segment;
    }

    /**
     * The size of a record with an array at its end that has no length of its own.
     *
     * @param count of elements
     * @param elementSize in bytes
     * @param offset of the array in the record, in bytes
     * @param byteSize of the record without elements, in bytes; a record is never smaller
     * @throws IllegalArgumentException if the count is negative or too large
     */
    public static long sizeWith(long count, long elementSize, long offset, long byteSize) {
        if (count < 0 || count > (Long.MAX_VALUE - offset) / elementSize) {
            throw new IllegalArgumentException("no record has " + count + " elements");
        }
        return Math.max(byteSize, offset + count * elementSize);
    }

    /** The members of a layout whose expression is too large for one method. */
    public static MemoryLayout[] concat(MemoryLayout[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(MemoryLayout[]::new);
    }
}
