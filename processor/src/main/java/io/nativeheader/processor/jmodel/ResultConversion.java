package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;

/** Conversion of C's result to the Java result. */
public sealed interface ResultConversion {

    record Nothing() implements ResultConversion {}

    /** {@code int} for {@code int}. */
    record AsIs() implements ResultConversion {}

    /** {@code const int primes[3]}: its memory, {@code size} bytes at the address that a stub returns. */
    record Sized(PerTarget<Long> size) implements ResultConversion {}

    /** {@code boolean} for {@code int}: whether it is not zero. */
    record BooleanConversion() implements ResultConversion {}

    /** {@code long} for {@code unsigned int}: zero-extended. */
    record ZeroExtended(Carrier carrier, JavaPrimitive to) implements ResultConversion {}

    /**
     * {@code struct phy_device *}: the record or handle, {@code null} for {@code NULL}.
     *
     * @param size of the record, in bytes; 0 for a handle
     */
    record RecordPointer(JavaClass record, PerTarget<Long> size) implements ResultConversion {

        /** Returns whether the record is a handle. */
        public boolean isHandle() {
            return size.allMatch(bytes -> bytes == 0);
        }
    }

    /**
     * {@code div_t} by value, in memory of the allocator parameter or of an automatic arena.
     *
     * @param allocatorParameter empty for an automatic arena
     */
    record RecordValue(JavaClass record, String allocatorParameter) implements ResultConversion {}

    /**
     * {@code long double}, {@code struct flags}: written by the helper stub to memory that Java allocates.
     *
     * @param record the record type; empty for plain memory
     * @param size in bytes
     * @param alignment in bytes
     * @param allocatorParameter empty for an automatic arena
     */
    record Indirect(
            Optional<JavaClass> record, PerTarget<Long> size, PerTarget<Long> alignment, String allocatorParameter)
            implements ResultConversion {}

    /** {@code int (*)(void *)}: the function pointer, {@code null} for {@code NULL}. */
    record FunctionPointerOf() implements ResultConversion {}

    /**
     * {@code char *}: a copy, {@code null} for {@code NULL}.
     *
     * @param free the C function that frees the original; empty if C keeps it
     */
    record StringCopy(Encoding encoding, Optional<MethodDeclaration.Call> free) implements ResultConversion {}

    /**
     * {@code sqlite3 *} that the caller owns: a handle to close, {@code null} for {@code NULL}.
     *
     * @param cleaner whether a Cleaner frees the object once the handle is unreachable
     * @param alsoOnFailure whether C returns the object even if the call fails
     */
    record OwnedHandle(JavaClass handle, MethodDeclaration.Call free, boolean cleaner, boolean alsoOnFailure)
            implements ResultConversion {}

    /**
     * {@code FILE *}, {@code void *} that is freed when an arena is closed. A record is {@code null} for {@code NULL}.
     *
     * @param record empty for {@code MemorySegment}
     * @param size of the record, in bytes; 0 for a handle and for memory
     * @param arena the arena's parameter
     * @param alsoOnFailure whether C returns the object even if the call fails
     */
    record OwnedByArena(
            Optional<JavaClass> record,
            PerTarget<Long> size,
            MethodDeclaration.Call free,
            String arena,
            boolean alsoOnFailure)
            implements ResultConversion {}

    /**
     * The value that C wrote through an out-parameter.
     *
     * @param parameter name of the out-parameter
     * @param layout the value's layout
     * @param value the conversion of the value
     */
    record Out(String parameter, PerTarget<NativeLayout> layout, ResultConversion value) implements ResultConversion {}

    /** A record that C wrote through an out-parameter. */
    record OutRecord(String parameter, JavaClass record) implements ResultConversion {}

    /**
     * {@code enum phy_state}: the constant of the Java enum with that value.
     *
     * @param extended the zero extension, if C's result is narrower than the enum's values
     */
    record EnumOf(JavaClass type, Optional<ZeroExtended> extended) implements ResultConversion {}

    /**
     * A C++ object that the caller owns: {@code new Shape(CxxPointer.owned(result, …))}.
     *
     * @param destructor the stub that destroys it
     * @param arenaParameter the arena that destroys it; empty if {@code close()} does
     * @param nullable whether the pointer may be null
     * @param kept the parameters with text that the object may refer to as long as it exists
     * @param viewed what the object refers to
     */
    record OwnedObject(
            JavaClass type,
            MethodDeclaration.Call destructor,
            String arenaParameter,
            boolean nullable,
            List<String> kept,
            Viewed viewed)
            implements ResultConversion {

        /** What an object without memory of its own refers to. */
        public enum Viewed {
            /** Nothing, as far as the header tells. */
            NOTHING,
            /** The object whose method returned it. */
            THIS,
            /** What the object refers to that it is a copy of. */
            LIKE_THIS
        }

        /** Returns an object that refers to nothing. */
        public static OwnedObject of(JavaClass type, MethodDeclaration.Call destructor, boolean nullable) {
            return new OwnedObject(type, destructor, "", nullable, List.of(), Viewed.NOTHING);
        }

        public OwnedObject {
            kept = List.copyOf(kept);
        }

        /** Returns this conversion with text that the object may refer to. */
        public OwnedObject keeping(List<String> parameters) {
            return new OwnedObject(type, destructor, arenaParameter, nullable, parameters, viewed);
        }

        /** Returns this conversion for an object that refers to another. */
        public OwnedObject viewing(Viewed object) {
            return new OwnedObject(type, destructor, arenaParameter, nullable, kept, object);
        }

        /** Returns this conversion with an arena that destroys the object. */
        public OwnedObject in(String arena) {
            return new OwnedObject(type, destructor, arena, nullable, kept, viewed);
        }
    }

    /**
     * The C++ object itself, which the caller takes over: {@code new Shape(takeOver(…))}. The method's call is that of the destructor, which
     * the method does not make: closing the result does.
     */
    record TakenOver(JavaClass type) implements ResultConversion {}

    /**
     * A C++ object that something else owns: {@code new Shape(CxxPointer.borrowed(result, …))}.
     *
     * @param nullable whether the pointer may be null
     */
    record BorrowedObject(JavaClass type, ObjectOwner owner, boolean nullable) implements ResultConversion {}

    /** Who owns a borrowed C++ object. */
    sealed interface ObjectOwner {

        /** The object of the member function, or its owner. */
        record OfThis() implements ObjectOwner {}

        /** The object passed for a parameter, or its owner. */
        record OfParameter(String name) implements ObjectOwner {}

        /** The header does not tell. */
        record Unknown() implements ObjectOwner {}
    }

    /**
     * Text whose bytes and size the stub returns: {@code std::string}.
     *
     * @param nullable whether the stub returns NULL for no text
     */
    record SizedText(boolean nullable) implements ResultConversion {}

    /**
     * A value of a type of C++'s standard library, which the stub encodes.
     *
     * @param owner who owns the objects in the value that Java does not own
     */
    record Decoded(CxxCodec codec, ObjectOwner owner) implements ResultConversion {}

    /**
     * A container of C++ that Java accesses in place: {@code CxxList.of(result, …)} for {@code std::vector<int> &}.
     *
     * @param codec of a list or a map
     * @param cName {@code std::vector<int>}
     * @param access the stub that accesses containers of this type
     * @param owner who owns the container
     * @param isConst whether Java cannot change it
     */
    record View(CxxCodec codec, String cName, MethodDeclaration.Call access, ObjectOwner owner, boolean isConst)
            implements ResultConversion {}

    /**
     * The elements of a range of C++: {@code CxxCodec.INT.iterator(result, lifetime())}. They are copied, except objects, which the range
     * lends.
     *
     * @param element the codec of an element. Its objects are borrowed: Java owns none of them.
     */
    record Elements(CxxCodec element) implements ResultConversion {}

    /** Returns whether the result is written to memory that the caller may allocate. */
    default boolean takesAllocator() {
        return this instanceof RecordValue || this instanceof Indirect;
    }

    /** Returns this conversion with memory from an allocator parameter, or from an automatic arena if the name is empty. */
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
                    EnumOf _,
                    OwnedObject _,
                    TakenOver _,
                    BorrowedObject _,
                    SizedText _,
                    Decoded _,
                    View _,
                    Elements _ -> this;
        };
    }

    /** Returns the C function that frees the result; empty if there is none. */
    default Optional<MethodDeclaration.Call> release() {
        return switch (this) {
            case StringCopy copy -> copy.free();
            case OwnedHandle owned -> Optional.of(owned.free());
            case OwnedByArena owned -> Optional.of(owned.free());
            case OwnedObject owned -> Optional.of(owned.destructor());
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
                    EnumOf _,
                    TakenOver _,
                    BorrowedObject _,
                    SizedText _,
                    Decoded _,
                    View _,
                    Elements _ -> Optional.empty();
        };
    }

    /** Returns whether the Java result is {@code null} if C's is {@code NULL}. */
    default boolean mayBeNull() {
        return switch (this) {
            case RecordPointer _, FunctionPointerOf _, StringCopy _, OwnedHandle _ -> true;
            case OwnedByArena owned -> owned.record().isPresent();
            case OwnedObject owned -> owned.nullable();
            case BorrowedObject borrowed -> borrowed.nullable();
            case SizedText text -> text.nullable();
            case Decoded decoded -> decoded.codec().isNullable();
            case Out out -> out.value().mayBeNull();
            case Nothing _,
                    AsIs _,
                    Sized _,
                    BooleanConversion _,
                    ZeroExtended _,
                    RecordValue _,
                    Indirect _,
                    OutRecord _,
                    TakenOver _,
                    EnumOf _,
                    View _,
                    Elements _ -> false;
        };
    }

    /** Returns whether C returns an object to free even if the call fails. */
    default boolean freesOnFailure() {
        return this instanceof OwnedHandle owned && owned.alsoOnFailure()
                || this instanceof OwnedByArena byArena && byArena.alsoOnFailure()
                || this instanceof Out out && out.value().freesOnFailure();
    }
}
