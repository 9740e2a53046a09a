package io.nativeheader.processor.jmodel;

import java.util.Optional;

/** How what C returns becomes a Java result. */
public sealed interface ResultConversion {

    record Nothing() implements ResultConversion {}

    /** {@code int} for {@code int}. */
    record AsIs() implements ResultConversion {}

    /** {@code long} for {@code unsigned int}: zero-extended. */
    record ZeroExtended(Carrier carrier, JavaPrimitive to) implements ResultConversion {}

    /**
     * {@code struct phy_device *}: the record or handle, {@code null} for {@code NULL}.
     *
     * @param size of the record, in bytes; 0 for a handle
     */
    record RecordPointer(JavaClass record, long size) implements ResultConversion {}

    /**
     * {@code div_t} by value, into memory of the allocator parameter, or of an automatic arena.
     *
     * @param allocatorParameter empty for an automatic arena
     */
    record RecordValue(JavaClass record, String allocatorParameter) implements ResultConversion {}

    /**
     * {@code long double}, {@code struct flags}: written by the helper stub into memory that Java gives it.
     *
     * @param record the view of it; empty for the memory itself
     * @param size in bytes
     * @param alignment in bytes
     * @param allocatorParameter empty for an automatic arena
     */
    record Indirect(Optional<JavaClass> record, long size, long alignment, String allocatorParameter)
            implements ResultConversion {}

    /** {@code int (*)(void *)}: the function pointer, {@code null} for {@code NULL}. */
    record FunctionPointerOf() implements ResultConversion {}

    /** {@code char *}: a copy as UTF-8, {@code null} for {@code NULL}. */
    record Utf8String() implements ResultConversion {}

    /**
     * {@code enum phy_state}: the Java enum of that value.
     *
     * @param extended where what C returns is narrower than the enum's values
     */
    record EnumOf(JavaClass type, Optional<ZeroExtended> extended) implements ResultConversion {}

    /** Whether C's result needs memory, which a caller may give. */
    default boolean takesAllocator() {
        return this instanceof RecordValue || this instanceof Indirect;
    }

    /** The same with the memory of a parameter; of no parameter, that of an automatic arena. */
    default ResultConversion allocatedBy(String allocatorParameter) {
        return switch (this) {
            case RecordValue value -> new RecordValue(value.record(), allocatorParameter);
            case Indirect indirect ->
                new Indirect(indirect.record(), indirect.size(), indirect.alignment(), allocatorParameter);
            case Nothing _, AsIs _, ZeroExtended _, RecordPointer _, FunctionPointerOf _, Utf8String _, EnumOf _ ->
                this;
        };
    }
}
