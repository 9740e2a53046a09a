package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;

/** What every generated record does with its memory. */
public final class Records {

    private Records() {}

    /**
     * Returns the memory of a record, cut to its size. Its address may be any that C has: a record is a view of what a pointer leads to,
     * and some pointers lead nowhere, such as {@code (struct status *) 1}.
     *
     * @param cName {@code struct phy_device}, for errors
     * @param byteSize of the record, in bytes
     * @throws NullPointerException if there is no segment
     * @throws IllegalArgumentException if it is too small
     */
    public static MemorySegment check(MemorySegment segment, String cName, long byteSize) {
        MemorySegment checked = checkFlexible(segment, cName, byteSize);
        return checked.byteSize() == byteSize ? checked : checked.asSlice(0, byteSize);
    }

    /** The same, uncut: what is behind the record are elements of its last array. */
    public static MemorySegment checkFlexible(MemorySegment segment, String cName, long byteSize) {
        if (segment == null) {
            throw new NullPointerException("no memory for " + cName);
        }
        if (segment.byteSize() < byteSize) {
            throw new IllegalArgumentException(cName + " needs " + byteSize + " bytes, and the segment has "
                    + segment.byteSize() + ". A pointer from C is given its size with reinterpret.");
        }
        return segment;
    }

    /**
     * Returns the memory of a value that a stub takes by its address: the same, or an aligned copy.
     *
     * @param cName {@code long double}, for errors
     * @param byteAlignment that the compiled stub relies on, in bytes
     * @throws IllegalArgumentException if it is too small
     */
    public static MemorySegment aligned(MemorySegment segment, String cName, long byteSize, long byteAlignment) {
        return aligned(check(segment, cName, byteSize), byteAlignment);
    }

    /**
     * Returns the memory of a record that a stub takes by its address and C by value: the same, or a copy of one that lies where the
     * compiled stub could not read it, such as a field of a packed record.
     */
    public static MemorySegment aligned(MemorySegment segment, long byteAlignment) {
        return (segment.address() & (byteAlignment - 1)) == 0
                ? segment
                : Arena.ofAuto().allocate(segment.byteSize(), byteAlignment).copyFrom(segment);
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

    /**
     * Copies a record with an array at its end that has no length of its own: all of its memory.
     *
     * @param cName {@code struct packet}, for errors
     * @throws IllegalArgumentException if the other record's memory has no room for it; nothing is written then
     */
    public static void copyFlexible(MemorySegment from, MemorySegment to, String cName) {
        if (from.byteSize() > to.byteSize()) {
            throw new IllegalArgumentException(
                    cName + " of " + from.byteSize() + " bytes does not fit into one of " + to.byteSize());
        }
        to.copyFrom(from);
    }

    /**
     * Whether two records lie at the same place, whatever the size and the scope of their segments. Those of Java arrays do if the
     * array and the offset in it are the same.
     */
    public static boolean areSame(MemorySegment one, MemorySegment other) {
        if (one == other) {
            return true;
        }
        boolean sameAddress = one.address() == other.address() && one.isNative() == other.isNative();
        // a read-only segment does not tell its array, but whether it overlaps with another one
        return sameAddress && (one.isNative() || one.asOverlappingSlice(other).isPresent());
    }

    /** The same for all that are the same: of the address, as the array is not to be had of a read-only segment. */
    public static int hash(MemorySegment segment) {
        return Long.hashCode(segment.address());
    }

    /** The members of a layout whose expression is too large for one method. */
    public static MemoryLayout[] concat(MemoryLayout[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(MemoryLayout[]::new);
    }
}
