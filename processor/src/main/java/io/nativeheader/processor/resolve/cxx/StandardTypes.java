package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.ResultConversion.ObjectOwner;
import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxWirePart;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.Optional;
import java.util.Set;

/** Lowers types of C++'s standard library, except text that C++ only reads. */
final class StandardTypes {

    private static final Set<Family> VIEWS = Set.of(Family.STRING_VIEW, Family.WIDE_STRING_VIEW, Family.SPAN);

    private final TypeMapper mapper;
    private final CxxClasses classes;

    StandardTypes(TypeMapper mapper, CxxClasses classes) {
        this.mapper = mapper;
        this.classes = classes;
    }

    /** Lowers a parameter that takes the type by value or by reference. */
    Lowering<LoweredArgument> argument(CxxType.Standard type, Crossing crossing, ArgumentLowering.Named name) {
        if (type.family() == Family.UNIQUE_PTR) {
            return owningPointer(type, crossing, name);
        }
        if (type.family() == Family.STRING && crossing == Crossing.CHANGED) {
            return string(false, name);
        }
        if (crossing != Crossing.CHANGED
                && (type.family() == Family.FUNCTION || type.family() == Family.FUNCTION_POINTER)) {
            return function(type, name);
        }
        if (name.texts() == ArgumentLowering.Texts.KEPT && isView(type)) {
            return new Lowering.Impossible<>(
                    "it takes " + type.spelling() + ", to which the object may refer after Java freed its memory");
        }
        return codec(type, crossing, "it takes ")
                .then(codec -> encoded(type, type.spelling(), codec, crossing, !codec.isNullable(), name));
    }

    /** Returns whether a value refers to memory that it does not own. */
    private static boolean isView(CxxType type) {
        return type instanceof CxxType.Standard value
                && (VIEWS.contains(value.family()) || value.arguments().stream().anyMatch(StandardTypes::isView));
    }

    /** Lowers a parameter that takes a pointer to the type. */
    Lowering<LoweredArgument> pointer(CxxType.Standard type, boolean isConst, ArgumentLowering.Named name) {
        if (type.family() == Family.STRING) {
            return string(true, name);
        }
        Crossing crossing = isConst ? Crossing.READ : Crossing.CHANGED;
        String pointer = (isConst ? "const " : "") + type.spelling() + " *";
        return codec(type, crossing, "it takes a pointer to ")
                .then(codec -> codec.isNullable()
                        ? new Lowering.Impossible<>("it takes " + pointer)
                        : encoded(type, pointer, codec, crossing, name.isNonnull(), name));
    }

    private Lowering<LoweredArgument> function(CxxType.Standard type, ArgumentLowering.Named name) {
        boolean isPointer = type.family() == Family.FUNCTION_POINTER;
        return switch (new Functions(mapper, classes).of(type)) {
            case Lowering.Possible<CxxCodec.OfFunction>(CxxCodec.OfFunction codec) ->
                ArgumentLowering.one(
                        ArgumentLowering.parameter(
                                name,
                                new ConversionMatcher.Argument(
                                        codec.type(),
                                        isPointer
                                                ? new ArgumentConversion.PermanentCallback(codec, type.spelling())
                                                : new ArgumentConversion.KeptCallback(codec)),
                                false),
                        NativeLayout.Scalar.natural(Carrier.LONG),
                        "long long",
                        name,
                        new CxxArgument.Callback(name.stub(), type.spelling(), isPointer, contents(type)));
            case Lowering.Impossible<CxxCodec.OfFunction>(String reason) ->
                new Lowering.Impossible<>("it takes " + type.spelling() + ", " + reason);
        };
    }

    /** Lowers a {@code std::string} that C++ changes and may keep. */
    private static Lowering<LoweredArgument> string(boolean isPointer, ArgumentLowering.Named name) {
        return ArgumentLowering.one(
                ArgumentLowering.parameter(
                        name,
                        new ConversionMatcher.Argument(
                                JavaClass.CXX_STRING, new ArgumentConversion.StringObject(isPointer)),
                        !isPointer || name.isNonnull()),
                Stubs.ADDRESS,
                CTypes.POINTER,
                name,
                new CxxArgument.StringObject(name.stub(), isPointer));
    }

    private Lowering<CxxCodec> codec(CxxType.Standard type, Crossing crossing, String verb) {
        return switch (new Codecs(mapper, classes, crossing).of(type)) {
            case Lowering.Possible<CxxCodec> possible -> possible;
            case Lowering.Impossible<CxxCodec>(String reason) ->
                new Lowering.Impossible<>(verb + type.spelling() + ", " + reason);
        };
    }

    private Lowering<LoweredArgument> encoded(
            CxxType.Standard type,
            String spelling,
            CxxCodec codec,
            Crossing crossing,
            boolean isNonnull,
            ArgumentLowering.Named name) {
        boolean isChanged = crossing == Crossing.CHANGED;
        ArgumentConversion conversion = new ArgumentConversion.Encoded(codec, isChanged || Codecs.isWritable(type));
        return ArgumentLowering.one(
                ArgumentLowering.parameter(name, new ConversionMatcher.Argument(codec.type(), conversion), isNonnull),
                Stubs.ADDRESS,
                CTypes.POINTER,
                name,
                new CxxArgument.Encoded(name.stub(), spelling, isChanged && !spelling.endsWith("*"), contents(type)));
    }

    private Lowering<LoweredArgument> owningPointer(
            CxxType.Standard type, Crossing crossing, ArgumentLowering.Named name) {
        if (!(type.arguments().getFirst() instanceof CxxType.OfClass object)
                || !Codecs.deletes(type, object)
                || crossing != Crossing.PASSED) {
            return new Lowering.Impossible<>("it takes " + type.spelling());
        }
        return ArgumentLowering.one(
                ArgumentLowering.parameter(
                        name,
                        new ConversionMatcher.Argument(
                                classes.type(object.id()),
                                new ArgumentConversion.GivenObject(!classes.canDeleteDerived(object.id()))),
                        name.isNonnull()),
                Stubs.ADDRESS,
                CTypes.POINTER,
                name,
                new CxxArgument.OwningPointer(
                        name.stub(), classes.objectType(object.id(), object.spelling()), type.spelling()));
    }

    /**
     * Lowers a result by value.
     *
     * @param owner who owns the objects that the value points to
     */
    Lowering<LoweredResult> result(CxxType.Standard type, ObjectOwner owner) {
        return type.family() == Family.UNIQUE_PTR ? released(type) : copied(type, Crossing.RETURNED, owner);
    }

    /** Lowers a result that is a pointer to a value that C++ does not let its callers change: to a copy, or null. */
    Lowering<LoweredResult> pointed(CxxType.Standard type, ObjectOwner owner) {
        boolean isLent = !(owner instanceof ObjectOwner.Unknown);
        return codec(type, isLent ? Crossing.LENT : Crossing.COPIED, "it returns a pointer to ")
                .then(codec -> new Lowering.Possible<>(decoded(
                        new CxxCodec.OfOptional(codec),
                        owner,
                        new CxxForm.Encoded(
                                contents(type).and(CxxWirePart.OPTIONALS),
                                codec.lendsElements(),
                                "java_wire::pointed"))));
    }

    /** Lowers the elements of a range: objects to their addresses, other values to copies. */
    Lowering<LoweredResult> elements(CxxType type) {
        Codecs codecs = new Codecs(mapper, classes, Crossing.LENT);
        Lowering<CxxCodec> element = owned(type).map(codecs::borrowed).orElseGet(() -> codecs.part(type));
        return element.then(codec -> codec.calls().findAny().isPresent()
                ? new Lowering.Impossible<>("its elements contain objects that Java would own")
                : new Lowering.Possible<>(new LoweredResult(
                        JavaGeneric.of(JavaClass.ITERATOR, codec.boxed()),
                        new ResultConversion.Elements(codec),
                        Nullness.NONNULL,
                        Optional.of(Stubs.ADDRESS),
                        CTypes.POINTER,
                        new CxxForm.Encoded(contents(type), false))));
    }

    /** Returns the object that an element owns, and that Java borrows from the range. */
    private static Optional<CxxType.OfClass> owned(CxxType element) {
        return element instanceof CxxType.Standard pointer
                        && (pointer.family() == Family.SHARED_PTR || pointer.family() == Family.UNIQUE_PTR)
                        && pointer.arguments().getFirst() instanceof CxxType.OfClass object
                ? Optional.of(object)
                : Optional.empty();
    }

    private static LoweredResult decoded(CxxCodec codec, ObjectOwner owner, CxxForm form) {
        return new LoweredResult(
                codec.type(),
                new ResultConversion.Decoded(codec, owner),
                codec.isNullable() ? Nullness.NULLABLE : Nullness.NONNULL,
                Optional.of(Stubs.ADDRESS),
                CTypes.POINTER,
                form);
    }

    /**
     * Lowers a result by reference: a list or map to a view, other values to a copy. A vector of numbers that C++ does not let its callers
     * change is an array, and so a copy. Without a known owner, a copy is safer than a view.
     *
     * @param owner who owns the value
     */
    Lowering<LoweredResult> reference(CxxType.Standard type, boolean isConst, ObjectOwner owner) {
        if (type.family() == Family.UNIQUE_PTR) {
            return new Lowering.Impossible<>("it returns " + type.spelling() + " &");
        }
        boolean isLent = !(owner instanceof ObjectOwner.Unknown);
        Lowering<LoweredResult> copied = copied(type, isLent ? Crossing.LENT : Crossing.COPIED, owner);
        boolean isContainer = type.family() == Family.VECTOR || type.family() == Family.MAP;
        boolean isCopied = isConst
                && (owner instanceof ObjectOwner.Unknown
                        || copied instanceof Lowering.Possible<LoweredResult>(LoweredResult result)
                                && result.type() instanceof JavaArray);
        return isContainer
                        && !isCopied
                        && new Codecs(mapper, classes, Crossing.CHANGED).of(type)
                                instanceof Lowering.Possible<CxxCodec>(CxxCodec codec)
                ? new Lowering.Possible<>(view(type, codec, isConst, owner))
                : copied;
    }

    private LoweredResult view(CxxType.Standard type, CxxCodec codec, boolean isConst, ObjectOwner owner) {
        return new LoweredResult(
                codec.type(),
                new ResultConversion.View(
                        codec,
                        type.spelling(),
                        classes.access(type.spelling(), isConst, contents(type)),
                        owner,
                        isConst),
                Nullness.NONNULL,
                Optional.of(Stubs.ADDRESS),
                CTypes.POINTER,
                new CxxForm.Address());
    }

    private Lowering<LoweredResult> copied(CxxType.Standard type, Crossing crossing, ObjectOwner owner) {
        return codec(type, crossing, "it returns ")
                .then(codec -> new Lowering.Possible<>(
                        decoded(codec, owner, new CxxForm.Encoded(contents(type), codec.lendsElements()))));
    }

    private Lowering<LoweredResult> released(CxxType.Standard type) {
        if (!(type.arguments().getFirst() instanceof CxxType.OfClass object)) {
            return new Lowering.Impossible<>("it returns " + type.spelling());
        }
        if (!Codecs.deletes(type, object)) {
            return shared(type, object);
        }
        Optional<Call> destructor = classes.destructor(object.id());
        if (destructor.isEmpty()) {
            return new Lowering.Impossible<>("it returns " + type.spelling() + ", whose object Java cannot destroy");
        }
        JavaClass java = classes.type(object.id());
        return new Lowering.Possible<>(new LoweredResult(
                java,
                ResultConversion.OwnedObject.of(java, destructor.get(), true),
                Nullness.NULLABLE,
                Optional.of(Stubs.ADDRESS),
                CTypes.POINTER,
                new CxxForm.Released(classes.objectType(object.id(), object.spelling()))));
    }

    /** Lowers a pointer with a deleter of its own, which a {@code std::shared_ptr} takes over. */
    private Lowering<LoweredResult> shared(CxxType.Standard type, CxxType.OfClass object) {
        String target = (type.spelling().startsWith("std::unique_ptr<const ") ? "const " : "") + object.spelling();
        if (type.spelling().startsWith("std::unique_ptr<" + target + "[]")
                || classes.find(object.id()).isEmpty()) {
            return new Lowering.Impossible<>("it returns " + type.spelling());
        }
        return new Lowering.Possible<>(decoded(
                new CxxCodec.OfObject(
                        classes.type(object.id()), CxxCodec.Holding.SHARED, Optional.of(classes.destructorOfShares())),
                new ObjectOwner.Unknown(),
                new CxxForm.Encoded(contents(type), false, "std::shared_ptr<" + target + ">")));
    }

    private CxxContents contents(CxxType type) {
        return Contents.of(type, classes);
    }
}
