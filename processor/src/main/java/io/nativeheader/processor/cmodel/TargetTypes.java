package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;

/** Types of an aligned header as one target has them. */
public final class TargetTypes {

    private TargetTypes() {}

    /** Returns the type on a target, without any {@link CVarying}. */
    public static CType of(CType type, int target) {
        return switch (type) {
            case CVarying varying -> varying.types().at(target);
            case CTypedefType typedef -> new CTypedefType(typedef.name(), of(typedef.underlying(), target));
            case CPointer pointer -> new CPointer(of(pointer.pointee(), target));
            case CArray array ->
                new CArray(
                        of(array.element(), target), array.length().map(length -> PerTarget.same(length.at(target))));
            case CQualified qualified ->
                new CQualified(
                        of(qualified.type(), target),
                        qualified.isConst(),
                        qualified.isVolatile(),
                        qualified.isRestrict());
            case CAtomic atomic -> new CAtomic(of(atomic.value(), target), atomic.size(), atomic.alignment());
            case CFunctionType function ->
                new CFunctionType(
                        of(function.result(), target),
                        function.parameters().stream()
                                .map(parameter -> of(parameter, target))
                                .toList(),
                        function.variadic(),
                        function.prototype(),
                        function.convention(),
                        function.declarator());
            case CVoid _, CPrimitive _, CRecordType _, CEnumType _, CExtendedType _ -> type;
        };
    }
}
