package io.nativeheader.processor.clang;

/** Values of {@code enum CXCursorKind}, which are the same in all supported versions of libclang. */
public final class CursorKind {

    /** A declaration without a kind of its own, such as {@code extern "C"} in old versions of libclang. */
    public static final int UNEXPOSED_DECL = 1;

    public static final int STRUCT_DECL = 2;

    public static final int UNION_DECL = 3;
    public static final int CLASS_DECL = 4;
    public static final int ENUM_DECL = 5;
    public static final int FIELD_DECL = 6;
    public static final int ENUM_CONSTANT_DECL = 7;
    public static final int FUNCTION_DECL = 8;
    public static final int VAR_DECL = 9;
    public static final int PARM_DECL = 10;
    public static final int TYPEDEF_DECL = 20;
    public static final int METHOD = 21;
    public static final int NAMESPACE = 22;

    /** {@code extern "C"}, also around several declarations. */
    public static final int LINKAGE_SPEC = 23;

    public static final int CONSTRUCTOR = 24;
    public static final int DESTRUCTOR = 25;
    public static final int CONVERSION_FUNCTION = 26;
    public static final int TEMPLATE_TYPE_PARAMETER = 27;
    public static final int TEMPLATE_VALUE_PARAMETER = 28;
    public static final int TEMPLATE_TEMPLATE_PARAMETER = 29;
    public static final int FUNCTION_TEMPLATE = 30;
    public static final int CLASS_TEMPLATE = 31;
    public static final int CLASS_TEMPLATE_PARTIAL_SPECIALIZATION = 32;
    public static final int USING_DECLARATION = 35;
    public static final int TYPE_ALIAS_DECL = 36;
    public static final int BASE_SPECIFIER = 44;
    public static final int TYPE_REFERENCE = 43;
    public static final int OVERLOADED_REFERENCE = 49;
    public static final int UNEXPOSED_EXPRESSION = 100;
    public static final int DECLARATION_REFERENCE = 101;
    public static final int MEMBER_REFERENCE = 102;
    public static final int CALL = 103;
    public static final int BLOCK_EXPRESSION = 105;
    public static final int STRING_LITERAL = 109;
    public static final int PARENTHESES = 111;
    public static final int UNARY_OPERATOR = 112;
    public static final int SUBSCRIPT = 113;
    public static final int BINARY_OPERATOR = 114;
    public static final int CAST = 117;
    public static final int COMPOUND_LITERAL = 118;
    public static final int GENERIC_SELECTION = 122;

    /** {@code sizeof} and {@code _Alignof}. */
    public static final int SIZE_OF = 136;

    public static final int COMPOUND_STATEMENT = 202;
    public static final int DECLARATION_STATEMENT = 231;
    public static final int FINAL_ATTRIBUTE = 404;
    public static final int MACRO_DEFINITION = 501;
    public static final int INCLUSION_DIRECTIVE = 503;

    /** {@code template <class T> using List = …;}. */
    public static final int TYPE_ALIAS_TEMPLATE = 601;

    public static final int FRIEND = 603;
    public static final int CONCEPT = 604;

    private CursorKind() {}

    /** Returns whether a kind is a struct, class or union. */
    public static boolean isRecord(int kind) {
        return kind == STRUCT_DECL || kind == UNION_DECL || kind == CLASS_DECL;
    }
}
