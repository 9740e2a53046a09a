package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;

/** Memory operations that generated records share. */
public final class Records {

    private Records() {}

    /**
     * Checks the size of a record's memory and returns exactly that many bytes. Any address is accepted, because a record may be a view of
     * a sentinel pointer such as {@code (struct status *) 1}.
     *
     * @param segment the memory
     * @param cName the C type, for error messages: {@code struct phy_device}
     * @param byteSize the size of the record, in bytes
     * @return the first {@code byteSize} bytes of the memory
     * @throws NullPointerException if {@code segment} is null
     * @throws IllegalArgumentException if the memory is too small
     */
    public static MemorySegment check(MemorySegment segment, String cName, long byteSize) {
        MemorySegment checked = checkFlexible(segment, cName, byteSize);
        return checked.byteSize() == byteSize ? checked : checked.asSlice(0, byteSize);
    }

    /**
     * Checks the memory of a record with a flexible array member. Memory after the record is kept for the array's elements.
     *
     * @param segment the memory
     * @param cName the C type, for error messages: {@code struct packet}
     * @param byteSize the size of the record without elements, in bytes
     * @return {@code segment}
     * @throws NullPointerException if {@code segment} is null
     * @throws IllegalArgumentException if the memory is too small
     */
    public static MemorySegment checkFlexible(MemorySegment segment, String cName, long byteSize) {
        if (segment == null) {
            throw new NullPointerException("the memory of " + cName + " is null");
        }
        if (segment.byteSize() < byteSize) {
            throw new IllegalArgumentException(cName + " needs " + byteSize + " bytes, but the segment has "
                    + segment.byteSize() + ". Set the size of a pointer from C with NativeHeaders.sized.");
        }
        return segment;
    }

    /**
     * Returns aligned memory for a value that a helper stub takes by address.
     *
     * @param segment the value
     * @param cName the C type, for error messages: {@code long double}
     * @param byteSize the size of the value, in bytes
     * @param byteAlignment the alignment that the stub requires, in bytes
     * @return the same memory, or an aligned copy
     * @throws IllegalArgumentException if the memory is too small
     */
    public static MemorySegment aligned(MemorySegment segment, String cName, long byteSize, long byteAlignment) {
        return aligned(check(segment, cName, byteSize), byteAlignment);
    }

    /**
     * Returns aligned memory for a record that a helper stub takes by address and passes by value. A field of a packed record may be
     * misaligned.
     *
     * @param segment the record
     * @param byteAlignment the alignment that the stub requires, in bytes
     * @return the same memory, or an aligned copy
     */
    public static MemorySegment aligned(MemorySegment segment, long byteAlignment) {
        return (segment.address() & (byteAlignment - 1)) == 0
                ? segment
                : Arena.ofAuto().allocate(segment.byteSize(), byteAlignment).copyFrom(segment);
    }

    /**
     * Returns the size of a record with a flexible array member.
     *
     * @param count the number of elements
     * @param elementSize the size of an element, in bytes
     * @param offset the array's offset in the record, in bytes
     * @param byteSize the size of the record without elements, in bytes
     * @return the size in bytes, at least {@code byteSize}
     * @throws IllegalArgumentException if the count is negative or too large
     */
    public static long sizeWith(long count, long elementSize, long offset, long byteSize) {
        if (count < 0 || count > (Long.MAX_VALUE - offset) / elementSize) {
            throw new IllegalArgumentException("invalid number of elements: " + count);
        }
        return Math.max(byteSize, offset + count * elementSize);
    }

    /**
     * Copies a record with a flexible array member, including its elements. Nothing is written if this method throws.
     *
     * @param from the source
     * @param to the destination
     * @param cName the C type, for error messages: {@code struct packet}
     * @throws IllegalArgumentException if the destination is too small
     */
    public static void copyFlexible(MemorySegment from, MemorySegment to, String cName) {
        if (from.byteSize() > to.byteSize()) {
            throw new IllegalArgumentException(
                    cName + " of " + from.byteSize() + " bytes does not fit into one of " + to.byteSize() + " bytes");
        }
        to.copyFrom(from);
    }

    /**
     * Returns whether two records have the same address, regardless of their segments' size and scope. For Java arrays, both the array and
     * the offset must be the same.
     *
     * @param one a record's memory
     * @param other another record's memory
     * @return whether they are at the same address
     */
    public static boolean areSame(MemorySegment one, MemorySegment other) {
        if (one.equals(other)) {
            return true;
        }
        boolean sameAddress = one.address() == other.address() && one.isNative() == other.isNative();
        // a read-only segment does not reveal its array, but reveals whether it overlaps another segment
        return sameAddress && (one.isNative() || one.asOverlappingSlice(other).isPresent());
    }

    /**
     * Returns a hash code that is consistent with {@link #areSame}. It uses only the address, because a read-only segment does not reveal
     * its array.
     *
     * @param segment a record's memory
     * @return the hash code
     */
    public static int hash(MemorySegment segment) {
        return Long.hashCode(segment.address());
    }

    /**
     * Concatenates the members of a layout that is too large for one method.
     *
     * @param parts the members, in order
     * @return all members
     */
    public static MemoryLayout[] concat(MemoryLayout[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(MemoryLayout[]::new);
    }
}
