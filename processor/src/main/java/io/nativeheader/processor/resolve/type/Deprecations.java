package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.DeclId;

/** Detects uses of deprecated types in generated code, for which javac would otherwise warn the user. */
final class Deprecations {

    private final CHeader header;

    Deprecations(CHeader header) {
        this.header = header;
    }

    boolean mentionedBy(CType type) {
        return switch (type) {
            case CRecordType record -> isDeprecated(record.id());
            case CEnumType enumeration -> isDeprecated(enumeration.id());
            case CTypedefType typedef -> mentionedBy(typedef.underlying());
            case CQualified qualified -> mentionedBy(qualified.type());
            case CPointer pointer -> mentionedBy(pointer.pointee());
            case CArray array -> mentionedBy(array.element());
            case CAtomic atomic -> mentionedBy(atomic.value());
            case CFunctionType function ->
                mentionedBy(function.result()) || function.parameters().stream().anyMatch(this::mentionedBy);
            case CVarying varying -> varying.types().anyMatch(this::mentionedBy);
            case CVoid _, CPrimitive _, CExtendedType _ -> false;
        };
    }

    private boolean isDeprecated(DeclId id) {
        return header.tag(id).source().deprecated().isPresent();
    }
}
