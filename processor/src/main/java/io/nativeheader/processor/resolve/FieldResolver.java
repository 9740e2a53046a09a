package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CArray;
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
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one field lies in memory and is read and written. */
final class FieldResolver {

    private final CHeader header;
    private final TypeRegistry types;

    FieldResolver(CHeader header, TypeRegistry types) {
        this.header = header;
        this.types = types;
    }

    /** What became of a field. */
    sealed interface Resolved {}

    record Bound(NativeLayout layout, FieldAccess access) implements Resolved {}

    /** The field is padding; the reason is a clause. */
    record Skipped(String reason) implements Resolved {}

    /**
     * @param owner the record that has the field, after which a record without a name is called
     * @param alignment that the field's place has for certain, in bytes
     */
    Resolved resolve(CField field, JavaClass owner, long alignment) {
        return resolve(field.type(), owner.simpleName() + "_" + field.name(), alignment);
    }

    /** A bit-field has no layout of its own: its bits are padding in the record's. */
    Optional<FieldAccess> bitField(CField field) {
        CPrimitive declared =
                switch (field.type().canonical()) {
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

    private Resolved resolve(CType type, String nameIfNone, long alignment) {
        return switch (type.canonical()) {
            case CPrimitive primitive -> primitive(primitive, alignment);
            case CEnumType enumeration ->
                primitive(header.enumeration(enumeration).underlying(), alignment);
            case CPointer pointer -> pointer(type, pointer, nameIfNone, alignment);
            case CRecordType record -> record(header.record(record), nameIfNone, alignment);
            case CArray array -> array(array, nameIfNone, alignment);
            case CExtendedType extended -> new Skipped("it is a " + extended.spelling());
            case CVoid _, CFunctionType _ -> new Skipped("it has no size");
            case CTypedefType _, CQualified _ -> throw new IllegalStateException("canonical types are neither");
        };
    }

    private static Resolved primitive(CPrimitive primitive, long alignment) {
        Optional<Carrier> carrier = TypeMapper.carrier(primitive);
        return carrier.isPresent()
                ? scalar(carrier.get(), alignment)
                : new Skipped("it is a " + primitive.kind().spelling());
    }

    private static Resolved scalar(Carrier carrier, long alignment) {
        NativeLayout.Scalar layout = layout(carrier, alignment);
        return new Bound(layout, new FieldAccess.OfScalar(layout));
    }

    private static NativeLayout.Scalar layout(Carrier carrier, long alignment) {
        return new NativeLayout.Scalar(carrier, Math.min(carrier.size(), alignment));
    }

    private Resolved pointer(CType type, CPointer pointer, String nameIfNone, long alignment) {
        if (pointer.pointee().canonical() instanceof CFunctionType function) {
            Optional<JavaClass> callback = new TypeMapper(header, types).callback(type, function, nameIfNone);
            if (callback.isPresent()) {
                NativeLayout.Scalar layout = layout(Carrier.ADDRESS, alignment);
                return new Bound(layout, new FieldAccess.OfFunctionPointer(layout, callback.get()));
            }
        }
        if (pointer.pointee().canonical() instanceof CRecordType record) {
            CRecord declaration = types.complete(header.record(record));
            Optional<JavaClass> java = types.reach(declaration, header);
            if (java.isPresent()) {
                NativeLayout.Scalar layout = layout(Carrier.ADDRESS, alignment);
                long size = declaration.layout().map(CRecordLayout::size).orElse(0L);
                return new Bound(layout, new FieldAccess.OfRecordPointer(layout, java.get(), size));
            }
        }
        return scalar(Carrier.ADDRESS, alignment);
    }

    private Resolved record(CRecord declaration, String nameIfNone, long alignment) {
        Optional<CRecordLayout> layout = declaration.layout();
        if (layout.isEmpty()) {
            return new Skipped("its type is incomplete");
        }
        if (layout.get().alignment() > alignment) {
            return new Skipped("it is less aligned than its type, which is not bound yet");
        }
        String name = declaration.name().isEmpty() ? nameIfNone : declaration.name();
        NativeLayout.Reference reference = new NativeLayout.Reference(
                types.reach(declaration, header, name),
                layout.get().size(),
                layout.get().alignment());
        return new Bound(reference, new FieldAccess.OfRecord(reference));
    }

    private Resolved array(CArray array, String nameIfNone, long alignment) {
        List<Long> dimensions = new ArrayList<>();
        CType element = array;
        while (element.canonical() instanceof CArray inner) {
            if (inner.length().isEmpty() || inner.length().getAsLong() == 0) {
                return new Skipped("arrays without a length are not bound yet");
            }
            dimensions.add(inner.length().getAsLong());
            element = inner.element();
        }
        return switch (resolve(element, nameIfNone, alignment)) {
            case Skipped skipped -> skipped;
            case Bound bound -> {
                NativeLayout layout = bound.layout();
                for (Long length : dimensions.reversed()) {
                    layout = new NativeLayout.Sequence(length, layout);
                }
                boolean chars = dimensions.size() == 1
                        && element.canonical() instanceof CPrimitive primitive
                        && primitive.isPlainChar();
                FieldAccess access = chars
                        ? new FieldAccess.OfCharArray(dimensions.get(0), "")
                        : new FieldAccess.OfArray(dimensions, bound.access(), TypeSize.of(element, header));
                yield new Bound(layout, access);
            }
        };
    }
}
