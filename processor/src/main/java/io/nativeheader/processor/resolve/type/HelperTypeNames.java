package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CExtendedType;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.Optional;

/**
 * Types as the text of a helper stub names them: by the name that the header has for them. A parameter of a macro has exactly its type,
 * declarators included, since a macro may ask for more than its value: {@code sizeof(*(rows))}. The stub stands at the end of the header,
 * where a macro may have taken a name: {@code typedef long status;}, {@code #define status int}.
 */
public final class HelperTypeNames {

    private final CHeader header;
    private final CSpelling spelling;

    public HelperTypeNames(CHeader header) {
        this.header = header;
        this.spelling = new CSpelling(header);
    }

    /** The declaration of a name with exactly this type, {@code int (*rows)[3]}; empty where C has no text for the type. */
    public Optional<String> exactly(CType type, String name) {
        return isSpelled(type) ? Optional.of(spelling.declare(type, name)) : Optional.empty();
    }

    /** Whether the stub can read the type as it is spelled, and no attribute that changes its meaning is left out. */
    private boolean isSpelled(CType type) {
        return switch (type) {
            case CVoid _, CPrimitive _ -> true;
            case CTypedefType typedef -> !isTaken(typedef.name());
            case CRecordType record -> isSpelled(header.record(record));
            case CEnumType tag -> isSpelled(header.enumeration(tag));
            case CAtomic atomic -> isSpelled(atomic.value());
            case CQualified qualified -> isSpelled(qualified.type());
            case CPointer pointer -> isSpelled(pointer.pointee());
            case CArray array -> isSpelled(array.element());
            case CFunctionType function ->
                function.convention().isEmpty()
                        && isSpelled(function.result())
                        && function.parameters().stream().allMatch(this::isSpelled);
            case CExtendedType extended -> extended(extended).isPresent();
        };
    }

    private boolean isSpelled(CTag tag) {
        return of(tag).filter(tag.spelling()::equals).isPresent();
    }

    /** The name; empty for a type without one. */
    public Optional<String> of(CType type) {
        return switch (type) {
            case CVoid _ -> Optional.of("void");
            case CPrimitive primitive -> Optional.of(primitive.kind().spelling());
            case CTypedefType typedef ->
                isTaken(typedef.name()) ? of(typedef.underlying()) : Optional.of(typedef.name());
            case CRecordType record -> of(header.record(record));
            case CEnumType tag -> Optional.of(enumeration(header.enumeration(tag)));
            case CPointer pointer ->
                of(pointer.pointee()).map(pointee -> pointee.endsWith("*") ? pointee + "*" : pointee + " *");
            case CQualified qualified -> of(qualified.type()).map(name -> qualify(qualified, name));
            case CAtomic atomic -> of(atomic.value());
            case CExtendedType extended -> extended(extended);
            case CArray _, CFunctionType _ -> Optional.empty();
        };
    }

    /** The same for a record or enum: {@code z_stream}, {@code struct phy_device}; empty where C cannot name it at the end of the header. */
    public Optional<String> of(CTag tag) {
        if (!tag.typedefName().isEmpty() && !isTaken(tag.typedefName())) {
            return Optional.of(tag.typedefName());
        }
        return tag.tag().isEmpty() || isTaken(tag.tag()) || !tag.hasFileScope()
                ? Optional.empty()
                : Optional.of(tag.keyword() + " " + tag.tag());
    }

    /** An enum that C cannot name is passed as its integer is (C17 6.7.2.2p4). */
    private String enumeration(CEnum enumeration) {
        return of(enumeration).orElse(enumeration.underlying().kind().spelling());
    }

    private boolean isTaken(String name) {
        return header.macroNames().contains(name);
    }

    /** A qualifier on a value that is passed or returned has no meaning (C17 6.7.6.3p5), and compilers warn of it. */
    public static CType unqualified(CType type) {
        return type instanceof CQualified qualified ? qualified.type() : type;
    }

    private static Optional<String> extended(CExtendedType type) {
        return switch (type.kind()) {
            case COMPLEX, VECTOR, NAMED -> spelling(type.spelling());
            case BLOCK -> Optional.empty();
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
