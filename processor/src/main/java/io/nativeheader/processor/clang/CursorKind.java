package io.nativeheader.processor.clang;

/** Values of {@code enum CXCursorKind}, which are the same in all supported versions of libclang. */
public final class CursorKind {

    public static final int STRUCT_DECL = 2;

    public static final int UNION_DECL = 3;
    public static final int ENUM_DECL = 5;
    public static final int FIELD_DECL = 6;
    public static final int ENUM_CONSTANT_DECL = 7;
    public static final int FUNCTION_DECL = 8;
    public static final int VAR_DECL = 9;
    public static final int PARM_DECL = 10;
    public static final int TYPEDEF_DECL = 20;
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
    public static final int MACRO_DEFINITION = 501;
    public static final int INCLUSION_DIRECTIVE = 503;

    private CursorKind() {}
}
