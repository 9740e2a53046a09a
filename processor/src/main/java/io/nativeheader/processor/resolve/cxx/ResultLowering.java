package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.ResultConversion.ObjectOwner;
import io.nativeheader.processor.jmodel.ResultConversion.OwnedObject.Viewed;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.List;
import java.util.Optional;

/** Lowers results of C++ functions to C. */
final class ResultLowering {

    private final TypeMapper mapper;
    private final CTypes cTypes;
    private final CxxClasses classes;
    private final StandardTypes standard;

    ResultLowering(TypeMapper mapper, CTypes cTypes, CxxClasses classes, StandardTypes standard) {
        this.mapper = mapper;
        this.cTypes = cTypes;
        this.classes = classes;
        this.standard = standard;
    }

    /**
     * Lowers a result.
     *
     * @param owner who owns an object that the function returns by pointer or reference
     */
    Lowering<LoweredResult> lower(CxxType type, ObjectOwner owner, UseSite use) {
        return switch (type) {
            case CxxType.Plain plain -> plain(decayed(plain), use);
            case CxxType.OfClass object -> value(object, owner);
            case CxxType.Pointer pointer -> pointer(pointer, owner);
            case CxxType.Reference reference -> reference(reference, owner, use);
            case CxxType.Standard value -> standard(value, owner);
            case CxxType.Unsupported unsupported -> new Lowering.Impossible<>(unsupported.reason());
        };
    }

    /** Returns an array without a length as a pointer. */
    private static CxxType.Plain decayed(CxxType.Plain plain) {
        return plain.type().canonical() instanceof CArray array
                        && array.length().isEmpty()
                ? new CxxType.Plain(new CPointer(array.element()), plain.spelling())
                : plain;
    }

    /** Lowers the elements of a range. */
    Lowering<LoweredResult> elements(CxxType element) {
        return standard.elements(element);
    }

    private Lowering<LoweredResult> plain(CxxType.Plain plain, UseSite use) {
        Meaning meaning = mapper.meaning(plain.type(), use);
        return switch (meaning) {
            case Meaning.Unbindable unbindable -> new Lowering.Impossible<>(unbindable.reason());
            case Meaning.Indirect indirect -> new Lowering.Impossible<>(indirect.reason());
            case Meaning.Nothing _ ->
                new Lowering.Possible<>(new LoweredResult(
                        JavaPrimitive.VOID,
                        new ResultConversion.Nothing(),
                        Nullness.UNSPECIFIED,
                        Optional.empty(),
                        "void",
                        new CxxForm.Nothing()));
            case Meaning.Scalar _,
                    Meaning.Enumeration _,
                    Meaning.RecordPointer _,
                    Meaning.CharPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Pointer _,
                    Meaning.RecordValue _ -> value(plain, meaning);
        };
    }

    private Lowering<LoweredResult> value(CxxType.Plain plain, Meaning meaning) {
        List<ConversionMatcher.Result> fitting = ConversionMatcher.results(meaning);
        ConversionMatcher.Result result = fitting.stream()
                .filter(one -> ArgumentLowering.isPreferred(meaning, one.type()))
                .findFirst()
                .orElse(fitting.getFirst());
        boolean isArray = plain.type().canonical() instanceof CArray;
        return new Lowering.Possible<>(new LoweredResult(
                isArray ? JavaClass.MEMORY_SEGMENT : result.type(),
                isArray ? new ResultConversion.Sized(cTypes.size(plain.type())) : result.conversion(),
                result.conversion().mayBeNull() && !isArray ? Nullness.NULLABLE : Nullness.UNSPECIFIED,
                Optional.of(meaning.layout().orElseThrow().first()),
                cTypes.of(plain.type()),
                new CxxForm.Value()));
    }

    private Lowering<LoweredResult> value(CxxType.OfClass object, ObjectOwner owner) {
        Optional<CxxClass> type = classes.find(object.id());
        Optional<Call> destructor = classes.destructor(object.id());
        if (type.isEmpty() || destructor.isEmpty()) {
            return new Lowering.Impossible<>("it returns " + object.spelling() + " by value, "
                    + (type.isEmpty() ? "which is only declared" : "whose destructor is not public"));
        }
        JavaClass java = classes.type(object.id());
        return object(
                java,
                ResultConversion.OwnedObject.of(java, destructor.get(), false)
                        .viewing(
                                type.get().isView() && !(owner instanceof ObjectOwner.Unknown)
                                        ? Viewed.THIS
                                        : Viewed.NOTHING),
                Nullness.NONNULL,
                new CxxForm.Moved(classes.objectType(type.get())));
    }

    private Lowering<LoweredResult> pointer(CxxType.Pointer pointer, ObjectOwner owner) {
        return switch (pointer.target()) {
            case CxxType.OfClass object -> {
                ObjectType type = classes.objectType(object.id(), object.spelling());
                yield borrowed(object, owner, true, new CxxForm.Pointer(type));
            }
            case CxxType.Standard value when pointer.isConst() -> standard.pointed(value, owner);
            case CxxType.Unsupported unsupported -> new Lowering.Impossible<>(unsupported.reason());
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Reference _, CxxType.Standard _ ->
                new Lowering.Impossible<>("it returns " + pointer.spelling());
        };
    }

    private Lowering<LoweredResult> reference(CxxType.Reference reference, ObjectOwner owner, UseSite use) {
        return switch (reference.target()) {
            case CxxType.OfClass object -> {
                if (reference.isRvalue()) {
                    yield value(object, owner);
                }
                ObjectType type = classes.objectType(object.id(), object.spelling());
                yield borrowed(object, owner, false, new CxxForm.Reference(type));
            }
            case CxxType.Plain plain ->
                plain.type().canonical() instanceof CRecordType ? address(plain, use) : plain(plain, use);
            case CxxType.Standard value -> standardReference(value, reference.isConst(), owner);
            case CxxType.Pointer pointer -> pointer(pointer, owner);
            case CxxType.Reference _ -> new Lowering.Impossible<>("it returns " + reference.spelling());
            case CxxType.Unsupported unsupported -> new Lowering.Impossible<>(unsupported.reason());
        };
    }

    /** Lowers a reference to a plain struct to its address. */
    private Lowering<LoweredResult> address(CxxType.Plain plain, UseSite use) {
        Meaning meaning = mapper.meaning(new CPointer(plain.type()), use);
        if (!(meaning instanceof Meaning.RecordPointer)) {
            return new Lowering.Impossible<>("it returns a reference to " + plain.spelling());
        }
        ConversionMatcher.Result result = ConversionMatcher.results(meaning).getFirst();
        return object(result.type(), result.conversion(), Nullness.NONNULL, new CxxForm.Address());
    }

    private Lowering<LoweredResult> borrowed(
            CxxType.OfClass object, ObjectOwner owner, boolean nullable, CxxForm form) {
        JavaClass type = classes.type(object.id());
        ResultConversion conversion = classes.find(object.id()).isPresent()
                ? new ResultConversion.BorrowedObject(type, owner, nullable)
                : new ResultConversion.RecordPointer(type, PerTarget.same(0L));
        return object(type, conversion, nullable ? Nullness.NULLABLE : Nullness.NONNULL, form);
    }

    private Lowering<LoweredResult> standard(CxxType.Standard value, ObjectOwner owner) {
        return value.isText() ? text(value.family() == CxxType.Family.STRING_VIEW) : standard.result(value, owner);
    }

    private Lowering<LoweredResult> standardReference(CxxType.Standard value, boolean isConst, ObjectOwner owner) {
        return value.isText() ? text(true) : standard.reference(value, isConst, owner);
    }

    private static Lowering<LoweredResult> text(boolean isView) {
        return object(
                JavaClass.STRING, new ResultConversion.SizedText(false), Nullness.NONNULL, new CxxForm.Text(isView));
    }

    private static Lowering<LoweredResult> object(
            JavaType type, ResultConversion conversion, Nullness nullness, CxxForm form) {
        return new Lowering.Possible<>(
                new LoweredResult(type, conversion, nullness, Optional.of(Stubs.ADDRESS), CTypes.POINTER, form));
    }
}
