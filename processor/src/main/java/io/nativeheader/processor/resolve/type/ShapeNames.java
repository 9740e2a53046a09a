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
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.cmodel.CVoid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Derives names for unnamed function types from their results and parameters: {@code int (*)(void *, const char **)} is
 * {@code Callback_int_voidP_constCharPP}. A {@code P} stands for each {@code *}. Integers have the name of the Java type of the same
 * size, prefixed with {@code u} if unsigned.
 */
final class ShapeNames {

    /** Longer names end in a hash, because file systems limit names to 255 bytes, and lines of code have 140 characters. */
    private static final int MAX_LENGTH = 100;

    private final CHeader header;
    private final TypeRegistry types;

    ShapeNames(CHeader header, TypeRegistry types) {
        this.header = header;
        this.types = types;
    }

    String of(FunctionShape shape) {
        String name = "Callback_" + String.join("_", parts(shape.type()));
        return name.length() <= MAX_LENGTH
                ? name
                : name.substring(0, MAX_LENGTH - 9) + "_" + "%08x".formatted(name.hashCode());
    }

    private List<String> parts(CFunctionType function) {
        List<String> parts = new ArrayList<>(List.of(part(function.result())));
        function.parameters().forEach(parameter -> parts.add(part(parameter)));
        if (function.parameters().isEmpty() && function.prototype()) {
            parts.add("void");
        }
        return parts;
    }

    private String part(CType type) {
        return switch (type) {
            case CVoid _ -> "void";
            case CPrimitive primitive -> primitive(primitive);
            case CPointer pointer -> part(pointer.pointee()) + "P";
            case CArray array ->
                part(array.element()) + "Array"
                        + array.length()
                                .map(length -> length.first().toString())
                                .orElse("");
            case CVarying varying -> part(varying.types().first());
            case CFunctionType function ->
                parts(function).stream().map(ShapeNames::capitalized).collect(Collectors.joining("", "fn", ""));
            case CRecordType record -> record(types.complete(header.record(record)));
            case CEnumType enumeration -> enumeration(header.enumeration(enumeration));
            case CTypedefType typedef -> typedef.name();
            case CQualified qualified -> qualified(qualified);
            case CAtomic atomic -> "atomic" + capitalized(part(atomic.value()));
            case CExtendedType extended -> extended.spelling().replaceAll("\\W", "");
        };
    }

    private String qualified(CQualified qualified) {
        String words = (qualified.isConst() ? "const" : "") + (qualified.isVolatile() ? "Volatile" : "");
        String part = part(qualified.type());
        return qualified.type() instanceof CPointer
                ? part + capitalized(words)
                : (qualified.isConst() ? words : "volatile") + capitalized(part);
    }

    private static String record(CRecord record) {
        return record.name().isEmpty() ? record.keyword() : record.name();
    }

    private static String enumeration(CEnum enumeration) {
        return enumeration.name().isEmpty() ? primitive(enumeration.underlying()) : enumeration.name();
    }

    private static String primitive(CPrimitive primitive) {
        return switch (primitive.kind()) {
            case BOOL -> "bool";
            case CHAR_SIGNED, CHAR_UNSIGNED -> "char";
            case SIGNED_CHAR -> "byte";
            case UNSIGNED_CHAR -> "ubyte";
            case SHORT -> "short";
            case UNSIGNED_SHORT -> "ushort";
            case INT -> "int";
            case UNSIGNED_INT -> "uint";
            case LONG, LONG_LONG -> "long";
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> "ulong";
            case INT128 -> "int128";
            case UNSIGNED_INT128 -> "uint128";
            case FLOAT16 -> "float16";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case LONG_DOUBLE -> "longDouble";
            case FLOAT128 -> "float128";
        };
    }

    private static String capitalized(String part) {
        return part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }
}
