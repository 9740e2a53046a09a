package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.Optional;

/** What a C type means for a call from Java. */
public sealed interface Meaning {

    /** {@code void}. */
    record Nothing() implements Meaning {}

    /** {@code unsigned int}, {@code double}, {@code _Bool}. */
    record Scalar(Carrier carrier, boolean unsigned) implements Meaning {}

    /**
     * {@code enum phy_state}.
     *
     * @param type empty for an enum without a name
     */
    record Enumeration(Carrier carrier, boolean unsigned, Optional<JavaClass> type) implements Meaning {}

    /**
     * {@code struct phy_device *}.
     *
     * @param size of the record in bytes; 0 where it is incomplete
     */
    record RecordPointer(JavaClass type, long size) implements Meaning {}

    /**
     * {@code const char *}, {@code unsigned char *}.
     *
     * @param isPlain whether it leads to {@code char} itself, which is text; C has bytes as {@code unsigned char}
     */
    record CharPointer(boolean isConst, boolean isPlain) implements Meaning {}

    /** {@code int (*)(const void *, const void *)}. */
    record FunctionPointer(JavaClass callback) implements Meaning {}

    /** {@code void *}, {@code int *}. */
    record Pointer() implements Meaning {}

    /** {@code div_t}. */
    record RecordValue(NativeLayout.Reference reference) implements Meaning {}

    /**
     * {@code long double}, or a record that java.lang.foreign passes otherwise than C: a helper stub takes its address.
     *
     * @param cName {@code long double}, {@code struct flags}
     * @param record its Java type; empty for what is no record, which Java has as memory
     * @param size in bytes
     * @param alignment in bytes
     * @param reason why it is not passed by value, as a clause
     */
    record Indirect(String cName, Optional<JavaClass> record, long size, long alignment, String reason)
            implements Meaning {}

    /**
     * {@code va_list}.
     *
     * @param reason as a clause: "it takes a va_list, which only C can make"
     */
    record Unbindable(String reason) implements Meaning {}

    /** The layout that stands for it in a function descriptor; empty for {@code void} and for what cannot be bound. */
    default Optional<NativeLayout> layout() {
        return switch (this) {
            case Nothing _, Unbindable _ -> Optional.empty();
            case Scalar scalar -> Optional.of(NativeLayout.Scalar.passed(scalar.carrier(), scalar.unsigned()));
            case Enumeration enumeration ->
                Optional.of(NativeLayout.Scalar.passed(enumeration.carrier(), enumeration.unsigned()));
            case RecordPointer _, CharPointer _, FunctionPointer _, Pointer _, Indirect _ ->
                Optional.of(NativeLayout.Scalar.natural(Carrier.ADDRESS));
            case RecordValue value -> Optional.of(value.reference());
        };
    }

    /**
     * How many argument slots of a method handle java.lang.foreign's linker takes for it, where it takes the most: on x86-64 Linux a record
     * by value in memory is a {@code long} for each eight bytes, and an address is one, too.
     */
    default long linkerSlots() {
        return switch (this) {
            case Nothing _ -> 0;
            case Scalar scalar -> slots(scalar.carrier());
            case Enumeration enumeration -> slots(enumeration.carrier());
            case RecordPointer _, CharPointer _, FunctionPointer _, Pointer _, Indirect _, Unbindable _ -> 2;
            case RecordValue value -> 2 * ((value.reference().size() + 7) / 8);
        };
    }

    private static int slots(Carrier carrier) {
        return carrier == Carrier.LONG || carrier == Carrier.DOUBLE ? 2 : 1;
    }
}
