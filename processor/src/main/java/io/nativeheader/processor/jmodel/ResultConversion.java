package io.nativeheader.processor.jmodel;

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

    /** {@code int (*)(void *)}: the function pointer, {@code null} for {@code NULL}. */
    record FunctionPointerOf() implements ResultConversion {}

    /** {@code char *}: a copy as UTF-8, {@code null} for {@code NULL}. */
    record Utf8String() implements ResultConversion {}

    /** {@code enum phy_state}: the Java enum of that value. */
    record EnumOf(JavaClass type, Carrier carrier) implements ResultConversion {}
}
