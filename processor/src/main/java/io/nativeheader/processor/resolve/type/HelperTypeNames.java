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
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.Optional;

/**
 * Spells types in helper stubs with the names that the header gives them. Parameters of macros keep their exact types, including
 * declarators, because a macro may use more than the value: {@code sizeof(*(rows))}. A stub comes after the header, where a macro may have
 * redefined a name: {@code typedef long status;}, {@code #define status int}.
 */
public final class HelperTypeNames {

    private final CHeader header;
    private final CSpelling spelling;

    public HelperTypeNames(CHeader header) {
        this.header = header;
        this.spelling = new CSpelling(header);
    }

    /** Returns a declaration of a name with exactly this type, {@code int (*rows)[3]}; empty if the stub cannot spell the type. */
    public Optional<String> exactDeclaration(CType type, String name) {
        return canSpell(type) ? Optional.of(spelling.declare(type, name)) : Optional.empty();
    }

    /** Returns whether the spelling of the type means the same in the stub and omits no attribute that changes its meaning. */
    private boolean canSpell(CType type) {
        return switch (type) {
            case CVoid _, CPrimitive _ -> true;
            case CTypedefType typedef -> !isHiddenByMacro(typedef.name());
            case CRecordType record -> canSpell(header.record(record));
            case CEnumType tag -> canSpell(header.enumeration(tag));
            case CAtomic atomic -> canSpell(atomic.value());
            case CQualified qualified -> canSpell(qualified.type());
            case CPointer pointer -> canSpell(pointer.pointee());
            case CArray array -> canSpell(array.element());
            case CFunctionType function ->
                function.convention().isEmpty()
                        && canSpell(function.result())
                        && function.parameters().stream().allMatch(this::canSpell);
            case CExtendedType extended -> extended(extended).isPresent();
            case CVarying varying -> canSpell(varying.types().first());
        };
    }

    private boolean canSpell(CTag tag) {
        return of(tag).filter(tag.spelling()::equals).isPresent();
    }

    /** Returns the name of a type for a stub; empty if it has none. */
    public Optional<String> of(CType type) {
        return switch (type) {
            case CVoid _ -> Optional.of("void");
            case CPrimitive primitive -> Optional.of(primitive.kind().spelling());
            case CTypedefType typedef ->
                isHiddenByMacro(typedef.name()) ? of(typedef.underlying()) : Optional.of(typedef.name());
            case CRecordType record -> of(header.record(record));
            case CEnumType tag -> Optional.of(enumeration(header.enumeration(tag)));
            case CPointer pointer ->
                of(pointer.pointee()).map(pointee -> pointee.endsWith("*") ? pointee + "*" : pointee + " *");
            case CQualified qualified -> of(qualified.type()).map(name -> qualify(qualified, name));
            case CAtomic atomic -> of(atomic.value());
            case CExtendedType extended -> extended(extended);
            case CVarying varying -> of(varying.types().first());
            case CArray _, CFunctionType _ -> Optional.empty();
        };
    }

    /**
     * Returns {@code z_stream}, {@code struct phy_device} or {@code shapes::Point}; empty if code after the header cannot name the type.
     */
    public Optional<String> of(CTag tag) {
        if (!tag.qualifiedName().isEmpty() && tag.hasFileScope() && !isHiddenByMacro(tag.tag())) {
            return Optional.of(tag.qualifiedName());
        }
        if (!tag.typedefName().isEmpty() && !isHiddenByMacro(tag.typedefName())) {
            return Optional.of(tag.typedefName());
        }
        return tag.tag().isEmpty() || isHiddenByMacro(tag.tag()) || !tag.hasFileScope()
                ? Optional.empty()
                : Optional.of(tag.keyword() + " " + tag.tag());
    }

    /** Returns the name of an enum, or of its integer type if C code cannot name it (C17 6.7.2.2p4). */
    private String enumeration(CEnum enumeration) {
        return of(enumeration).orElse(enumeration.underlying().kind().spelling());
    }

    private boolean isHiddenByMacro(String name) {
        return header.macroNames().contains(name);
    }

    /**
     * Returns the type without qualifiers. On a parameter or result they have no meaning (C17 6.7.6.3p5), and compilers warn about them.
     */
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

    /** Adds qualifiers to a name, except to a pointer: only those of its pointee matter for passing it. */
    private static String qualify(CQualified qualified, String name) {
        if (qualified.type() instanceof CPointer) {
            return name;
        }
        return (qualified.isConst() ? "const " : "") + (qualified.isVolatile() ? "volatile " : "") + name;
    }
}
