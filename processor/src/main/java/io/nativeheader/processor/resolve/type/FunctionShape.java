package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;

/**
 * A function type regardless of its spelling: {@code void (*)(gpointer)} and {@code void (*)(void *data)} have the same shape. Integers differ
 * only by size and sign, so that {@code size_t} has one shape on all 64-bit platforms. Typedef names are kept if Java types are named after
 * them: those of functions, and of pointers to records without another name.
 *
 * @param type the normalized type
 */
record FunctionShape(CFunctionType type) {

    static FunctionShape of(CFunctionType function, CHeader header) {
        return new FunctionShape(new Reduction(header).function(function));
    }

    /** Removes the parts of a type that affect neither Java nor the callback's name. */
    private record Reduction(CHeader header) {

        CFunctionType function(CFunctionType function) {
            List<CType> parameters =
                    function.parameters().stream().map(this::value).toList();
            return new CFunctionType(
                    value(function.result()),
                    parameters,
                    function.variadic(),
                    function.prototype(),
                    function.convention(),
                    function.declarator());
        }

        /** Drops the qualifiers of a parameter itself, which are not part of the function type (C17 6.7.6.3p15). */
        private CType value(CType type) {
            return type(type) instanceof CQualified qualified ? qualified.type() : type(type);
        }

        private CType type(CType type) {
            return switch (type) {
                case CVoid _, CRecordType _, CEnumType _, CExtendedType _ -> type;
                case CVarying varying -> varying(varying);
                case CPrimitive primitive -> primitive(primitive);
                case CPointer pointer -> new CPointer(type(pointer.pointee()));
                case CArray array -> new CArray(type(array.element()), array.length());
                case CFunctionType function -> function(function);
                case CAtomic atomic -> new CAtomic(type(atomic.value()), atomic.size(), atomic.alignment());
                case CQualified qualified -> qualified(qualified);
                case CTypedefType typedef -> namesJavaType(typedef) ? typedef : type(typedef.underlying());
            };
        }

        /** Reduces the type of each target. Types that differ only in spelling become one. */
        private CType varying(CVarying varying) {
            PerTarget<CType> types = varying.types();
            PerTarget<CType> reduced = PerTarget.of(types.targets(), target -> type(types.at(target)));
            return reduced.isSame() ? reduced.first() : new CVarying(reduced);
        }

        private boolean namesJavaType(CTypedefType typedef) {
            return switch (typedef.canonical()) {
                case CFunctionType _ -> true;
                case CPointer pointer -> namesPointee(pointer.pointee().canonical());
                default -> false;
            };
        }

        private boolean namesPointee(CType pointee) {
            return pointee instanceof CFunctionType
                    || pointee instanceof CRecordType record
                            && header.record(record).name().isEmpty();
        }

        private CType qualified(CQualified qualified) {
            CType inner = type(qualified.type());
            boolean isConst = qualified.isConst() || inner.isConst();
            boolean isVolatile = qualified.isVolatile() || inner.isVolatile();
            CType unqualified = inner instanceof CQualified other ? other.type() : inner;
            return isConst || isVolatile ? new CQualified(unqualified, isConst, isVolatile, false) : unqualified;
        }

        private static CPrimitive primitive(CPrimitive primitive) {
            boolean isUnsigned = primitive.isUnsigned();
            Kind kind = switch (primitive.kind()) {
                case SHORT, INT, LONG, LONG_LONG, UNSIGNED_SHORT, UNSIGNED_INT, UNSIGNED_LONG, UNSIGNED_LONG_LONG ->
                    switch ((int) primitive.size()) {
                        case 2 -> isUnsigned ? Kind.UNSIGNED_SHORT : Kind.SHORT;
                        case 4 -> isUnsigned ? Kind.UNSIGNED_INT : Kind.INT;
                        case 8 -> isUnsigned ? Kind.UNSIGNED_LONG : Kind.LONG;
                        default -> primitive.kind();
                    };
                case BOOL,
                        CHAR_SIGNED,
                        CHAR_UNSIGNED,
                        SIGNED_CHAR,
                        UNSIGNED_CHAR,
                        INT128,
                        UNSIGNED_INT128,
                        FLOAT16,
                        FLOAT,
                        DOUBLE,
                        LONG_DOUBLE,
                        FLOAT128 -> primitive.kind();
            };
            return new CPrimitive(kind, primitive.size());
        }
    }
}
