package io.nativeheader.processor.jmodel;

/** {@code int}, or {@code void}. */
public enum JavaPrimitive implements JavaType {
    VOID("void", 0),
    BOOLEAN("boolean", 1),
    BYTE("byte", 1),
    SHORT("short", 2),
    CHAR("char", 2),
    INT("int", 4),
    LONG("long", 8),
    FLOAT("float", 4),
    DOUBLE("double", 8);

    private final String keyword;
    private final int size;

    JavaPrimitive(String keyword, int size) {
        this.keyword = keyword;
        this.size = size;
    }

    public String keyword() {
        return keyword;
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
