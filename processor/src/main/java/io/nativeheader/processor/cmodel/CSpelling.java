package io.nativeheader.processor.cmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Spells declarations as a C programmer would, for messages and documentation: {@code int (*callback)(void *, int)}. The text comes from
 * the model because clang's spelling differs between versions.
 */
public final class CSpelling {

    private final CHeader header;

    public CSpelling(CHeader header) {
        this.header = header;
    }

    /** Returns {@code int phy_start(struct phy_device *phydev)}. */
    public String declaration(CFunction function) {
        return declare(function.result(), function.name() + parameterList(function));
    }

    /** Returns {@code extern int optind}. */
    public String declaration(CVariable variable) {
        String storage = variable.storage() == CVariable.Storage.STATIC ? "static " : "extern ";
        return storage + declare(variable.type(), variable.name());
    }

    /** Returns a declaration of a name with a type, {@code int lanes[4]}, or only the type if the name is empty, {@code int[4]}. */
    public String declare(CType type, String name) {
        return switch (type) {
            case CVoid _ -> join("void", name);
            case CPrimitive primitive -> join(primitive.kind().spelling(), name);
            case CTypedefType typedef -> join(typedef.name(), name);
            case CRecordType record -> join(spelling(header.tag(record.id())), name);
            case CEnumType enumeration -> join(spelling(header.tag(enumeration.id())), name);
            case CAtomic atomic -> join("_Atomic(" + type(atomic.value()) + ")", name);
            case CExtendedType extended -> join(extended.spelling(), name);
            case CQualified qualified -> qualified(qualified, name);
            case CPointer pointer -> pointer(pointer, name);
            case CArray array -> declare(array.element(), name + "[" + length(array) + "]");
            case CVarying varying -> declare(varying.types().first(), name);
            case CFunctionType function -> declare(function.result(), name + parameterTypes(function));
        };
    }

    /** Returns the length of an array on its first target. */
    private static String length(CArray array) {
        return array.length().map(length -> length.first().toString()).orElse("");
    }

    /** Returns the type without a name: {@code const char *}. */
    public String type(CType type) {
        return declare(type, "");
    }

    private String parameterList(CFunction function) {
        List<String> parameters = function.parameters().stream()
                .map(parameter -> declare(parameter.type(), parameter.name()))
                .toList();
        return parameterList(parameters, function.variadic(), function.prototype());
    }

    private String parameterTypes(CFunctionType function) {
        List<String> names = function.declarator().map(CDeclarator::parameters).orElse(List.of());
        List<String> parameters = new ArrayList<>();
        for (CType parameter : function.parameters()) {
            parameters.add(declare(parameter, names.isEmpty() ? "" : names.get(parameters.size())));
        }
        return parameterList(parameters, function.variadic(), function.prototype());
    }

    private static String parameterList(List<String> parameters, boolean variadic, boolean prototype) {
        if (parameters.isEmpty() && !variadic) {
            return prototype ? "(void)" : "()";
        }
        String list = parameters.stream().collect(Collectors.joining(", "));
        return "(" + list + (variadic ? ", ..." : "") + ")";
    }

    private String qualified(CQualified qualified, String name) {
        String words = (qualified.isConst() ? "const " : "")
                + (qualified.isVolatile() ? "volatile " : "")
                + (qualified.isRestrict() ? "restrict " : "");
        if (qualified.type() instanceof CPointer pointer) {
            return pointer(pointer, (words + name).strip());
        }
        return words + declare(qualified.type(), name);
    }

    private String pointer(CPointer pointer, String name) {
        CType pointee = pointer.pointee();
        boolean parenthesized = pointee instanceof CFunctionType || pointee instanceof CArray;
        return declare(pointee, parenthesized ? "(*" + name + ")" : "*" + name);
    }

    private static String spelling(CTag tag) {
        return tag.spelling().isEmpty() ? tag.keyword() + " {…}" : tag.spelling();
    }

    private static String join(String type, String name) {
        return name.isEmpty() || name.startsWith("[") || name.startsWith("(") && !name.startsWith("(*")
                ? type + name
                : type + " " + name;
    }
}
