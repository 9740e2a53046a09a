package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.type.TypeSize;

/** Spells the C types of stub parameters and results in C++. */
final class CTypes {

    static final String POINTER = "void *";

    private final CHeader header;

    CTypes(CHeader header) {
        this.header = header;
    }

    /** Returns the type with which a stub takes or returns a value: {@code unsigned int}, {@code void *} for any pointer. */
    String of(CType type) {
        return switch (type.canonical()) {
            case CPrimitive primitive -> primitive(primitive);
            case CEnumType enumeration ->
                primitive(header.enumeration(enumeration).underlying());
            case CRecordType record -> header.record(record).spelling();
            default -> POINTER;
        };
    }

    /** Returns the size of a type in bytes. */
    PerTarget<Long> size(CType type) {
        return TypeSize.of(type, header);
    }

    private static String primitive(CPrimitive primitive) {
        return primitive.kind() == CPrimitive.Kind.BOOL
                ? "bool"
                : primitive.kind().spelling();
    }
}
