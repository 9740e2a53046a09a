package io.nativeheader.processor.jmodel;

/** {@code int}, or {@code void}. */
public enum JavaPrimitive implements JavaType {
    VOID("void", "Void", 0),
    BOOLEAN("boolean", "Boolean", 1),
    BYTE("byte", "Byte", 1),
    SHORT("short", "Short", 2),
    CHAR("char", "Character", 2),
    INT("int", "Integer", 4),
    LONG("long", "Long", 8),
    FLOAT("float", "Float", 4),
    DOUBLE("double", "Double", 8);

    private final String keyword;
    private final JavaClass boxed;
    private final int size;

    JavaPrimitive(String keyword, String boxed, int size) {
        this.keyword = keyword;
        this.boxed = new JavaClass("java.lang", boxed);
        this.size = size;
    }

    public String keyword() {
        return keyword;
    }

    /** Returns the class of objects with this type's values, which a type argument needs: {@code Integer}. */
    public JavaClass boxed() {
        return boxed;
    }

    /** Returns the size in bytes. */
    public int size() {
        return size;
    }

    /** Returns whether this is one of Java's signed integers. */
    public boolean isInteger() {
        return switch (this) {
            case BYTE, SHORT, INT, LONG -> true;
            case VOID, BOOLEAN, CHAR, FLOAT, DOUBLE -> false;
        };
    }
}
