package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CNullness;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Keeping;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxArgument.Passing;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.Attributes;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lowers parameters of C++ functions to C. */
final class ArgumentLowering {

    private static final NativeLayout SIZE = NativeLayout.Scalar.natural(Carrier.LONG);

    private final TypeMapper mapper;
    private final CTypes cTypes;
    private final CxxClasses classes;
    private final StandardTypes standard;

    ArgumentLowering(TypeMapper mapper, CTypes cTypes, CxxClasses classes, StandardTypes standard) {
        this.mapper = mapper;
        this.cTypes = cTypes;
        this.classes = classes;
        this.standard = standard;
    }

    /**
     * A parameter to lower: its Java name, and its name in the stub.
     *
     * @param streams how long C++ may use Java streams; empty if the call takes streams of C++
     * @param bitWidth width of the bit-field that the call assigns; otherwise empty
     */
    record Named(
            String java,
            String cxx,
            String stub,
            boolean isNonnull,
            Texts texts,
            Optional<Keeping> streams,
            OptionalInt bitWidth) {}

    /** What a call does with text. */
    enum Texts {
        /** It reads text during the call. */
        READ,
        /** It creates an object that owns no memory, and so may refer to the text as long as it exists. */
        KEPT,
        /** It takes text where it takes an object that C++ creates from text. */
        CONVERTED
    }

    Lowering<LoweredArgument> lower(CxxType type, Named name, UseSite use) {
        return name.streams()
                .flatMap(keeping -> JavaStreams.argument(type, name, keeping))
                .orElseGet(() -> withoutStream(type, name, use));
    }

    private Lowering<LoweredArgument> withoutStream(CxxType type, Named name, UseSite use) {
        return switch (type) {
            case CxxType.Plain plain -> plain(plain, name, use);
            case CxxType.OfClass object -> value(object, name);
            case CxxType.Pointer pointer -> pointer(pointer, name, use);
            case CxxType.Reference reference -> reference(reference, name, use);
            case CxxType.Standard value -> standard(value, name, Crossing.PASSED);
            case CxxType.Unsupported unsupported -> new Lowering.Impossible<>(unsupported.reason());
        };
    }

    private Lowering<LoweredArgument> plain(CxxType.Plain plain, Named name, UseSite use) {
        Meaning meaning = mapper.meaning(plain.type(), use);
        if (meaning instanceof Meaning.Unbindable unbindable) {
            return new Lowering.Impossible<>(unbindable.reason());
        }
        ConversionMatcher.Argument argument = fitting(kept(argument(meaning), name), meaning, name);
        boolean isIndirect = meaning instanceof Meaning.Indirect;
        return one(
                parameter(name, argument, name.isNonnull()),
                meaning.layout().orElseThrow().first(),
                isIndirect ? CTypes.POINTER : cTypes.of(plain.type()),
                name,
                isIndirect
                        ? new CxxArgument.Dereferenced(name.stub(), plain.spelling(), false)
                        : new CxxArgument.Value(name.stub(), plain.spelling()));
    }

    /** Returns an argument whose text lives as long as the created object, if the object may refer to it. */
    private static ConversionMatcher.Argument kept(ConversionMatcher.Argument argument, Named name) {
        return name.texts() == Texts.KEPT && argument.type().equals(JavaClass.STRING)
                ? new ConversionMatcher.Argument(JavaClass.STRING, new ArgumentConversion.KeptText())
                : argument;
    }

    /** Returns an argument that is checked to fit into the bit-field that the call assigns. */
    private static ConversionMatcher.Argument fitting(
            ConversionMatcher.Argument argument, Meaning meaning, Named name) {
        return name.bitWidth().isPresent() && argument.type() != JavaPrimitive.BOOLEAN
                ? new ConversionMatcher.Argument(
                        argument.type(),
                        new ArgumentConversion.BitField(
                                argument.conversion(), name.bitWidth().getAsInt(), isUnsigned(meaning)))
                : argument;
    }

    private static boolean isUnsigned(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Scalar scalar -> scalar.unsigned();
            case Meaning.Enumeration enumeration -> enumeration.unsigned();
            case Meaning.Nothing _,
                    Meaning.CharPointer _,
                    Meaning.RecordPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Pointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> false;
        };
    }

    /** Returns the Java type that represents all values of the C type, and text for {@code const char *}. */
    private static ConversionMatcher.Argument argument(Meaning meaning) {
        List<ConversionMatcher.Argument> fitting = ConversionMatcher.arguments(meaning);
        return fitting.stream()
                .filter(one -> isPreferred(meaning, one.type()))
                .findFirst()
                .orElse(fitting.getFirst());
    }

    /** Returns whether a Java type represents all values of a C type, where the type of the C path does not. */
    static boolean isPreferred(Meaning meaning, JavaType type) {
        return switch (meaning) {
            case Meaning.Scalar scalar -> scalar.unsigned() && type == Numbers.type(scalar.carrier(), true);
            case Meaning.Enumeration enumeration ->
                enumeration.type().filter(type::equals).isPresent();
            case Meaning.CharPointer pointer -> pointer.isConst() && pointer.isPlain() && type.equals(JavaClass.STRING);
            case Meaning.Nothing _,
                    Meaning.RecordPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Pointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> false;
        };
    }

    private Lowering<LoweredArgument> value(CxxType.OfClass object, Named name) {
        Optional<CxxType> text = convertedText(object, name);
        if (text.isPresent()) {
            return converted(text.get(), object, name);
        }
        Optional<CxxClass> type = classes.find(object.id());
        return type.isPresent()
                ? object(object, name, type.get().copyable() ? Passing.REFERENCE : Passing.RVALUE)
                : new Lowering.Impossible<>("it takes " + object.spelling() + " by value, which is only declared");
    }

    private Lowering<LoweredArgument> pointer(CxxType.Pointer pointer, Named name, UseSite use) {
        return switch (pointer.target()) {
            case CxxType.OfClass object ->
                object(object, name, pointer.isConst() ? Passing.CONST_POINTER : Passing.POINTER);
            case CxxType.Standard value -> standard.pointer(value, pointer.isConst(), name);
            case CxxType.Pointer inner
            when inner.target() instanceof CxxType.OfClass object -> objects(object, pointer, name);
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Reference _ ->
                new Lowering.Impossible<>("it takes " + pointer.spelling());
            case CxxType.Unsupported unsupported -> new Lowering.Impossible<>(unsupported.reason());
        };
    }

    /** Lowers a pointer to pointers to objects. */
    private Lowering<LoweredArgument> objects(CxxType.OfClass object, CxxType.Pointer pointer, Named name) {
        JavaClass type = classes.type(object.id());
        boolean isWritten = !pointer.isConst();
        ArgumentConversion conversion = classes.find(object.id()).isPresent()
                ? new ArgumentConversion.ObjectArray(type, isWritten)
                : new ArgumentConversion.PointerArray(Optional.of(type), PerTarget.same(0L), isWritten);
        return one(
                parameter(name, new ConversionMatcher.Argument(new JavaArray(type), conversion), name.isNonnull()),
                Stubs.ADDRESS,
                CTypes.POINTER,
                name,
                new CxxArgument.Value(name.stub(), pointer.spelling()));
    }

    private Lowering<LoweredArgument> reference(CxxType.Reference reference, Named name, UseSite use) {
        return switch (reference.target()) {
            case CxxType.OfClass object
            when Crossing.of(reference) != Crossing.CHANGED
                    && convertedText(object, name).isPresent() ->
                converted(convertedText(object, name).get(), object, name);
            case CxxType.OfClass object ->
                object(
                        object,
                        name,
                        reference.isRvalue()
                                ? Passing.RVALUE
                                : reference.isConst() ? Passing.CONST_REFERENCE : Passing.REFERENCE);
            case CxxType.Plain plain -> plainReference(plain, reference, name, use);
            case CxxType.Standard value -> standard(value, name, Crossing.of(reference));
            case CxxType.Pointer pointer ->
                reference.isConst() || reference.isRvalue()
                        ? pointer(pointer, name, use)
                        : new Lowering.Impossible<>("it takes " + reference.spelling());
            case CxxType.Reference _ -> new Lowering.Impossible<>("it takes " + reference.spelling());
            case CxxType.Unsupported unsupported -> new Lowering.Impossible<>(unsupported.reason());
        };
    }

    /** Lowers a reference to a type of C: to a value if it is read only, otherwise to a pointer that is never null. */
    private Lowering<LoweredArgument> plainReference(
            CxxType.Plain plain, CxxType.Reference reference, Named name, UseSite use) {
        boolean isRecord = plain.type().canonical() instanceof CRecordType;
        if ((reference.isConst() || reference.isRvalue()) && !isRecord) {
            return plain(plain, name, use);
        }
        Meaning meaning = mapper.meaning(new CPointer(plain.type()), use);
        if (meaning instanceof Meaning.Unbindable unbindable) {
            return new Lowering.Impossible<>(unbindable.reason());
        }
        return one(
                parameter(name, ConversionMatcher.arguments(meaning).getFirst(), true),
                Stubs.ADDRESS,
                CTypes.POINTER,
                name,
                new CxxArgument.Dereferenced(name.stub(), plain.spelling(), reference.isRvalue()));
    }

    private Lowering<LoweredArgument> object(CxxType.OfClass object, Named name, Passing passing) {
        if (passing == Passing.RVALUE && classes.find(object.id()).isEmpty()) {
            return new Lowering.Impossible<>("it takes over " + object.spelling() + ", which is only declared");
        }
        ArgumentConversion conversion = switch (passing) {
            case POINTER, CONST_POINTER -> new ArgumentConversion.RecordPointer();
            case REFERENCE, CONST_REFERENCE -> new ArgumentConversion.ObjectReference();
            case RVALUE -> new ArgumentConversion.MovedObject();
        };
        boolean isPointer = conversion instanceof ArgumentConversion.RecordPointer;
        return one(
                parameter(
                        name,
                        new ConversionMatcher.Argument(classes.type(object.id()), conversion),
                        !isPointer || name.isNonnull()),
                Stubs.ADDRESS,
                CTypes.POINTER,
                name,
                new CxxArgument.Object(name.stub(), classes.objectType(object.id(), object.spelling()), passing));
    }

    /** Returns the text type from which C++ creates the object implicitly; empty if the call takes objects. */
    private Optional<CxxType> convertedText(CxxType.OfClass object, Named name) {
        return name.texts() == Texts.CONVERTED
                ? classes.find(object.id()).flatMap(TextConstructors::implicit)
                : Optional.empty();
    }

    /** Lowers an object to the text from which C++ creates it for the call. */
    private Lowering<LoweredArgument> converted(CxxType text, CxxType.OfClass object, Named name) {
        return lower(
                        text,
                        new Named(
                                name.java(),
                                name.cxx(),
                                name.stub(),
                                true,
                                Texts.READ,
                                Optional.empty(),
                                OptionalInt.empty()),
                        UseSite.NONE)
                .then(argument -> new Lowering.Possible<>(new LoweredArgument(
                        argument.parameters(),
                        argument.layouts(),
                        argument.declarations(),
                        new CxxArgument.Converted(argument.argument(), object.spelling()))));
    }

    private Lowering<LoweredArgument> standard(CxxType.Standard value, Named name, Crossing crossing) {
        boolean isKept = name.texts() == Texts.KEPT;
        if (isKept && value.family() == CxxType.Family.STRING && crossing == Crossing.READ) {
            return standard.argument(value, Crossing.CHANGED, name);
        }
        if (!value.isText() || crossing == Crossing.CHANGED) {
            return standard.argument(value, crossing, name);
        }
        String size = name.stub() + "_size";
        Parameter text = parameter(
                name,
                kept(new ConversionMatcher.Argument(JavaClass.STRING, new ArgumentConversion.SizedTextCopy()), name),
                true);
        Parameter length = new Parameter(
                name.java() + "_size",
                JavaPrimitive.LONG,
                new ArgumentConversion.LengthOf(name.java(), PerTarget.same(1L), 1, Carrier.LONG, false),
                Role.ONLY_C);
        return new Lowering.Possible<>(new LoweredArgument(
                List.of(text, length),
                List.of(Stubs.ADDRESS, SIZE),
                List.of(new CxxStub.Parameter("const char *", name.stub()), new CxxStub.Parameter("long long", size)),
                new CxxArgument.Text(name.stub(), size, value.spelling())));
    }

    static Parameter parameter(Named name, ConversionMatcher.Argument argument, boolean isNonnull) {
        CParameter declaration = new CParameter(
                name.cxx(), new CPointer(new CVoid()), isNonnull ? CNullness.NONNULL : CNullness.UNSPECIFIED);
        Parameter parameter = Attributes.parameter(name.java(), argument.type(), argument.conversion(), declaration);
        return parameter.nullness() == Nullness.NONNULL && argument.type() instanceof JavaPrimitive
                ? new Parameter(name.java(), argument.type(), argument.conversion(), Role.PASSED)
                : parameter;
    }

    static Lowering<LoweredArgument> one(
            Parameter parameter, NativeLayout layout, String cType, Named name, CxxArgument argument) {
        return new Lowering.Possible<>(new LoweredArgument(
                List.of(parameter), List.of(layout), List.of(new CxxStub.Parameter(cType, name.stub())), argument));
    }
}
