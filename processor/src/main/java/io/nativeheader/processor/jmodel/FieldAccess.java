package io.nativeheader.processor.jmodel;

import java.util.List;

/** How a field is read and written. */
public sealed interface FieldAccess {

    /** {@code int speed;}, {@code void *priv;}, {@code enum phy_state state;}: the value as it is. */
    record OfScalar(NativeLayout.Scalar layout) implements FieldAccess {}

    /**
     * {@code unsigned link : 1;}.
     *
     * @param bit that it begins with in its first byte, 0 to 7
     * @param width in bits
     * @param signed whether the value is sign-extended
     * @param type of the Java value: {@code BOOLEAN}, or an integer that the declared C type has the size of
     */
    record OfBitField(int bit, int width, boolean signed, JavaPrimitive type) implements FieldAccess {}

    /** {@code void (*reset)(struct phy_device *);}: the function pointer, {@code null} for {@code NULL}. */
    record OfFunctionPointer(NativeLayout.Scalar layout, JavaClass callback) implements FieldAccess {}

    /**
     * {@code struct mii_bus *bus;}: the record or handle, {@code null} for {@code NULL}.
     *
     * @param size of the record that the pointer leads to, in bytes; 0 for a handle
     */
    record OfRecordPointer(NativeLayout.Scalar layout, JavaClass record, long size) implements FieldAccess {}

    /** {@code struct phy_stats stats;}: a view; the setter copies. */
    record OfRecord(NativeLayout.Reference layout) implements FieldAccess {}

    /**
     * {@code int lanes[4];}, {@code double m[4][4];}: a slice, and a getter and setter of an element.
     *
     * @param dimensions lengths, the outermost first
     * @param element how one element is read and written
     * @param elementSize in bytes
     */
    record OfArray(List<Long> dimensions, FieldAccess element, long elementSize) implements FieldAccess {

        public OfArray {
            dimensions = List.copyOf(dimensions);
        }
    }

    /**
     * {@code char name[32];}: a {@code String}, its bytes one by one, and the slice.
     *
     * @param segmentName of the accessor that gives the slice: {@code name_segment}
     */
    record OfCharArray(long length, String segmentName) implements FieldAccess {}
}
