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
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MemoryOrder;
import io.nativeheader.processor.jmodel.NativeLayout;
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

    record Bound(NativeLayout layout, FieldAccess access) implements Resolved {}

    /** The field becomes padding. The reason is a clause. */
    record Skipped(String reason) implements Resolved {}

    /**
     * Where a field is.
     *
     * @param use the record and field, for types that have no name in C
     * @param alignment alignment of the location, in bytes, guaranteed by its record
     * @param order memory order of accesses
     */
    record Place(UseSite use, long alignment, MemoryOrder order) {

        /** Returns access to a scalar. An unaligned location only supports plain access. */
        FieldAccess.OfScalar scalar(Carrier carrier) {
            return new FieldAccess.OfScalar(layout(carrier), alignment < carrier.size() ? MemoryOrder.PLAIN : order);
        }

        NativeLayout.Scalar layout(Carrier carrier) {
            return new NativeLayout.Scalar(carrier, Math.min(carrier.size(), alignment));
        }
    }

    /**
     * Resolves a field.
     *
     * @param owner the record that contains the field
     * @param alignment guaranteed alignment of the field's location, in bytes
     */
    Resolved resolve(CField field, JavaClass owner, long alignment) {
        MemoryOrder order = field.type().isVolatile() ? MemoryOrder.OPAQUE : MemoryOrder.PLAIN;
        return resolve(field.type(), new Place(new UseSite(owner.simpleName(), field.name()), alignment, order));
    }

    /** Returns access to a bit-field. A bit-field has no layout; its bits are padding of the record's layout. */
    Optional<FieldAccess> bitField(CField field) {
        CPrimitive declared = switch (field.type().canonical()) {
            case CPrimitive primitive -> primitive;
            case CEnumType type -> header.enumeration(type).underlying();
            default -> null;
        };
        if (declared == null || field.name().isEmpty()) {
            return Optional.empty();
        }
        return TypeMapper.carrier(declared)
                .filter(carrier -> carrier.type() instanceof JavaPrimitive)
                .map(carrier -> new FieldAccess.OfBitField(
                        (int) (field.bitOffset() % 8),
                        field.bitWidth().orElseThrow(),
                        !declared.isUnsigned(),
                        (JavaPrimitive) carrier.type()));
    }

    Resolved resolve(CType type, Place place) {
        return switch (type.canonical()) {
            case CPrimitive primitive -> primitive(primitive, place);
            case CEnumType enumeration ->
                primitive(header.enumeration(enumeration).underlying(), place);
            case CPointer pointer -> pointer(type, pointer, place);
            case CRecordType record -> record(header.record(record), place);
            case CArray array -> new ArrayResolver(header, this).resolve(array, place);
            case CAtomic atomic -> atomic(atomic, place);
            case CExtendedType extended
            when extended.size() > 0 -> memory(extended.size(), extended.alignment(), place);
            case CExtendedType extended -> new Skipped("it is a " + extended.spelling());
            case CVoid _, CFunctionType _ -> new Skipped("it has no size");
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }

    private static Resolved primitive(CPrimitive primitive, Place place) {
        Optional<Carrier> carrier = TypeMapper.carrier(primitive);
        return carrier.isPresent() ? scalar(carrier.get(), place) : memory(primitive.size(), primitive.size(), place);
    }

    private static Resolved memory(long size, long alignment, Place place) {
        return new Bound(
                new NativeLayout.Opaque(size, Math.min(alignment, place.alignment())), new FieldAccess.OfMemory(size));
    }

    private static Resolved scalar(Carrier carrier, Place place) {
        return new Bound(place.layout(carrier), place.scalar(carrier));
    }

    /**
     * Resolves an atomic field. If its size differs from the value's, it contains a lock, and only C's functions can access it as memory.
     */
    private Resolved atomic(CAtomic atomic, Place place) {
        Place ordered = new Place(place.use(), place.alignment(), MemoryOrder.VOLATILE);
        boolean scalar = !(atomic.value().canonical() instanceof CRecordType)
                && TypeSize.of(atomic.value(), header) == atomic.size();
        return scalar && resolve(atomic.value(), ordered) instanceof Bound(var layout, FieldAccess.OfScalar access)
                ? new Bound(layout, access)
                : memory(atomic.size(), atomic.alignment(), place);
    }

    private Resolved pointer(CType type, CPointer pointer, Place place) {
        if (place.order() != MemoryOrder.PLAIN) {
            return scalar(Carrier.ADDRESS, place);
        }
        if (pointer.pointee().canonical() instanceof CFunctionType function) {
            Optional<JavaClass> callback = new TypeMapper(header, types).callback(type, function, place.use());
            if (callback.isPresent()) {
                NativeLayout.Scalar layout = place.layout(Carrier.ADDRESS);
                return new Bound(layout, new FieldAccess.OfFunctionPointer(layout, callback.get()));
            }
        }
        if (pointer.pointee().canonical() instanceof CRecordType record) {
            CRecord declaration = types.complete(header.record(record));
            Optional<JavaClass> java = declaration.name().isEmpty()
                    ? Optional.of(types.reach(declaration, header, place.use().typeName()))
                    : types.reach(declaration, header);
            if (java.isPresent()) {
                NativeLayout.Scalar layout = place.layout(Carrier.ADDRESS);
                long size = declaration.layout().map(CRecordLayout::size).orElse(0L);
                return new Bound(layout, new FieldAccess.OfRecordPointer(layout, java.get(), size));
            }
        }
        return scalar(Carrier.ADDRESS, place);
    }

    private Resolved record(CRecord declaration, Place place) {
        Optional<CRecordLayout> layout = declaration.layout();
        if (layout.isEmpty()) {
            return new Skipped("its type is incomplete");
        }
        String name = declaration.name().isEmpty() ? place.use().typeName() : declaration.name();
        JavaClass type = types.reach(declaration, header, name);
        long size = layout.get().size();
        long alignment = layout.get().alignment();
        NativeLayout.Reference reference = new NativeLayout.Reference(type, size, alignment);
        NativeLayout inPlace = alignment <= place.alignment()
                ? reference
                : new RecordResolver(header, types, new SkippedItems()).layout(declaration, type, place.alignment());
        return new Bound(inPlace, new FieldAccess.OfRecord(reference));
    }
}
