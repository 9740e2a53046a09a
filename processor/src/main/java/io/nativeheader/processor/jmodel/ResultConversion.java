package io.nativeheader.processor.jmodel;

import java.util.Optional;

/** How what C returns becomes a Java result. */
public sealed interface ResultConversion {

    record Nothing() implements ResultConversion {}

    /** {@code int} for {@code int}. */
    record AsIs() implements ResultConversion {}

    /** {@code const int primes[3]}: its memory, of so many bytes, behind the address that a stub returns. */
    record Sized(long size) implements ResultConversion {}

    /** {@code boolean} for {@code int}: whether it is not zero. */
    record BooleanConversion() implements ResultConversion {}

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

    /**
     * {@code char *}: a copy, {@code null} for {@code NULL}.
     *
     * @param free the C function that frees the original; empty for none
     */
    record StringCopy(Encoding encoding, Optional<MethodDeclaration.Call> free) implements ResultConversion {}

    /**
     * {@code sqlite3 *} that is the caller's: a handle that is closed, {@code null} for {@code NULL}.
     *
     * @param cleaner whether one that nobody closed is freed as well
     * @param alsoOnFailure whether C gives it also where it fails
     */
    record OwnedHandle(JavaClass handle, MethodDeclaration.Call free, boolean cleaner, boolean alsoOnFailure)
            implements ResultConversion {}

    /**
     * {@code FILE *}, {@code void *} that is freed when an arena is closed; of a record, {@code null} for {@code NULL}.
     *
     * @param record empty for {@code MemorySegment}
     * @param size of the record, in bytes; 0 for a handle and for memory
     * @param arena the parameter
     * @param alsoOnFailure whether C gives it also where it fails
     */
    record OwnedByArena(
            Optional<JavaClass> record, long size, MethodDeclaration.Call free, String arena, boolean alsoOnFailure)
            implements ResultConversion {}

    /**
     * What C wrote through an out-parameter.
     *
     * @param parameter whose memory it is in
     * @param layout of it
     * @param value what becomes of it
     */
    record Out(String parameter, NativeLayout layout, ResultConversion value) implements ResultConversion {}

    /** A record that C wrote through an out-parameter. */
    record OutRecord(String parameter, JavaClass record) implements ResultConversion {}

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
            case Nothing _,
                    AsIs _,
                    Sized _,
                    BooleanConversion _,
                    ZeroExtended _,
                    RecordPointer _,
                    FunctionPointerOf _,
                    StringCopy _,
                    OwnedHandle _,
                    OwnedByArena _,
                    Out _,
                    OutRecord _,
                    EnumOf _ -> this;
        };
    }

    /** The C function that frees what is returned; empty for none. */
    default Optional<MethodDeclaration.Call> release() {
        return switch (this) {
            case StringCopy copy -> copy.free();
            case OwnedHandle owned -> Optional.of(owned.free());
            case OwnedByArena owned -> Optional.of(owned.free());
            case Out out -> out.value().release();
            case Nothing _,
                    AsIs _,
                    Sized _,
                    BooleanConversion _,
                    ZeroExtended _,
                    RecordPointer _,
                    RecordValue _,
                    Indirect _,
                    FunctionPointerOf _,
                    OutRecord _,
                    EnumOf _ -> Optional.empty();
        };
    }

    /** Whether C gives something to be freed also where it fails. */
    default boolean freesOnFailure() {
        return this instanceof OwnedHandle owned && owned.alsoOnFailure()
                || this instanceof OwnedByArena byArena && byArena.alsoOnFailure()
                || this instanceof Out out && out.value().freesOnFailure();
    }
}
