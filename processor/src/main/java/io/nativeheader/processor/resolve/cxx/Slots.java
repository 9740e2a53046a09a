package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxSlot;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds how arguments and results of virtual functions cross to Java methods that override them. */
final class Slots {

    private static final Set<Family> VIEWS =
            Set.of(Family.STRING_VIEW, Family.WIDE_STRING_VIEW, Family.SPAN, Family.INITIALIZER_LIST);

    private final TypeMapper mapper;
    private final CxxClasses classes;
    private final Functions functions;

    Slots(TypeMapper mapper, CxxClasses classes) {
        this.mapper = mapper;
        this.classes = classes;
        this.functions = new Functions(mapper, classes);
    }

    Lowering<CxxSlot> argument(CxxType type) {
        return switch (type) {
            case CxxType.Plain plain -> plain(plain);
            case CxxType.OfClass object -> object(object, false);
            case CxxType.Pointer pointer -> pointer(pointer);
            case CxxType.Standard standard -> value(standard);
            case CxxType.Reference reference ->
                switch (reference.target()) {
                    case CxxType.OfClass object -> object(object, false);
                    case CxxType.Plain plain when reference.isConst() || reference.isRvalue() -> plain(plain);
                    case CxxType.Standard standard when reference.isConst() || reference.isRvalue() -> value(standard);
                    case CxxType.Plain _,
                            CxxType.Standard _,
                            CxxType.Pointer _,
                            CxxType.Reference _,
                            CxxType.Unsupported _ -> impossible("it takes " + reference.spelling());
                };
            case CxxType.Unsupported unsupported -> impossible(unsupported.reason());
        };
    }

    /** Returns how a result crosses; an empty value for void. */
    Lowering<Optional<CxxSlot>> result(CxxType type) {
        if (type instanceof CxxType.Plain plain && plain.type().canonical() instanceof CVoid) {
            return new Lowering.Possible<>(Optional.empty());
        }
        if (type instanceof CxxType.Reference) {
            return new Lowering.Impossible<>("it returns " + type.spelling());
        }
        if (type instanceof CxxType.Standard view && VIEWS.contains(view.family())) {
            return new Lowering.Impossible<>("it returns " + type.spelling() + ", a view of memory that Java may free");
        }
        Lowering<CxxSlot> slot = type instanceof CxxType.Standard value
                ? encoded(value, "it returns ", functions.result(value))
                : argument(type);
        return slot.then(one -> one instanceof CxxSlot.StringPointer
                ? impossible("it returns " + type.spelling())
                : new Lowering.Possible<>(Optional.of(one)));
    }

    /** Returns the types of what crosses in a call of the function. */
    CxxContents contents(CxxFunction function) {
        List<CxxType> parameters =
                function.parameters().stream().map(CxxParameter::type).toList();
        return Contents.of(parameters, classes).and(Contents.of(function.result(), classes));
    }

    private Lowering<CxxSlot> object(CxxType.OfClass object, boolean nullable) {
        Optional<CxxClass> type = classes.find(object.id());
        return type.isPresent()
                ? new Lowering.Possible<>(new CxxSlot.Object(classes.type(object.id()), nullable))
                : impossible("it uses " + object.spelling() + ", which is only declared");
    }

    private Lowering<CxxSlot> pointer(CxxType.Pointer pointer) {
        if (pointer.target() instanceof CxxType.OfClass object) {
            return object(object, true);
        }
        return !pointer.isConst()
                        && pointer.target() instanceof CxxType.Standard value
                        && value.family() == Family.STRING
                ? new Lowering.Possible<>(new CxxSlot.StringPointer())
                : impossible("it takes " + pointer.spelling());
    }

    private Lowering<CxxSlot> value(CxxType.Standard type) {
        return encoded(type, "it takes ", functions.argument(type));
    }

    private static Lowering<CxxSlot> encoded(CxxType.Standard type, String verb, Lowering<CxxCodec> codec) {
        return switch (codec) {
            case Lowering.Possible<CxxCodec>(CxxCodec.OfText _) -> new Lowering.Possible<>(new CxxSlot.Text());
            case Lowering.Possible<CxxCodec>(CxxCodec value) -> new Lowering.Possible<>(new CxxSlot.Encoded(value));
            case Lowering.Impossible<CxxCodec>(String reason) -> impossible(verb + type.spelling() + ", " + reason);
        };
    }

    private Lowering<CxxSlot> plain(CxxType.Plain plain) {
        return switch (mapper.meaning(plain.type(), UseSite.NONE)) {
            case Meaning.Scalar scalar ->
                scalar.isWidened()
                        ? impossible("it uses " + plain.spelling() + ", whose size depends on the platform")
                        : number(scalar.carrier(), scalar.unsigned());
            case Meaning.Enumeration enumeration ->
                enumeration
                        .type()
                        .<Lowering<CxxSlot>>map(type -> new Lowering.Possible<>(
                                new CxxSlot.Enumeration(type, enumeration.carrier() == Carrier.LONG)))
                        .orElseGet(() -> number(enumeration.carrier(), enumeration.unsigned()));
            case Meaning.CharPointer pointer ->
                new Lowering.Possible<>(
                        pointer.isConst() && pointer.isPlain() ? new CxxSlot.CText() : new CxxSlot.Address());
            case Meaning.Pointer _, Meaning.FunctionPointer _ -> new Lowering.Possible<>(new CxxSlot.Address());
            case Meaning.Unbindable unbindable -> impossible(unbindable.reason());
            case Meaning.Nothing _, Meaning.RecordPointer _, Meaning.RecordValue _, Meaning.Indirect _ ->
                impossible("it uses " + plain.spelling());
        };
    }

    private static Lowering<CxxSlot> number(Carrier carrier, boolean unsigned) {
        return new Lowering.Possible<>(new CxxSlot.Number(Numbers.type(carrier, unsigned)));
    }

    private static <T> Lowering<T> impossible(String reason) {
        return new Lowering.Impossible<>(reason);
    }
}
