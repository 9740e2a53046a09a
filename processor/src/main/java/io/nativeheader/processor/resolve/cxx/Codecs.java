package io.nativeheader.processor.resolve.cxx;

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
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the codecs of types of C++'s standard library and of their elements. A reason for having none is the end of a clause: "which
 * contains pointers to shapes::Hidden, which is only declared".
 */
final class Codecs {

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
            case STRING, STRING_VIEW, ARRAY, LIST, SET, MAP, OPTIONAL, PAIR, SHARED_PTR, DURATION, PATH ->
                element(type);
        };
    }

    private static boolean isChangeable(Family family) {
        return switch (family) {
            case VECTOR, ARRAY, LIST, SET, MAP -> true;
            case STRING, STRING_VIEW, SPAN, OPTIONAL, PAIR, UNIQUE_PTR, SHARED_PTR, FUNCTION, DURATION, PATH -> false;
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
            case STRING, STRING_VIEW -> new Lowering.Possible<>(new CxxCodec.OfText());
            case PATH -> new Lowering.Possible<>(new CxxCodec.OfPath());
            case DURATION -> new Lowering.Possible<>(new CxxCodec.OfDuration(nanoseconds(type)));
            case VECTOR -> sequence(type, -1);
            case ARRAY -> sequence(type, type.extent());
            case LIST -> list(type, -1);
            case SET ->
                type.spelling().contains("multiset<")
                        ? impossible("which may contain an element twice")
                        : part(type.arguments().getFirst())
                                .then(codec ->
                                        new Lowering.Possible<>(new CxxCodec.OfCollection(JavaClass.SET, codec, -1)));
            case MAP ->
                type.spelling().contains("multimap<")
                        ? impossible("which may contain a key twice")
                        : both(type, CxxCodec.OfMap::new);
            case PAIR -> both(type, CxxCodec.OfPair::new);
            case OPTIONAL ->
                part(type.arguments().getFirst())
                        .then(codec -> new Lowering.Possible<>(new CxxCodec.OfOptional(codec)));
            case UNIQUE_PTR -> unique(type);
            case SPAN -> impossible("which contains a std::span");
            case SHARED_PTR -> shared(type);
            case FUNCTION -> impossible("which contains a std::function");
        };
    }

    /** Returns the nanoseconds of a tick. Floating-point ticks are encoded as nanoseconds. */
    private static long nanoseconds(CxxType.Standard type) {
        boolean isFloating = type.spelling().startsWith("std::chrono::duration<double")
                || type.spelling().startsWith("std::chrono::duration<float");
        return isFloating ? 1 : type.extent();
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

    private Lowering<CxxCodec> plain(CxxType.Plain plain) {
        return switch (mapper.meaning(plain.type(), UseSite.NONE)) {
            case Meaning.Scalar scalar ->
                scalar.isWidened()
                        ? impossible("which contains " + plain.spelling() + ", whose size depends on the platform")
                        : new Lowering.Possible<>(number(scalar.carrier(), scalar.unsigned()));
            case Meaning.Enumeration enumeration ->
                new Lowering.Possible<>(enumeration
                        .type()
                        .<CxxCodec>map(CxxCodec.OfEnum::new)
                        .orElseGet(() -> number(enumeration.carrier(), enumeration.unsigned())));
            case Meaning.RecordValue value ->
                new Lowering.Possible<>(
                        new CxxCodec.OfRecord(value.reference().first().record()));
            case Meaning.Indirect indirect
            when indirect.record().isPresent() ->
                new Lowering.Possible<>(new CxxCodec.OfRecord(indirect.record().get()));
            case Meaning.Indirect _,
                    Meaning.Nothing _,
                    Meaning.RecordPointer _,
                    Meaning.CharPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Pointer _,
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
            case COPIED -> borrowed(object);
            case READ, CHANGED -> impossible("which contains a std::unique_ptr");
        };
    }

    private Lowering<CxxCodec> shared(CxxType.Standard type) {
        if (crossing == Crossing.CHANGED) {
            return impossible("which contains a std::shared_ptr");
        }
        return type.arguments().getFirst() instanceof CxxType.OfClass object
                        && classes.find(object.id()).isPresent()
                ? new Lowering.Possible<>(new CxxCodec.OfObject(
                        classes.type(object.id()), Holding.SHARED, Optional.of(classes.destructorOfShares())))
                : impossible("whose object has no Java class");
    }

    /** Returns whether a {@code std::unique_ptr} deletes its object with {@code delete}. */
    static boolean deletes(CxxType.Standard pointer, CxxType.OfClass object) {
        String start = "std::unique_ptr<" + object.spelling();
        String rest = pointer.spelling().startsWith(start) ? pointer.spelling().substring(start.length()) : ",";
        return rest.startsWith(">") || rest.startsWith(", std::default_delete<");
    }

    /** Returns the codec of a pointer to an object that something else owns. */
    Lowering<CxxCodec> borrowed(CxxType.OfClass object) {
        return classes.find(object.id()).isPresent()
                ? new Lowering.Possible<>(
                        new CxxCodec.OfObject(classes.type(object.id()), Holding.POINTER, Optional.empty()))
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
