package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.platform.PerTarget;
import java.util.Optional;

/** Role of a C type in calls from Java. */
public sealed interface Meaning {

    /** {@code void}. */
    record Nothing() implements Meaning {}

    /**
     * {@code unsigned int}, {@code double}, {@code _Bool}.
     *
     * @param carrier the carrier of the widest type
     * @param unsigned whether it is unsigned on all targets
     * @param perTarget C's type on each target, if they differ; otherwise empty
     */
    record Scalar(Carrier carrier, boolean unsigned, Optional<PerTarget<OfTarget>> perTarget) implements Meaning {

        Scalar(Carrier carrier, boolean unsigned) {
            this(carrier, unsigned, Optional.empty());
        }

        /** Returns whether it is narrower than {@code carrier} on some targets. */
        public boolean isWidened() {
            return perTarget.isPresent() && perTarget.get().values().stream().anyMatch(one -> one.carrier() != carrier);
        }

        /** Returns whether it is signed on all targets, or unsigned on all. */
        boolean hasOneSign() {
            return perTarget.isEmpty() || perTarget.get().allMatch(one -> one.unsigned() == unsigned);
        }

        private PerTarget<NativeLayout> passed() {
            return perTarget.isEmpty()
                    ? PerTarget.same(NativeLayout.Scalar.passed(carrier, unsigned))
                    : perTarget.get().map(one -> NativeLayout.Scalar.widened(one.carrier(), one.unsigned(), carrier));
        }
    }

    /** An integer on one target. */
    record OfTarget(Carrier carrier, boolean unsigned) {}

    /**
     * {@code enum phy_state}.
     *
     * @param type empty for an anonymous enum, and for one whose values may be no enumerators
     */
    record Enumeration(Carrier carrier, boolean unsigned, Optional<JavaClass> type) implements Meaning {}

    /**
     * {@code struct phy_device *}.
     *
     * @param size size of the record in bytes; 0 if it is incomplete
     */
    record RecordPointer(JavaClass type, PerTarget<Long> size) implements Meaning {

        /** Returns whether the fields are private to C, on all targets. */
        public boolean isOpaque() {
            return size.allMatch(bytes -> bytes == 0);
        }
    }

    /**
     * {@code const char *}, {@code unsigned char *}.
     *
     * @param isPlain whether the pointee is plain {@code char}, that is, text; {@code unsigned char} is used for bytes
     */
    record CharPointer(boolean isConst, boolean isPlain) implements Meaning {}

    /** {@code int (*)(const void *, const void *)}. */
    record FunctionPointer(JavaClass callback) implements Meaning {}

    /** {@code void *}, {@code int *}. */
    record Pointer() implements Meaning {}

    /** {@code div_t}, passed by value. */
    record RecordValue(PerTarget<NativeLayout.Reference> reference) implements Meaning {}

    /**
     * {@code long double}, or a record that java.lang.foreign does not pass as C does. A helper stub takes its address.
     *
     * @param cName {@code long double}, {@code struct flags}
     * @param record the Java type of a record; empty for other types, which are memory in Java
     * @param size in bytes
     * @param alignment in bytes
     * @param reason why it is not passed by value, as a clause
     */
    record Indirect(
            String cName, Optional<JavaClass> record, PerTarget<Long> size, PerTarget<Long> alignment, String reason)
            implements Meaning {}

    /**
     * {@code va_list}.
     *
     * @param reason a clause: "it takes a va_list, which only C code can create"
     */
    record Unbindable(String reason) implements Meaning {}

    /** Returns the layout in function descriptors; empty for {@code void} and for types that cannot be bound. */
    default Optional<PerTarget<NativeLayout>> layout() {
        return switch (this) {
            case Nothing _, Unbindable _ -> Optional.empty();
            case Scalar scalar -> Optional.of(scalar.passed());
            case Enumeration enumeration ->
                Optional.of(PerTarget.same(NativeLayout.Scalar.passed(enumeration.carrier(), enumeration.unsigned())));
            case RecordPointer _, CharPointer _, FunctionPointer _, Pointer _, Indirect _ ->
                Optional.of(PerTarget.same(NativeLayout.Scalar.natural(Carrier.ADDRESS)));
            case RecordValue value -> Optional.of(value.reference().map(NativeLayout.class::cast));
        };
    }

    /**
     * Returns the maximum number of method handle argument slots that the linker of java.lang.foreign uses for this type. On x86-64 Linux,
     * a record that is passed in memory takes a {@code long} for each eight bytes, and so does an address.
     */
    default long linkerSlots() {
        return switch (this) {
            case Nothing _ -> 0;
            case Scalar scalar -> slots(scalar.carrier());
            case Enumeration enumeration -> slots(enumeration.carrier());
            case RecordPointer _, CharPointer _, FunctionPointer _, Pointer _, Indirect _, Unbindable _ -> 2;
            case RecordValue value ->
                value.reference().values().stream()
                        .mapToLong(reference -> 2 * ((reference.size() + 7) / 8))
                        .max()
                        .orElseThrow();
        };
    }

    private static int slots(Carrier carrier) {
        return carrier == Carrier.LONG || carrier == Carrier.DOUBLE ? 2 : 1;
    }
}
