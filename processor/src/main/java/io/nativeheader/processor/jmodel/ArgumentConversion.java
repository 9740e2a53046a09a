package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;

/** Conversion of a Java argument to the value passed to C. Each example names the Java type, then the C type. */
public sealed interface ArgumentConversion {

    /** {@code int} for {@code int}, {@code MemorySegment} for a pointer that is never null. */
    record AsIs() implements ArgumentConversion {}

    /** {@code MemorySegment} for {@code void *}, {@code null} as {@code NULL}. */
    record Segment() implements ArgumentConversion {}

    /**
     * {@code long} for {@code unsigned int} or {@code int}: range-checked, then narrowed; {@code char} for {@code unsigned short}, which
     * always fits.
     *
     * @param carrier narrower than the Java type
     */
    record Narrowed(JavaPrimitive from, Carrier carrier, boolean unsigned) implements ArgumentConversion {}

    /**
     * The default argument promotion of a variadic argument (C17 6.5.2.2p6): {@code byte} to {@code int}, {@code float} to {@code double}.
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

    /**
     * {@code sqlite3} for a {@code sqlite3 *} that C frees: its segment, {@code null} as {@code NULL}. The handle becomes invalid, so that
     * it is not closed again.
     */
    record ReleasedHandle() implements ArgumentConversion {}

    /**
     * {@code Shape} for {@code std::unique_ptr<Shape>}, which takes over the object: {@code shape.release()}.
     *
     * @param isExact whether C++ could not delete an object of a derived class
     */
    record GivenObject(boolean isExact) implements ArgumentConversion {}

    /**
     * {@code div_t} for {@code div_t}: the segment, whose content the call copies; {@code phy_device} for a pointer that is never null: the
     * segment, passed as an address.
     */
    record RecordValue() implements ArgumentConversion {}

    /**
     * {@code flags} for a {@code struct flags} that a stub receives by address: the segment, or an aligned copy of it.
     *
     * @param alignment in bytes
     */
    record AlignedRecord(PerTarget<Long> alignment) implements ArgumentConversion {}

    /**
     * {@code MemorySegment} for {@code long double}: its memory, checked to be large enough, or an aligned copy of it.
     *
     * @param cName the C type, for exception messages
     * @param size in bytes
     * @param alignment in bytes
     */
    record Memory(String cName, PerTarget<Long> size, PerTarget<Long> alignment) implements ArgumentConversion {}

    /**
     * {@code String} for {@code const char *}: a copy that lives for the call, {@code null} as {@code NULL}.
     *
     * @param written whether C may write to the copy, as through {@code char *}; Java does not see what C writes
     */
    record StringCopy(Encoding encoding, boolean written) implements ArgumentConversion {}

    /** {@code String} for {@code const std::string &}: a copy that lives for the call, and that may contain NUL. */
    record SizedTextCopy() implements ArgumentConversion {}

    /** {@code String} for {@code const char *} in a critical call: an encoded array on the Java heap, {@code null} as {@code NULL}. */
    record HeapString(Encoding encoding, boolean written) implements ArgumentConversion {}

    /**
     * {@code int[]} for {@code int *}: a copy that lives for the call, {@code null} as {@code NULL}.
     *
     * @param copiedBack whether the array is updated with what C wrote
     * @param element C's integer on each target, if it is narrower than the array's on some; empty if an element of the array is C's
     */
    record ArrayCopy(boolean copiedBack, Optional<PerTarget<NativeLayout>> element) implements ArgumentConversion {}

    /** {@code int[]} for {@code int *}: the array itself, for a critical call, {@code null} as {@code NULL}. */
    record HeapArray() implements ArgumentConversion {}

    /**
     * {@code IntBuffer} for {@code int *}: its memory, {@code null} as {@code NULL}.
     *
     * @param written whether C may write to the memory
     */
    record DirectBuffer(boolean written) implements ArgumentConversion {}

    /**
     * {@code String[]} for {@code char **}: copies that live for the call, followed by {@code NULL}.
     *
     * @param copiedBack whether the array is updated with the strings that C stored
     * @param free the C function that frees the strings that C stored; empty if C keeps them
     */
    record StringArray(Encoding encoding, boolean copiedBack, Optional<MethodDeclaration.Call> free)
            implements ArgumentConversion {}

    /**
     * {@code sqlite3[]} for {@code sqlite3 **}, {@code MemorySegment[]} for {@code void **}: an array of the pointers that lives for the
     * call.
     *
     * @param element the element type; empty for {@code MemorySegment}
     * @param size the size of the object to which an element points, in bytes; 0 for a handle
     * @param copiedBack whether the array is updated with the pointers that C stored
     */
    record PointerArray(Optional<JavaClass> element, PerTarget<Long> size, boolean copiedBack)
            implements ArgumentConversion {}

    /**
     * A lambda for {@code int (*)(void *)}: an upcall stub, {@code null} as {@code NULL}.
     *
     * @param lifetime the lifetime of the stub
     * @param onError the value returned to C if the callback throws: {@code @OnError("SQLITE_ABORT")}; empty for zero
     */
    record Callback(Lifetime lifetime, Optional<ErrorConvention.StatusCode> onError) implements ArgumentConversion {}

    /**
     * {@code Object} for {@code void *}: a token that identifies the object, {@code null} as {@code NULL}.
     *
     * @param lifetime the lifetime of the token
     */
    record UserObject(Lifetime lifetime) implements ArgumentConversion {}

    /** How long C may use the pointer passed to it. */
    sealed interface Lifetime {

        /** During the call. */
        record OfCall() implements Lifetime {}

        /** Until the arena of a parameter is closed. */
        record OfArena(String parameter) implements Lifetime {}

        /** Forever. */
        record Forever() implements Lifetime {}
    }

    /** {@code Object...} for {@code ...}: each argument is converted according to its class. */
    record Variadic() implements ArgumentConversion {}

    /** {@code phy_state} for {@code enum phy_state}: its value. */
    record EnumValue(Carrier carrier) implements ArgumentConversion {}

    /**
     * A length that is checked against an array before the call.
     *
     * @param array name of the array parameter
     * @param elementSize in bytes
     * @param terminators the number of elements that the conversion appends: the NUL of a string, the NULL of an array of strings
     */
    record CheckedLength(ArgumentConversion count, String array, PerTarget<Long> elementSize, int terminators)
            implements ArgumentConversion {}

    /**
     * An array for {@code int pipe[2]}: checked to have at least that many elements.
     *
     * @param length in elements
     * @param elementSize in bytes
     * @param terminators the number of elements that the conversion appends
     */
    record AtLeast(ArgumentConversion array, long length, PerTarget<Long> elementSize, int terminators)
            implements ArgumentConversion {}

    /**
     * The length of another parameter's array or string. The Java method has no parameter for it.
     *
     * @param array name of that parameter
     * @param elementSize in bytes
     * @param terminators the number of appended elements, which are not counted
     */
    record LengthOf(String array, PerTarget<Long> elementSize, int terminators, Carrier carrier, boolean unsigned)
            implements ArgumentConversion {}

    /** The {@code void *} argument of a callback: a token that identifies the callback. The Java method has no parameter for it. */
    record CallbackToken(String callback) implements ArgumentConversion {}

    /**
     * Memory to which C writes the result. The Java method has no parameter for it.
     *
     * @param size in bytes
     * @param alignment in bytes
     */
    record OutMemory(PerTarget<Long> size, PerTarget<Long> alignment, OutAllocation allocation)
            implements ArgumentConversion {}

    /** {@code String} for {@code const char *}: a copy that lives as long as the object that the call creates. */
    record KeptText() implements ArgumentConversion {}

    /** A C++ object for a reference to it or for a copy of it: the address of an object that is not null. */
    record ObjectReference() implements ArgumentConversion {}

    /** A C++ object that the call moves from: {@code Shape &&}. Afterwards the Java object can only be closed. */
    record MovedObject() implements ArgumentConversion {}

    /**
     * {@code DB[]} for {@code DB **}: an array of the objects' addresses that lives for the call.
     *
     * @param copiedBack whether the array is updated with the objects whose addresses C++ stored
     */
    record ObjectArray(JavaClass element, boolean copiedBack) implements ArgumentConversion {}

    /** The object of a member function: {@code segment()} of {@code this}. The Java method has no parameter for it. */
    record ThisObject() implements ArgumentConversion {}

    /**
     * {@code CxxString} for {@code std::string &} and {@code std::string *}: its C++ object.
     *
     * @param nullable whether {@code null} is passed as {@code NULL}
     */
    record StringObject(boolean nullable) implements ArgumentConversion {}

    /**
     * A value of a type of C++'s standard library, encoded in memory that lives for the call: {@code List<String>} for
     * {@code std::vector<std::string>}.
     *
     * @param copiedBack whether the list, map or array is updated with what C++ stored
     */
    record Encoded(CxxCodec codec, boolean copiedBack) implements ArgumentConversion {}

    /**
     * A Java object that C++ calls, and that it may keep: {@code std::function<int (int)>}.
     *
     * @param codec of the function
     */
    record KeptCallback(CxxCodec.OfFunction codec) implements ArgumentConversion {}

    /**
     * A function that C++ calls through a plain pointer, which does not tell when C++ drops it:
     * {@code CxxCallbacks.registerForever(LIBRARY, listener, "void (*)(const Shape &)", …)}.
     *
     * @param pointer the type of the pointer
     */
    record PermanentCallback(CxxCodec.OfFunction codec, String pointer) implements ArgumentConversion {}

    /**
     * {@code OutputStream} for {@code std::ostream &}, {@code InputStream} for {@code std::istream *}: a C++ stream that calls it.
     *
     * @param isInput whether C++ reads the stream
     * @param keeping how long C++ may use it
     */
    record JavaStream(boolean isInput, Keeping keeping) implements ArgumentConversion {}

    /** How long C++ may use a Java stream: {@code io.nativeheader.runtime.CxxStream.Keeping}. */
    enum Keeping {
        CALL,
        OBJECT,
        FOREVER
    }

    /**
     * The methods that override virtual functions of a C++ object, which keeps them: {@code Listener.Overrides}.
     *
     * @param owner the class that calls the methods for C++
     * @param destructors the stubs by which Java destroys objects of the methods, or its shares of them
     */
    record Overrides(JavaClass owner, List<MethodDeclaration.Call> destructors) implements ArgumentConversion {}

    /**
     * A number or enum that is checked to fit into a bit-field of a C++ class.
     *
     * @param width in bits
     * @param unsigned whether the bit-field has no negative values
     */
    record BitField(ArgumentConversion value, int width, boolean unsigned) implements ArgumentConversion {}

    /** Where the memory for C's result is allocated. */
    sealed interface OutAllocation {

        /** In scratch memory, because the result is read before the method returns. */
        record OfCall() implements OutAllocation {}

        /** By an allocator parameter. */
        record OfAllocator(String parameter) implements OutAllocation {}

        /** By an automatic arena, which lives as long as the memory is reachable. */
        record Automatic() implements OutAllocation {}
    }

    /** Returns whether the conversion allocates memory that lives for the call. */
    default boolean usesScratch() {
        return switch (this) {
            case StringCopy _,
                    SizedTextCopy _,
                    ArrayCopy _,
                    StringArray _,
                    PointerArray _,
                    ObjectArray _,
                    Encoded _,
                    JavaStream _ -> true;
            case AtLeast atLeast -> atLeast.array().usesScratch();
            case UserObject object -> object.lifetime() instanceof Lifetime.OfCall;
            case OutMemory out -> out.allocation() instanceof OutAllocation.OfCall;
            case AsIs _,
                    Segment _,
                    BooleanConversion _,
                    Narrowed _,
                    Promoted _,
                    RecordPointer _,
                    ReleasedHandle _,
                    GivenObject _,
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
                    BitField _,
                    LengthOf _,
                    CallbackToken _,
                    KeptText _,
                    ObjectReference _,
                    MovedObject _,
                    ThisObject _,
                    StringObject _,
                    KeptCallback _,
                    PermanentCallback _,
                    Overrides _ -> false;
        };
    }
}
