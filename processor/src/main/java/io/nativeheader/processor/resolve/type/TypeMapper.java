package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.naming.TagByJavaName;
import io.nativeheader.processor.platform.PerTarget;
import java.util.Optional;
import java.util.Set;

/** Determines the meaning of C types in calls, and registers the types that they refer to for generation. */
public final class TypeMapper {

    private final CHeader header;
    private final TypeRegistry types;
    private final HelperTypeNames helperNames;
    private final CSpelling spelling;
    private final Set<DeclId> integers;

    public TypeMapper(CHeader header, TypeRegistry types) {
        this(header, types, Set.of());
    }

    private TypeMapper(CHeader header, TypeRegistry types, Set<DeclId> integers) {
        this.header = header;
        this.types = types;
        this.integers = Set.copyOf(integers);
        this.helperNames = new HelperTypeNames(header);
        this.spelling = new CSpelling(header);
    }

    /** Returns a mapper that never maps values of these enums to the Java enum, because they may be no enumerators. */
    public TypeMapper withIntegers(Set<DeclId> enums) {
        return new TypeMapper(header, types, enums);
    }

    /**
     * Returns the meaning of a type.
     *
     * @param use where the header uses it, for types that have no name in C
     */
    public Meaning meaning(CType type, UseSite use) {
        return switch (type.canonical()) {
            case CPointer pointer -> pointer(type, pointer.pointee(), use);
            case CRecordType record -> recordValue(types.complete(header.record(record)), use.typeName());
            default -> meaning(type);
        };
    }

    private Meaning pointer(CType type, CType pointee, UseSite use) {
        return switch (pointee.canonical()) {
            case CFunctionType function -> {
                Optional<JavaClass> callback = callback(type, function, use);
                yield callback.isPresent() ? new Meaning.FunctionPointer(callback.get()) : new Meaning.Pointer();
            }
            case CRecordType record -> {
                String typedef = typedef(type);
                yield recordPointer(header.record(record), typedef.isEmpty() ? use.typeName() : typedef);
            }
            case CArray array -> {
                elementRecord(array, use.typeName());
                yield new Meaning.Pointer();
            }
            default -> meaning(type);
        };
    }

    /** Returns the innermost typedef name of a pointer type: {@code typedef struct { … } *handle;}. Empty if there is none. */
    private static String typedef(CType type) {
        return switch (type) {
            case CTypedefType typedef -> {
                String inner = typedef(typedef.underlying());
                yield inner.isEmpty() ? typedef.name() : inner;
            }
            case CQualified qualified -> typedef(qualified.type());
            default -> "";
        };
    }

    /** Registers the record that is the element type of an array, so that Java can view the elements. */
    private void elementRecord(CArray array, String nameIfNone) {
        switch (array.element().canonical()) {
            case CArray inner -> elementRecord(inner, nameIfNone);
            case CRecordType record -> recordPointer(header.record(record), nameIfNone);
            default -> {
                // the elements are not records
            }
        }
    }

    /** Returns the Java callback type for a function pointer; empty if it cannot be a callback. */
    Optional<JavaClass> callback(CType pointer, CFunctionType function, UseSite use) {
        String typedef = CallbackNames.typedef(pointer);
        boolean isWanted = !typedef.isEmpty() || !use.isNone();
        if (!isWanted || CallbackResolver.obstacle(function, this).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                typedef.isEmpty() ? types.reach(function, header, use) : types.reach(function, header, typedef));
    }

    private Meaning meaning(CType type) {
        if (isVaList(type)) {
            return new Meaning.Unbindable("it takes a va_list, which only C code can create");
        }
        return switch (type.canonical()) {
            case CVoid _ -> new Meaning.Nothing();
            case CPrimitive primitive -> scalar(type, primitive);
            case CEnumType enumeration -> enumeration(header.enumeration(enumeration));
            case CPointer pointer -> pointer(pointer.pointee());
            case CRecordType record -> recordValue(types.complete(header.record(record)), "");
            case CArray array -> pointer(array.element());
            case CFunctionType _ -> new Meaning.Pointer();
            case CAtomic atomic -> atomic(atomic);
            case CExtendedType extended -> indirect(type, extended.spelling(), extended.size(), extended.alignment());
            case CVarying varying -> varying(type, varying);
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }

    /** Returns the size of a pointer's target, in bytes; 0 for other types. */
    PerTarget<Long> size(CType type) {
        return type.canonical() instanceof CPointer pointer
                ? TypeSize.of(pointer.pointee(), header)
                : PerTarget.same(0L);
    }

    /**
     * Returns the target of a pointer; empty for other types and for targets that Java can neither read nor write. This registers the
     * target of a pointer to a pointer for generation, so it is called only for declared methods.
     */
    public Optional<Pointee> pointee(CType type) {
        return type.canonical() instanceof CPointer pointer && !isVaList(pointer.pointee())
                ? Optional.of(pointee(pointer.pointee(), meaning(pointer.pointee(), UseSite.NONE)))
                : Optional.empty();
    }

    private Pointee pointee(CType type, Meaning meaning) {
        PerTarget<Long> alignment = type.canonical() instanceof CRecordType record
                ? types.complete(header.record(record))
                        .layout()
                        .map(CRecordLayout::alignment)
                        .orElse(PerTarget.same(1L))
                : TypeSize.of(type, header).map(size -> Math.max(1, size));
        return new Pointee(meaning, type.isConst(), TypeSize.of(type, header), alignment, TextTypes.encoding(type));
    }

    private Meaning scalar(CType type, CPrimitive primitive) {
        Optional<Carrier> carrier = carrier(primitive);
        return carrier.isPresent()
                ? new Meaning.Scalar(carrier.get(), primitive.isUnsigned())
                : indirect(type, primitive.kind().spelling(), primitive.size(), primitive.size());
    }

    /** Returns the meaning of an atomic type. It is passed like its value if the sizes are equal; otherwise it contains a lock. */
    private Meaning atomic(CAtomic atomic) {
        Meaning value = meaning(atomic.value());
        boolean plain = value.layout().isPresent()
                && !(value instanceof Meaning.RecordValue)
                && TypeSize.of(atomic.value(), header).equals(PerTarget.same(atomic.size()));
        return plain ? value : new Meaning.Unbindable("java.lang.foreign cannot pass " + spelling.type(atomic));
    }

    private Meaning varying(CType type, CVarying varying) {
        PerTarget<CType> types = varying.types();
        return new VaryingTypes(header)
                .join(varying, PerTarget.of(types.targets(), target -> meaning(named(type, types.at(target)))));
    }

    /** Returns a type of one target under the typedef name that all targets give it. */
    private static CType named(CType type, CType ofTarget) {
        return type instanceof CTypedefType typedef ? new CTypedefType(typedef.name(), ofTarget) : ofTarget;
    }

    /** Returns the meaning of a type that a helper stub takes by address, if the stub can name it. */
    private Meaning indirect(CType type, String typeName, long size, long alignment) {
        String reason = "java.lang.foreign cannot pass " + typeName;
        Optional<String> name = helperNames.of(HelperTypeNames.unqualified(type));
        return name.isPresent() && size > 0
                ? new Meaning.Indirect(
                        name.get(), Optional.empty(), PerTarget.same(size), PerTarget.same(alignment), reason)
                : new Meaning.Unbindable(reason);
    }

    /** Returns the Java carrier of an arithmetic type; empty if there is none. */
    public static Optional<Carrier> carrier(CPrimitive primitive) {
        return switch (primitive.kind()) {
            case BOOL -> Optional.of(Carrier.BOOLEAN);
            case FLOAT -> Optional.of(Carrier.FLOAT);
            case DOUBLE -> Optional.of(Carrier.DOUBLE);
            case LONG_DOUBLE -> primitive.size() == 8 ? Optional.of(Carrier.DOUBLE) : Optional.empty();
            case FLOAT16, FLOAT128, INT128, UNSIGNED_INT128 -> Optional.empty();
            case CHAR_SIGNED,
                    CHAR_UNSIGNED,
                    SIGNED_CHAR,
                    UNSIGNED_CHAR,
                    SHORT,
                    UNSIGNED_SHORT,
                    INT,
                    UNSIGNED_INT,
                    LONG,
                    UNSIGNED_LONG,
                    LONG_LONG,
                    UNSIGNED_LONG_LONG -> integer(primitive.size());
        };
    }

    private static Optional<Carrier> integer(long size) {
        return switch ((int) size) {
            case 1 -> Optional.of(Carrier.BYTE);
            case 2 -> Optional.of(Carrier.SHORT);
            case 4 -> Optional.of(Carrier.INT);
            case 8 -> Optional.of(Carrier.LONG);
            default -> Optional.empty();
        };
    }

    private Meaning enumeration(CEnum declaration) {
        Optional<JavaClass> type = types.reach(declaration, header);
        Carrier carrier = integer(declaration.underlying().size()).orElseThrow();
        boolean isUnsigned = declaration.underlying().isUnsigned();
        if (!integers.contains(declaration.id())) {
            return new Meaning.Enumeration(carrier, isUnsigned, type);
        }
        // value() of the Java enum is an int or a long.
        return carrier.size() < Carrier.INT.size()
                ? new Meaning.Scalar(carrier, isUnsigned)
                : new Meaning.Enumeration(carrier, isUnsigned, Optional.empty());
    }

    private Meaning pointer(CType pointee) {
        Optional<CPrimitive> character = VaryingTypes.character(pointee);
        if (character.isPresent()) {
            return new Meaning.CharPointer(pointee.isConst(), character.get().isPlainChar());
        }
        return switch (pointee.canonical()) {
            case CRecordType type -> recordPointer(header.record(type), "");
            case CVoid _,
                    CPrimitive _,
                    CEnumType _,
                    CPointer _,
                    CArray _,
                    CFunctionType _,
                    CAtomic _,
                    CExtendedType _,
                    CVarying _ -> new Meaning.Pointer();
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }

    static boolean isChar(CPrimitive primitive) {
        return primitive.isPlainChar() || primitive.kind() == CPrimitive.Kind.UNSIGNED_CHAR;
    }

    private Meaning recordPointer(CRecord record, String nameIfNone) {
        CRecord declaration = types.complete(record);
        Optional<JavaClass> type = declaration.name().isEmpty() && !nameIfNone.isEmpty()
                ? Optional.of(types.reach(declaration, header, nameIfNone))
                : types.reach(declaration, header);
        PerTarget<Long> size = TypeSize.of(declaration, header);
        return type.isPresent() ? new Meaning.RecordPointer(type.get(), size) : new Meaning.Pointer();
    }

    private Meaning recordValue(CRecord declaration, String nameIfNone) {
        if (declaration.layout().isEmpty()) {
            return new Meaning.Unbindable(declaration.spelling() + " is incomplete and passed by value");
        }
        CRecordLayout layout = declaration.layout().get();
        String name = declaration.name().isEmpty() ? nameIfNone : declaration.name();
        if (name.isEmpty()) {
            return new Meaning.Unbindable("an unnamed " + declaration.keyword() + " is passed by value");
        }
        Optional<String> obstacle = new PassByValue(header, types).obstacle(declaration);
        if (obstacle.isEmpty()) {
            JavaClass type = types.reach(declaration, header, name);
            return new Meaning.RecordValue(reference(type, layout));
        }
        String reason = name(declaration) + " is passed by value, and " + obstacle.get();
        Optional<String> cName = helperNames.of(declaration);
        return cName.isEmpty()
                ? new Meaning.Unbindable(reason)
                : new Meaning.Indirect(
                        cName.get(),
                        Optional.of(types.reach(declaration, header, name)),
                        layout.size(),
                        layout.alignment(),
                        reason);
    }

    private static PerTarget<NativeLayout.Reference> reference(JavaClass type, CRecordLayout layout) {
        return layout.size()
                .with(layout.alignment(), (size, alignment) -> new NativeLayout.Reference(type, size, alignment));
    }

    /** Returns a pointer to the C record that a generated Java type represents; empty for other types. */
    public Optional<Meaning.RecordPointer> pointer(JavaType type) {
        return type instanceof JavaClass named
                        && TagByJavaName.find(named.simpleName(), header).orElse(null) instanceof CRecord record
                        && recordPointer(record, "") instanceof Meaning.RecordPointer pointer
                        && pointer.type().equals(type)
                ? Optional.of(pointer)
                : Optional.empty();
    }

    static final String TOO_LARGE = "java.lang.foreign cannot pass that many bytes by value";

    /** Returns the meaning of a record that a stub takes by address and passes by value; unbindable if the stub cannot name it. */
    Meaning byAddress(CType type, Meaning.RecordValue value) {
        PerTarget<NativeLayout.Reference> reference = value.reference();
        Optional<String> cName = helperNames.of(HelperTypeNames.unqualified(type));
        return cName.isEmpty()
                ? new Meaning.Unbindable(TOO_LARGE)
                : new Meaning.Indirect(
                        cName.get(),
                        Optional.of(reference.first().record()),
                        reference.map(NativeLayout.Reference::size),
                        reference.map(NativeLayout.Reference::alignment),
                        TOO_LARGE);
    }

    private static String name(CRecord declaration) {
        return declaration.spelling().isEmpty() ? "a " + declaration.keyword() : declaration.spelling();
    }

    /** Returns the name of a record passed by value if C code after the header cannot use it; empty for other types. */
    Optional<String> unnameable(CType type) {
        return type.canonical() instanceof CRecordType record
                        && helperNames.of(HelperTypeNames.unqualified(type)).isEmpty()
                ? Optional.of(name(header.record(record)))
                : Optional.empty();
    }

    public static boolean takesVaList(CFunction function) {
        return function.parameters().stream().anyMatch(parameter -> isVaList(parameter.type()));
    }

    /** Recognizes {@code va_list} by name: the underlying builtin type is an array, a pointer or a record, depending on the platform. */
    private static boolean isVaList(CType type) {
        return switch (type) {
            case CTypedefType typedef ->
                typedef.name().equals("va_list")
                        || typedef.name().equals("__builtin_va_list")
                        || isVaList(typedef.underlying());
            case CQualified qualified -> isVaList(qualified.type());
            case CVoid _,
                    CPrimitive _,
                    CPointer _,
                    CArray _,
                    CFunctionType _,
                    CRecordType _,
                    CEnumType _,
                    CAtomic _,
                    CExtendedType _,
                    CVarying _ -> false;
        };
    }
}
