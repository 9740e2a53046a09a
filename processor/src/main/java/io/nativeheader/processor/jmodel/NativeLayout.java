package io.nativeheader.processor.jmodel;

import java.util.List;

/** A {@code java.lang.foreign.MemoryLayout}. */
public sealed interface NativeLayout {

    /**
     * {@code int speed}: {@code JAVA_INT}, with a smaller alignment in a packed record.
     *
     * @param alignment in bytes; {@code carrier.size()} is the natural alignment
     * @param zeroExtended whether it is zero-extended: an argument or result of an unsigned type narrower than {@code int}, or an unsigned
     *     integer that {@code java} widens
     * @param java the carrier of the Java type; wider than {@code carrier} if the integer is wider on other targets
     */
    record Scalar(Carrier carrier, long alignment, boolean zeroExtended, Carrier java) implements NativeLayout {

        public Scalar(Carrier carrier, long alignment) {
            this(carrier, alignment, false, carrier);
        }

        /** Returns whether the integer is narrower in C than in Java. */
        public boolean isWidened() {
            return java != carrier;
        }

        /** Returns the layout of the C value alone, for memory. */
        public Scalar inMemory() {
            return new Scalar(carrier, alignment);
        }

        /** Returns the layout with a smaller alignment. */
        public Scalar alignedTo(long limit) {
            return new Scalar(carrier, Math.min(alignment, limit), zeroExtended, java);
        }

        /** Returns the layout of an argument or result. */
        public static Scalar passed(Carrier carrier, boolean unsigned) {
            boolean narrow = carrier == Carrier.BYTE || carrier == Carrier.SHORT;
            return new Scalar(carrier, carrier.size(), unsigned && narrow, carrier);
        }

        /** Returns the layout of an integer that Java holds in a wider type, because it is wider on other targets. */
        public static Scalar widened(Carrier carrier, boolean unsigned, Carrier java) {
            return carrier == java ? passed(carrier, unsigned) : new Scalar(carrier, carrier.size(), unsigned, java);
        }

        public static Scalar natural(Carrier carrier) {
            return new Scalar(carrier, carrier.size());
        }
    }

    /** {@code struct mii_bus bus}: the {@code LAYOUT} of a generated record. */
    record Reference(JavaClass record, long size, long alignment) implements NativeLayout {}

    /** {@code int lanes[4]}. */
    record Sequence(long count, NativeLayout element) implements NativeLayout {}

    /** Bytes between fields. */
    record Padding(long size) implements NativeLayout {}

    /** The bytes of a type without a carrier: {@code long double}. */
    record Opaque(long size, long alignment) implements NativeLayout {}

    /**
     * The layout of a record, or of an anonymous member.
     *
     * @param union whether all members have the offset 0
     * @param members in order, padding included, so that their sizes add up to {@code size} (for a struct)
     * @param size in bytes
     * @param alignment in bytes
     * @param name {@code struct phy_device}; empty for an anonymous member
     */
    record Group(boolean union, List<Member> members, long size, long alignment, String name) implements NativeLayout {

        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * A member of a group.
     *
     * @param name the C field's name; empty for padding and anonymous members
     */
    record Member(String name, NativeLayout layout) {}
}
