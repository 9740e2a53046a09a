package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.Optional;

/** What a C type means for a call from Java. */
sealed interface Meaning {

    /** {@code void}. */
    record Nothing() implements Meaning {}

    /** {@code unsigned int}, {@code double}, {@code _Bool}. */
    record Scalar(Carrier carrier, boolean unsigned) implements Meaning {}

    /**
     * {@code enum phy_state}.
     *
     * @param type empty for an enum without a name
     */
    record Enumeration(Carrier carrier, Optional<JavaClass> type) implements Meaning {}

    /**
     * {@code struct phy_device *}.
     *
     * @param size of the record in bytes; 0 where it is incomplete
     */
    record RecordPointer(JavaClass type, long size) implements Meaning {}

    /** {@code const char *}, {@code unsigned char *}. */
    record CharPointer(boolean isConst) implements Meaning {}

    /** {@code int (*)(const void *, const void *)}. */
    record FunctionPointer(JavaClass callback) implements Meaning {}

    /** {@code void *}, {@code int *}. */
    record Pointer() implements Meaning {}

    /** {@code div_t}. */
    record RecordValue(NativeLayout.Reference reference) implements Meaning {}

    /**
     * {@code long double}.
     *
     * @param reason as a clause: "long double is not known to java.lang.foreign"
     */
    record Unbindable(String reason) implements Meaning {}

    /** The layout that stands for it in a function descriptor; empty for {@code void} and for what cannot be bound. */
    default Optional<NativeLayout> layout() {
        return switch (this) {
            case Nothing _, Unbindable _ -> Optional.empty();
            case Scalar scalar -> Optional.of(NativeLayout.Scalar.natural(scalar.carrier()));
            case Enumeration enumeration -> Optional.of(NativeLayout.Scalar.natural(enumeration.carrier()));
            case RecordPointer _, CharPointer _, FunctionPointer _, Pointer _ ->
                Optional.of(NativeLayout.Scalar.natural(Carrier.ADDRESS));
            case RecordValue value -> Optional.of(value.reference());
        };
    }
}
