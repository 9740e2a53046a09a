package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.jmodel.HelperSource.HelperParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The C stub of a function without a symbol. Types are named as the header names them where they have a name; any other pointer
 * is passed as {@code void *}, which C converts by itself, so that no type is ever put together from its parts.
 */
final class HelperResolver {

    private static final String ANY_POINTER = "void *";

    private final CHeader header;
    private final HeaderMethods headerMethods;

    HelperResolver(CHeader header, HeaderMethods headerMethods) {
        this.header = header;
        this.headerMethods = headerMethods;
    }

    /** The stub of a function that can be bound. */
    Helper of(CallSignature signature) {
        CFunction function = signature.function();
        List<HelperParameter> parameters = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            CType type = signature.parameters().get(i).declaration().type();
            parameters.add(new HelperParameter(named(type).orElse(ANY_POINTER), "arg" + i));
        }
        Optional<String> result = named(unqualified(function.result()));
        boolean called = function.linkage() != CFunction.Linkage.EXPRESSION;
        return new Helper(
                signature.stub(),
                function.linkage() == CFunction.Linkage.INLINE ? "(" + function.name() + ")" : function.name(),
                called,
                result.orElse(ANY_POINTER),
                result.isPresent() ? "" : "(" + ANY_POINTER + ")",
                parameters,
                headerMethods.declaration(function),
                function.source().location().toString());
    }

    /** A qualifier on a result has no meaning (C17 6.7.6.3p5), and compilers warn of it. */
    private static CType unqualified(CType type) {
        return type instanceof CQualified qualified ? qualified.type() : type;
    }

    /** The type as C code names it; empty for a pointer whose type has no name. */
    private Optional<String> named(CType type) {
        return switch (type) {
            case CVoid _ -> Optional.of("void");
            case CPrimitive primitive -> Optional.of(primitive.kind().spelling());
            case CTypedefType typedef -> Optional.of(typedef.name());
            case CRecordType record -> spelling(header.record(record).spelling());
            case CEnumType enumeration ->
                spelling(header.enumeration(enumeration).spelling());
            case CPointer pointer ->
                named(pointer.pointee()).map(pointee -> pointee.endsWith("*") ? pointee + "*" : pointee + " *");
            case CQualified qualified -> named(qualified.type()).map(name -> qualify(qualified, name));
            case CArray _, CFunctionType _, CExtendedType _ -> Optional.empty();
        };
    }

    private static Optional<String> spelling(String spelling) {
        return spelling.isEmpty() ? Optional.empty() : Optional.of(spelling);
    }

    /** A qualified pointer parameter is passed as any other: only what it points to keeps its qualifiers. */
    private static String qualify(CQualified qualified, String name) {
        if (qualified.type() instanceof CPointer) {
            return name;
        }
        return (qualified.isConst() ? "const " : "") + (qualified.isVolatile() ? "volatile " : "") + name;
    }
}
