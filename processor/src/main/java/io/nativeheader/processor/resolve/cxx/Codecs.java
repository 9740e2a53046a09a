package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.jmodel.cxx.CxxCodec.Holding;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the codecs of types of C++'s standard library and of their elements. A reason for having none is the end of a clause: "which
 * contains pointers to shapes::Hidden, which is only declared".
 */
final class Codecs {

    /** The codec of an enum without a Java enum. An enum has 64 bits on the wire, whatever its type. */
    private static final CxxCodec ENUMERATOR = new CxxCodec.OfPrimitive(JavaPrimitive.LONG, Carrier.LONG);

    private final TypeMapper mapper;
    private final CxxClasses classes;
    private final Crossing crossing;

    Codecs(TypeMapper mapper, CxxClasses classes, Crossing crossing) {
        this.mapper = mapper;
        this.classes = classes;
        this.crossing = crossing;
    }

    /** Returns the codec of a value that is no part of another. */
    Lowering<CxxCodec> of(CxxType.Standard type) {
        if (crossing == Crossing.CHANGED && !isChangeable(type.family())) {
            return impossible("which Java passes by value");
        }
        return switch (type.family()) {
            case UNIQUE_PTR, FUNCTION -> impossible("which has no encoding");
            case VECTOR -> crossing == Crossing.CHANGED ? list(type, -1) : sequence(type, -1);
            case SPAN -> span(type);
            case INITIALIZER_LIST ->
                crossing == Crossing.PASSED || crossing == Crossing.READ
                        ? sequence(type, -1)
                        : impossible("whose elements C++ may have destroyed");
            case MONOSTATE -> impossible("which has no value");
            case ITERATOR, FUNCTION_POINTER -> impossible("which has no Java counterpart");
            case WIDE_STRING_VIEW -> new Lowering.Possible<>(new CxxCodec.OfText());
            case STRING,
                    STRING_VIEW,
                    WIDE_STRING,
                    ARRAY,
                    LIST,
                    SET,
                    MAP,
                    MULTIMAP,
                    OPTIONAL,
                    PAIR,
                    TUPLE,
                    VARIANT,
                    SHARED_PTR,
                    WEAK_PTR,
                    REFERENCE_WRAPPER,
                    COMPLEX,
                    BITSET,
                    DURATION,
                    TIME_POINT,
                    PATH -> element(type);
        };
    }

    private static boolean isChangeable(Family family) {
        return switch (family) {
            case VECTOR, ARRAY, LIST, SET, MAP, MULTIMAP, BITSET -> true;
            case STRING,
                    STRING_VIEW,
                    WIDE_STRING,
                    WIDE_STRING_VIEW,
                    SPAN,
                    INITIALIZER_LIST,
                    COMPLEX,
                    ITERATOR,
                    OPTIONAL,
                    PAIR,
                    TUPLE,
                    VARIANT,
                    MONOSTATE,
                    UNIQUE_PTR,
                    SHARED_PTR,
                    WEAK_PTR,
                    REFERENCE_WRAPPER,
                    FUNCTION,
                    FUNCTION_POINTER,
                    DURATION,
                    TIME_POINT,
                    PATH -> false;
        };
    }

    /** Returns the codec of a span, to whose elements C++ has access in the memory that Java passes. */
    private Lowering<CxxCodec> span(CxxType.Standard type) {
        return sequence(type, -1)
                .then(codec -> !isWritable(type) || codec instanceof CxxCodec.OfArray
                        ? new Lowering.Possible<>(codec)
                        : impossible("whose elements Java passes by value"));
    }

    /** Returns whether C++ can change the elements of a span. */
    static boolean isWritable(CxxType.Standard type) {
        return type.family() == Family.SPAN && !type.spelling().startsWith("std::span<const ");
    }

    /** Returns the codec of a part of a value. */
    Lowering<CxxCodec> part(CxxType type) {
        return switch (type) {
            case CxxType.Plain plain -> plain(plain);
            case CxxType.OfClass object -> value(object);
            case CxxType.Pointer pointer -> pointer(pointer);
            case CxxType.Standard standard -> element(standard);
            case CxxType.Reference reference -> impossible("which contains " + reference.spelling());
            case CxxType.Unsupported unsupported -> impossible("which contains " + unsupported.spelling());
        };
    }

    private Lowering<CxxCodec> element(CxxType.Standard type) {
        return switch (type.family()) {
            case STRING, STRING_VIEW, WIDE_STRING -> new Lowering.Possible<>(new CxxCodec.OfText());
            case WIDE_STRING_VIEW -> wideView();
            case PATH -> new Lowering.Possible<>(new CxxCodec.OfPath());
            case DURATION -> new Lowering.Possible<>(new CxxCodec.OfDuration(type.extent()));
            case COMPLEX -> complex(type);
            case BITSET -> new Lowering.Possible<>(new CxxCodec.OfBits(type.extent()));
            case TIME_POINT -> new Lowering.Possible<>(new CxxCodec.OfInstant(type.extent()));
            case VECTOR -> sequence(type, -1);
            case ARRAY -> sequence(type, type.extent());
            case LIST -> list(type, -1);
            case SET ->
                part(type.arguments().getFirst())
                        .then(codec -> new Lowering.Possible<>(new CxxCodec.OfCollection(JavaClass.SET, codec, -1)));
            case MAP -> both(type, CxxCodec.OfMap::new);
            case MULTIMAP ->
                both(type, CxxCodec.OfPair::new)
                        .then(entry -> new Lowering.Possible<>(new CxxCodec.OfCollection(JavaClass.LIST, entry, -1)));
            case PAIR -> both(type, CxxCodec.OfPair::new);
            case TUPLE -> tuple(type);
            case VARIANT -> new Variants(this).of(type);
            case MONOSTATE -> new Lowering.Possible<>(new CxxCodec.OfNothing());
            case OPTIONAL ->
                part(type.arguments().getFirst())
                        .then(codec -> codec instanceof CxxCodec.OfOptional
                                ? impossible("which contains an optional in an optional")
                                : new Lowering.Possible<>(new CxxCodec.OfOptional(codec)));
            case UNIQUE_PTR -> unique(type);
            case SPAN -> impossible("which contains a std::span");
            case INITIALIZER_LIST -> impossible("which contains a std::initializer_list");
            case SHARED_PTR -> shared(type, Holding.SHARED);
            case WEAK_PTR -> shared(type, Holding.WEAK);
            case REFERENCE_WRAPPER -> reference(type);
            case FUNCTION -> impossible("which contains a std::function");
            case ITERATOR -> impossible("which contains an iterator");
            case FUNCTION_POINTER -> impossible("which contains a pointer to a function");
        };
    }

    /** Returns the codec of a view of text that another value contains. Java's text is encoded in another way, so nothing keeps it. */
    private Lowering<CxxCodec> wideView() {
        return switch (crossing) {
            case RETURNED, COPIED, LENT -> new Lowering.Possible<>(new CxxCodec.OfText());
            case PASSED, READ, CHANGED -> impossible("which contains a view of wide characters");
        };
    }

    private Lowering<CxxCodec> complex(CxxType.Standard type) {
        return part(type.arguments().getFirst())
                .then(codec -> new Lowering.Possible<>(
                        new CxxCodec.OfComplex(((CxxCodec.OfPrimitive) codec).type() == JavaPrimitive.FLOAT)));
    }

    private Lowering<CxxCodec> tuple(CxxType.Standard type) {
        int size = type.arguments().size();
        if (size == 2) {
            return both(type, CxxCodec.OfPair::new);
        }
        if (size < CxxCodec.OfTuple.MIN_SIZE || size > CxxCodec.OfTuple.MAX_SIZE) {
            return impossible("which has " + size + (size == 1 ? " value" : " values"));
        }
        return parts(type).then(codecs -> new Lowering.Possible<>(new CxxCodec.OfTuple(codecs)));
    }

    /** Returns the codecs of the type's arguments. */
    Lowering<List<CxxCodec>> parts(CxxType.Standard type) {
        List<CxxCodec> codecs = new ArrayList<>();
        for (CxxType argument : type.arguments()) {
            switch (part(argument)) {
                case Lowering.Possible<CxxCodec>(CxxCodec codec) -> codecs.add(codec);
                case Lowering.Impossible<CxxCodec>(String reason) -> {
                    return new Lowering.Impossible<>(reason);
                }
            }
        }
        return new Lowering.Possible<>(codecs);
    }

    private Lowering<CxxCodec> reference(CxxType.Standard type) {
        if (!(type.arguments().getFirst() instanceof CxxType.OfClass object)
                || classes.find(object.id()).isEmpty()) {
            return impossible("whose object has no Java class");
        }
        return crossing == Crossing.CHANGED
                ? impossible("which contains a std::reference_wrapper")
                : new Lowering.Possible<>(
                        new CxxCodec.OfObject(classes.type(object.id()), Holding.REFERENCE, Optional.empty()));
    }

    private Lowering<CxxCodec> both(CxxType.Standard type, BiFunction<CxxCodec, CxxCodec, CxxCodec> join) {
        return part(type.arguments().get(0))
                .then(first -> part(type.arguments().get(1))
                        .then(second -> new Lowering.Possible<>(join.apply(first, second))));
    }

    /** Returns the codec of a sequence: an array of numbers, otherwise a list. */
    private Lowering<CxxCodec> sequence(CxxType.Standard type, long length) {
        return part(type.arguments().getFirst())
                .then(codec -> new Lowering.Possible<>(
                        codec instanceof CxxCodec.OfPrimitive number
                                ? new CxxCodec.OfArray(elementOfArray(number), length)
                                : new CxxCodec.OfCollection(JavaClass.LIST, codec, length)));
    }

    /** Returns the codec of an array's element. Bytes are bytes, also unsigned ones. */
    private static CxxCodec.OfPrimitive elementOfArray(CxxCodec.OfPrimitive number) {
        return number.carrier() == Carrier.BYTE ? new CxxCodec.OfPrimitive(JavaPrimitive.BYTE, Carrier.BYTE) : number;
    }

    private Lowering<CxxCodec> list(CxxType.Standard type, long length) {
        return part(type.arguments().getFirst())
                .then(codec -> new Lowering.Possible<>(new CxxCodec.OfCollection(JavaClass.LIST, codec, length)));
    }

    /** Returns whether a type is {@code std::byte}, an enum that Java takes for a number. */
    static boolean isByte(CxxType.Plain type) {
        return type.spelling().equals("std::byte");
    }

    private Lowering<CxxCodec> plain(CxxType.Plain plain) {
        if (isByte(plain)) {
            return new Lowering.Possible<>(new CxxCodec.OfPrimitive(JavaPrimitive.BYTE, Carrier.BYTE));
        }
        return switch (mapper.meaning(plain.type(), UseSite.NONE)) {
            case Meaning.Scalar scalar ->
                plain.type().canonical() instanceof CEnumType
                        ? new Lowering.Possible<>(ENUMERATOR)
                        : scalar.isWidened()
                                ? impossible(
                                        "which contains " + plain.spelling() + ", whose size depends on the platform")
                                : new Lowering.Possible<>(number(scalar.carrier(), scalar.unsigned()));
            case Meaning.Enumeration enumeration ->
                new Lowering.Possible<>(
                        enumeration.type().<CxxCodec>map(CxxCodec.OfEnum::new).orElse(ENUMERATOR));
            case Meaning.RecordValue value ->
                new Lowering.Possible<>(
                        new CxxCodec.OfRecord(value.reference().first().record()));
            case Meaning.Indirect indirect
            when indirect.record().isPresent() ->
                new Lowering.Possible<>(new CxxCodec.OfRecord(indirect.record().get()));
            case Meaning.Pointer _ -> new Lowering.Possible<>(new CxxCodec.OfAddress());
            case Meaning.Indirect _,
                    Meaning.Nothing _,
                    Meaning.RecordPointer _,
                    Meaning.CharPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Unbindable _ -> impossible("which contains " + plain.spelling());
        };
    }

    private static CxxCodec number(Carrier carrier, boolean unsigned) {
        return new CxxCodec.OfPrimitive(Numbers.type(carrier, unsigned), carrier);
    }

    private Lowering<CxxCodec> value(CxxType.OfClass object) {
        return switch (crossing) {
            case RETURNED -> owned(object, Holding.VALUE);
            case PASSED, READ, COPIED ->
                classes.find(object.id()).filter(CxxClass::copyable).isPresent()
                        ? owned(object, Holding.VALUE)
                        : impossible("which contains " + object.spelling() + ", which cannot be copied");
            case LENT -> borrowed(object, Holding.ELEMENT);
            case CHANGED -> impossible("which contains objects of " + object.spelling());
        };
    }

    private Lowering<CxxCodec> pointer(CxxType.Pointer pointer) {
        return pointer.target() instanceof CxxType.OfClass object
                ? borrowed(object)
                : impossible("which contains " + pointer.spelling());
    }

    private Lowering<CxxCodec> unique(CxxType.Standard type) {
        if (!(type.arguments().getFirst() instanceof CxxType.OfClass object)) {
            return impossible("which contains " + type.spelling());
        }
        if (!deletes(type, object)) {
            return impossible("which contains a std::unique_ptr with a deleter of its own");
        }
        return switch (crossing) {
            case PASSED, RETURNED -> owned(object, Holding.UNIQUE);
            case COPIED, LENT -> borrowed(object);
            case READ, CHANGED -> impossible("which contains a std::unique_ptr");
        };
    }

    private Lowering<CxxCodec> shared(CxxType.Standard type, Holding holding) {
        if (crossing == Crossing.CHANGED) {
            return impossible("which contains a " + (holding == Holding.WEAK ? "std::weak_ptr" : "std::shared_ptr"));
        }
        return type.arguments().getFirst() instanceof CxxType.OfClass object
                        && classes.find(object.id()).isPresent()
                ? new Lowering.Possible<>(new CxxCodec.OfObject(
                        classes.type(object.id()), holding, Optional.of(classes.destructorOfShares())))
                : impossible("whose object has no Java class");
    }

    /** Returns whether a {@code std::unique_ptr} deletes its object with {@code delete}. An {@code auto_ptr} always does. */
    static boolean deletes(CxxType.Standard pointer, CxxType.OfClass object) {
        if (pointer.spelling().startsWith("std::auto_ptr<")) {
            return true;
        }
        String start = "std::unique_ptr<" + object.spelling();
        String rest = pointer.spelling().startsWith(start) ? pointer.spelling().substring(start.length()) : ",";
        return rest.startsWith(">") || rest.startsWith(", std::default_delete<");
    }

    /** Returns the codec of a pointer to an object that something else owns. */
    Lowering<CxxCodec> borrowed(CxxType.OfClass object) {
        return borrowed(object, Holding.POINTER);
    }

    private Lowering<CxxCodec> borrowed(CxxType.OfClass object, Holding holding) {
        return classes.find(object.id()).isPresent()
                ? new Lowering.Possible<>(new CxxCodec.OfObject(classes.type(object.id()), holding, Optional.empty()))
                : impossible("which contains pointers to " + object.spelling() + ", which is only declared");
    }

    private Lowering<CxxCodec> owned(CxxType.OfClass object, Holding holding) {
        Optional<Call> destructor = classes.destructor(object.id());
        return destructor.isPresent()
                ? new Lowering.Possible<>(new CxxCodec.OfObject(classes.type(object.id()), holding, destructor))
                : impossible("which contains " + object.spelling() + ", which Java cannot destroy");
    }

    private static Lowering<CxxCodec> impossible(String reason) {
        return new Lowering.Impossible<>(reason);
    }
}
