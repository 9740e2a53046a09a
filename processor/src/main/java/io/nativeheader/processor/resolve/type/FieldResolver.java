package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MemoryOrder;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.platform.PerTarget;
import java.util.Optional;

/** Resolves the layout and the accessors of one field. */
final class FieldResolver {

    private final CHeader header;
    private final TypeRegistry types;

    FieldResolver(CHeader header, TypeRegistry types) {
        this.header = header;
        this.types = types;
    }

    /** Result of resolving a field. */
    sealed interface Resolved {}

    record Bound(PerTarget<NativeLayout> layout, FieldAccess access) implements Resolved {}

    /** The field becomes padding. The reason is a clause. */
    record Skipped(String reason) implements Resolved {}

    /**
     * Location of a field.
     *
     * @param use the record and field, for types that have no name in C
     * @param alignment alignment that the record guarantees for the location, in bytes
     * @param order memory order of accesses
     */
    record Location(UseSite use, PerTarget<Long> alignment, MemoryOrder order) {

        /** Returns access to a scalar. An unaligned location only supports plain access. */
        FieldAccess.OfScalar scalar(Carrier carrier) {
            return scalar(alignment.map(_ -> NativeLayout.Scalar.natural(carrier)));
        }

        FieldAccess.OfScalar scalar(PerTarget<NativeLayout.Scalar> natural) {
            PerTarget<NativeLayout.Scalar> layout = natural.with(alignment, NativeLayout.Scalar::alignedTo);
            boolean isAligned = layout.equals(natural.on(layout.targets()));
            return new FieldAccess.OfScalar(layout, isAligned ? order : MemoryOrder.PLAIN);
        }

        Location ordered(MemoryOrder other) {
            return new Location(use, alignment, other);
        }

        /** Returns the layout of a pointer. */
        NativeLayout.Scalar pointer() {
            long smallest = alignment.values().stream().min(Long::compare).orElseThrow();
            return layout(Carrier.ADDRESS, smallest);
        }

        private static NativeLayout.Scalar layout(Carrier carrier, long alignment) {
            return new NativeLayout.Scalar(carrier, Math.min(carrier.size(), alignment));
        }
    }

    /**
     * Resolves a field.
     *
     * @param owner the record that contains the field
     * @param alignment guaranteed alignment of the field's location, in bytes
     */
    Resolved resolve(CField field, JavaClass owner, PerTarget<Long> alignment) {
        MemoryOrder order = field.type().isVolatile() ? MemoryOrder.OPAQUE : MemoryOrder.PLAIN;
        return resolve(field.type(), new Location(new UseSite(owner.simpleName(), field.name()), alignment, order));
    }

    /** Returns access to a bit-field. A bit-field has no layout; its bits are padding of the record's layout. */
    Optional<FieldAccess> bitField(CField field) {
        if (field.name().isEmpty()) {
            return Optional.empty();
        }
        Optional<Meaning.Scalar> declared = switch (new TypeMapper(header, types).meaning(field.type(), UseSite.NONE)) {
            case Meaning.Scalar scalar -> Optional.of(scalar);
            case Meaning.Enumeration enumeration ->
                Optional.of(new Meaning.Scalar(enumeration.carrier(), enumeration.unsigned()));
            default -> Optional.empty();
        };
        return declared.filter(scalar -> scalar.carrier().type() instanceof JavaPrimitive)
                .map(scalar -> new FieldAccess.OfBitField(
                        field.bitOffset().map(offset -> (int) (offset % 8)),
                        field.bitWidth().orElseThrow(),
                        scalar.perTarget()
                                .map(all -> all.map(one -> !one.unsigned()))
                                .orElse(PerTarget.same(!scalar.unsigned())),
                        (JavaPrimitive) scalar.carrier().type()));
    }

    Resolved resolve(CType type, Location location) {
        return switch (type.canonical()) {
            case CPrimitive primitive -> primitive(primitive, location);
            case CVarying varying -> varying(varying, location);
            case CEnumType enumeration ->
                primitive(header.enumeration(enumeration).underlying(), location);
            case CPointer pointer -> pointer(type, pointer, location);
            case CRecordType record -> record(header.record(record), location);
            case CArray array -> new ArrayResolver(header, this).resolve(array, location);
            case CAtomic atomic -> atomic(atomic, location);
            case CExtendedType extended
            when extended.size() > 0 -> memory(extended.size(), extended.alignment(), location);
            case CExtendedType extended -> new Skipped("it is a " + extended.spelling());
            case CVoid _, CFunctionType _ -> new Skipped("it has no size");
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }

    private static Resolved primitive(CPrimitive primitive, Location location) {
        Optional<Carrier> carrier = TypeMapper.carrier(primitive);
        return carrier.isPresent()
                ? scalar(carrier.get(), location)
                : memory(primitive.size(), primitive.size(), location);
    }

    /** Resolves a field whose type differs: an integer of several sizes, or memory of several sizes. */
    private Resolved varying(CVarying varying, Location location) {
        PerTarget<CType> types = varying.types().on(location.alignment().targets());
        Meaning meaning = new TypeMapper(header, this.types).meaning(varying, UseSite.NONE);
        if (meaning instanceof Meaning.Scalar scalar) {
            PerTarget<NativeLayout.Scalar> layouts =
                    scalar.layout().orElseThrow().map(layout -> (NativeLayout.Scalar) layout);
            boolean isAtomic = types.anyMatch(type -> type.canonical() instanceof CAtomic);
            return scalar(
                    (isAtomic ? location.ordered(MemoryOrder.VOLATILE) : location).scalar(layouts.on(types.targets())));
        }
        boolean isMemory = types.values().stream()
                .allMatch(type -> type.canonical() instanceof CPrimitive primitive && !primitive.isInteger());
        if (isMemory) {
            PerTarget<Long> size = TypeSize.of(varying, header).on(types.targets());
            return memory(size, size, location);
        }
        return new Skipped(new VaryingTypes(header).difference(varying));
    }

    private static Resolved memory(long size, long alignment, Location location) {
        return memory(PerTarget.same(size), PerTarget.same(alignment), location);
    }

    private static Resolved memory(PerTarget<Long> size, PerTarget<Long> alignment, Location location) {
        PerTarget<Long> limited = alignment.with(location.alignment(), Math::min);
        return new Bound(size.with(limited, NativeLayout.Opaque::new), new FieldAccess.OfMemory(size));
    }

    private static Resolved scalar(Carrier carrier, Location location) {
        return scalar(location.scalar(carrier));
    }

    private static Bound scalar(FieldAccess.OfScalar access) {
        return new Bound(access.layout().map(NativeLayout.Scalar::inMemory), access);
    }

    /**
     * Resolves an atomic field. If its size differs from the value's, it contains a lock; Java then exposes its bytes only, which C
     * functions can access.
     */
    private Resolved atomic(CAtomic atomic, Location location) {
        Location ordered = location.ordered(MemoryOrder.VOLATILE);
        boolean scalar = !(atomic.value().canonical() instanceof CRecordType)
                && TypeSize.of(atomic.value(), header).equals(PerTarget.same(atomic.size()));
        return scalar && resolve(atomic.value(), ordered) instanceof Bound(var layout, FieldAccess.OfScalar access)
                ? new Bound(layout, access)
                : memory(atomic.size(), atomic.alignment(), location);
    }

    private Resolved pointer(CType type, CPointer pointer, Location location) {
        if (location.order() != MemoryOrder.PLAIN) {
            return scalar(Carrier.ADDRESS, location);
        }
        if (pointer.pointee().canonical() instanceof CFunctionType function) {
            Optional<JavaClass> callback = new TypeMapper(header, types).callback(type, function, location.use());
            if (callback.isPresent()) {
                NativeLayout.Scalar layout = location.pointer();
                return new Bound(pointers(location), new FieldAccess.OfFunctionPointer(layout, callback.get()));
            }
        }
        if (pointer.pointee().canonical() instanceof CRecordType record) {
            CRecord declaration = types.complete(header.record(record));
            Optional<JavaClass> java = declaration.name().isEmpty()
                    ? Optional.of(
                            types.reach(declaration, header, location.use().typeName()))
                    : types.reach(declaration, header);
            if (java.isPresent()) {
                PerTarget<Long> size = TypeSize.of(declaration, header);
                return new Bound(
                        pointers(location), new FieldAccess.OfRecordPointer(location.pointer(), java.get(), size));
            }
        }
        return scalar(Carrier.ADDRESS, location);
    }

    private static PerTarget<NativeLayout> pointers(Location location) {
        return location.scalar(Carrier.ADDRESS).layout().map(NativeLayout.class::cast);
    }

    private Resolved record(CRecord declaration, Location location) {
        Optional<CRecordLayout> layout = declaration.layout();
        if (layout.isEmpty()) {
            return new Skipped("its type is incomplete");
        }
        String name = declaration.name().isEmpty() ? location.use().typeName() : declaration.name();
        JavaClass type = types.reach(declaration, header, name);
        PerTarget<NativeLayout.Reference> reference = layout.get()
                .size()
                .with(layout.get().alignment(), (size, alignment) -> new NativeLayout.Reference(type, size, alignment));
        boolean isAligned =
                layout.get().alignment().with(location.alignment(), (its, limit) -> its <= limit).values().stream()
                        .allMatch(aligned -> aligned);
        PerTarget<NativeLayout> inPlace = isAligned
                ? reference.map(NativeLayout.class::cast)
                : new RecordResolver(header, types, new SkippedItems())
                        .layout(declaration, type, location.alignment())
                        .map(NativeLayout.class::cast);
        return new Bound(inPlace, new FieldAccess.OfRecord(reference));
    }
}
