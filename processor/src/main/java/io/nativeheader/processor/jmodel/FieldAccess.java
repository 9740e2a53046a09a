package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;

/** How a field is read and written. */
public sealed interface FieldAccess {

    /** {@code int speed;}, {@code void *priv;}, {@code enum phy_state state;}: the value itself. */
    record OfScalar(PerTarget<NativeLayout.Scalar> layout, MemoryOrder order) implements FieldAccess {

        public OfScalar(NativeLayout.Scalar layout) {
            this(PerTarget.same(layout), MemoryOrder.PLAIN);
        }

        /** Returns the carrier of the Java type, which holds the values of all targets. */
        public Carrier carrier() {
            return layout.first().java();
        }
    }

    /**
     * {@code unsigned link : 1;}.
     *
     * @param bit the first bit in the first byte, 0 to 7
     * @param width in bits
     * @param signed whether the value is sign-extended
     * @param type the Java type: {@code BOOLEAN}, or the integer with the size of the declared C type
     */
    record OfBitField(PerTarget<Integer> bit, int width, PerTarget<Boolean> signed, JavaPrimitive type)
            implements FieldAccess {}

    /** {@code void (*reset)(struct phy_device *);}: the function pointer, {@code null} for {@code NULL}. */
    record OfFunctionPointer(NativeLayout.Scalar layout, JavaClass callback) implements FieldAccess {}

    /**
     * {@code struct mii_bus *bus;}: the record or handle, {@code null} for {@code NULL}.
     *
     * @param size the size of the record to which the field points, in bytes; 0 for a handle
     */
    record OfRecordPointer(NativeLayout.Scalar layout, JavaClass record, PerTarget<Long> size) implements FieldAccess {}

    /** {@code struct phy_stats stats;}: a view of the record's memory; the setter copies. */
    record OfRecord(PerTarget<NativeLayout.Reference> layout) implements FieldAccess {}

    /**
     * {@code long double value;}: a view of its bytes; the setter copies.
     *
     * @param size in bytes
     */
    record OfMemory(PerTarget<Long> size) implements FieldAccess {}

    /**
     * {@code int lanes[4];}, {@code double m[4][4];}: a segment with all elements, and a getter and a setter for single elements.
     *
     * @param dimensions the lengths, the outermost first
     * @param element how one element is read and written
     * @param elementSize in bytes
     */
    record OfArray(List<PerTarget<Long>> dimensions, FieldAccess element, PerTarget<Long> elementSize)
            implements FieldAccess {

        public OfArray {
            dimensions = List.copyOf(dimensions);
        }
    }

    /**
     * {@code int data[];}, {@code int data[0];}: as many elements as fit into the record's memory.
     *
     * @param element how one element is read and written
     * @param elementSize in bytes
     */
    record OfFlexibleArray(FieldAccess element, PerTarget<Long> elementSize) implements FieldAccess {}

    /**
     * {@code char name[32];}: accessors for a {@code String}, for single bytes, and for the array's segment.
     *
     * @param length empty for {@code char name[];}, which extends to the end of the record's memory
     * @param segmentName the name of the accessor that returns the segment: {@code name_segment}
     */
    record OfCharArray(Optional<PerTarget<Long>> length, String segmentName) implements FieldAccess {}
}
