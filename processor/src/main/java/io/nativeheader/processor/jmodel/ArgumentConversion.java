package io.nativeheader.processor.jmodel;

/** How a Java argument becomes what C is passed. */
public sealed interface ArgumentConversion {

    /** {@code int} for {@code int}, {@code MemorySegment} for {@code void *}. */
    record AsIs() implements ArgumentConversion {}

    /**
     * {@code long} for {@code unsigned int}: checked to fit, then narrowed.
     *
     * @param carrier narrower than the Java type
     */
    record Narrowed(JavaPrimitive from, Carrier carrier) implements ArgumentConversion {}

    /**
     * {@code phy_device} for {@code struct phy_device *}, {@code FunctionPointer<comparison>} for {@code int (*)(void *)}: its segment,
     * {@code null} as {@code NULL}.
     */
    record RecordPointer() implements ArgumentConversion {}

    /**
     * {@code div_t} for {@code div_t}: the segment, copied by the call; {@code phy_device} for a pointer that is never null: the
     * segment, as the address.
     */
    record RecordValue() implements ArgumentConversion {}

    /**
     * {@code MemorySegment} for {@code long double}: its memory, checked to be large enough and aligned.
     *
     * @param cName for errors
     * @param size in bytes
     * @param alignment in bytes
     */
    record Memory(String cName, long size, long alignment) implements ArgumentConversion {}

    /** {@code String} for {@code const char *}: a UTF-8 copy that lives for the call, {@code null} as {@code NULL}. */
    record Utf8String() implements ArgumentConversion {}

    /**
     * {@code int[]} for {@code int *}: a copy that lives for the call, {@code null} as {@code NULL}.
     *
     * @param copiedBack whether the array then has what C wrote
     */
    record ArrayCopy(boolean copiedBack) implements ArgumentConversion {}

    /** A lambda for {@code int (*)(void *)}: a stub that lives for the call, {@code null} as {@code NULL}. */
    record Callback() implements ArgumentConversion {}

    /** {@code Object...} for {@code ...}: each as its class says. */
    record Variadic() implements ArgumentConversion {}

    /** {@code phy_state} for {@code enum phy_state}: its value. */
    record EnumValue(Carrier carrier) implements ArgumentConversion {}
}
