package io.nativeheader.processor.jmodel;

import java.util.Optional;

/** How a Java argument becomes what C is passed. */
public sealed interface ArgumentConversion {

    /** {@code int} for {@code int}, {@code MemorySegment} for a pointer that is never null. */
    record AsIs() implements ArgumentConversion {}

    /** {@code MemorySegment} for {@code void *}, {@code null} as {@code NULL}. */
    record Segment() implements ArgumentConversion {}

    /**
     * {@code long} for {@code unsigned int}: checked to fit, then narrowed; {@code char} for {@code unsigned short}, which always fits.
     *
     * @param carrier narrower than the Java type
     */
    record Narrowed(JavaPrimitive from, Carrier carrier) implements ArgumentConversion {}

    /**
     * {@code byte} for an {@code int} that C promotes it to, {@code float} for a {@code double}: behind the fixed arguments of a variadic call.
     *
     * @param carrier wider than the Java type
     */
    record Promoted(Carrier carrier) implements ArgumentConversion {}

    /** {@code boolean} for {@code int}: one or zero. */
    record BooleanConversion(Carrier carrier) implements ArgumentConversion {}

    /**
     * {@code phy_device} for {@code struct phy_device *}, {@code FunctionPointer<comparison>} for {@code int (*)(void *)}: its segment,
     * {@code null} as {@code NULL}.
     */
    record RecordPointer() implements ArgumentConversion {}

    /** {@code sqlite3} for {@code sqlite3 *}, which C frees: its segment, and it is not to be closed any more, {@code null} as {@code NULL}. */
    record ReleasedHandle() implements ArgumentConversion {}

    /**
     * {@code div_t} for {@code div_t}: the segment, copied by the call; {@code phy_device} for a pointer that is never null: the
     * segment, as the address.
     */
    record RecordValue() implements ArgumentConversion {}

    /**
     * {@code flags} for a {@code struct flags} that a stub takes by its address: the segment, or a copy of one that is not aligned.
     *
     * @param alignment in bytes
     */
    record AlignedRecord(long alignment) implements ArgumentConversion {}

    /**
     * {@code MemorySegment} for {@code long double}: its memory, checked to be large enough, or an aligned copy of it.
     *
     * @param cName for errors
     * @param size in bytes
     * @param alignment in bytes
     */
    record Memory(String cName, long size, long alignment) implements ArgumentConversion {}

    /**
     * {@code String} for {@code const char *}: a copy that lives for the call, {@code null} as {@code NULL}.
     *
     * @param written whether C may write to the copy, as through {@code char *}; what it writes is lost
     */
    record StringCopy(Encoding encoding, boolean written) implements ArgumentConversion {}

    /** The same in the heap, for a critical call. */
    record HeapString(Encoding encoding, boolean written) implements ArgumentConversion {}

    /**
     * {@code int[]} for {@code int *}: a copy that lives for the call, {@code null} as {@code NULL}.
     *
     * @param copiedBack whether the array then has what C wrote
     */
    record ArrayCopy(boolean copiedBack) implements ArgumentConversion {}

    /** {@code int[]} for {@code int *}: the array itself, for a critical call, {@code null} as {@code NULL}. */
    record HeapArray() implements ArgumentConversion {}

    /**
     * {@code IntBuffer} for {@code int *}: its memory, {@code null} as {@code NULL}.
     *
     * @param written whether C may write there
     */
    record DirectBuffer(boolean written) implements ArgumentConversion {}

    /**
     * {@code String[]} for {@code char **}: copies that live for the call, with {@code NULL} behind them.
     *
     * @param copiedBack whether the array then has the texts that C put there
     * @param free the C function that frees such a text; empty for none
     */
    record StringArray(Encoding encoding, boolean copiedBack, Optional<MethodDeclaration.Call> free)
            implements ArgumentConversion {}

    /**
     * {@code sqlite3[]} for {@code sqlite3 **}, {@code MemorySegment[]} for {@code void **}: the pointers.
     *
     * @param element the type; empty for {@code MemorySegment}
     * @param size of what an element points to, in bytes; 0 for a handle
     * @param copiedBack whether the array then has the pointers that C put there
     */
    record PointerArray(Optional<JavaClass> element, long size, boolean copiedBack) implements ArgumentConversion {}

    /**
     * A lambda for {@code int (*)(void *)}: a stub, {@code null} as {@code NULL}.
     *
     * @param lifetime of the stub
     * @param onError what C gets when it throws: {@code @OnError("SQLITE_ABORT")}; empty for zero
     */
    record Callback(Lifetime lifetime, Optional<ErrorConvention.StatusCode> onError) implements ArgumentConversion {}

    /**
     * {@code Object} for {@code void *}: a token for it, {@code null} as {@code NULL}.
     *
     * @param lifetime of the token
     */
    record UserObject(Lifetime lifetime) implements ArgumentConversion {}

    /** For how long C may use what it is passed. */
    sealed interface Lifetime {

        /** For the call. */
        record OfCall() implements Lifetime {}

        /** Until the arena of a parameter is closed. */
        record OfArena(String parameter) implements Lifetime {}

        /** For ever. */
        record Forever() implements Lifetime {}
    }

    /** {@code Object...} for {@code ...}: each as its class says. */
    record Variadic() implements ArgumentConversion {}

    /** {@code phy_state} for {@code enum phy_state}: its value. */
    record EnumValue(Carrier carrier) implements ArgumentConversion {}

    /**
     * A count that is checked against an array before C runs.
     *
     * @param array the parameter
     * @param elementSize in bytes
     * @param terminators elements behind the last one that the caller did not give: the NUL of a text, the NULL of texts
     */
    record CheckedLength(ArgumentConversion count, String array, long elementSize, int terminators)
            implements ArgumentConversion {}

    /**
     * An array for {@code int pipe[2]}, which C takes to have as many.
     *
     * @param length in elements
     * @param elementSize in bytes
     * @param terminators elements behind the last one that the caller did not give
     */
    record AtLeast(ArgumentConversion array, long length, long elementSize, int terminators)
            implements ArgumentConversion {}

    /**
     * The length of what another parameter has; no parameter of Java.
     *
     * @param array the parameter
     * @param elementSize in bytes
     * @param terminators elements behind the last that are not counted
     */
    record LengthOf(String array, long elementSize, int terminators, Carrier carrier, boolean unsigned)
            implements ArgumentConversion {}

    /** {@code void *} of a callback, which needs none; no parameter of Java. */
    record CallbackToken(String callback) implements ArgumentConversion {}

    /**
     * Memory for what C writes; no parameter of Java.
     *
     * @param size in bytes
     * @param alignment in bytes
     */
    record OutMemory(long size, long alignment, OutPlace place) implements ArgumentConversion {}

    /** Where memory for what C writes comes from. */
    sealed interface OutPlace {

        /** It is read before the call is over. */
        record OfCall() implements OutPlace {}

        /** A parameter gives it. */
        record OfAllocator(String parameter) implements OutPlace {}

        /** It lives as long as someone has it. */
        record Automatic() implements OutPlace {}
    }

    /** Whether its memory is the call's. */
    default boolean usesScratch() {
        return switch (this) {
            case StringCopy _, ArrayCopy _, StringArray _, PointerArray _ -> true;
            case AtLeast atLeast -> atLeast.array().usesScratch();
            case UserObject object -> object.lifetime() instanceof Lifetime.OfCall;
            case OutMemory out -> out.place() instanceof OutPlace.OfCall;
            case AsIs _,
                    Segment _,
                    BooleanConversion _,
                    Narrowed _,
                    Promoted _,
                    RecordPointer _,
                    ReleasedHandle _,
                    RecordValue _,
                    AlignedRecord _,
                    Memory _,
                    HeapString _,
                    HeapArray _,
                    DirectBuffer _,
                    Callback _,
                    Variadic _,
                    EnumValue _,
                    CheckedLength _,
                    LengthOf _,
                    CallbackToken _ -> false;
        };
    }
}
