package io.nativeheader.processor.jmodel;

/** The Java type by which java.lang.foreign passes a C scalar: {@link #INT} for {@code unsigned int}. */
public enum Carrier {
    BOOLEAN(JavaPrimitive.BOOLEAN, 1),
    BYTE(JavaPrimitive.BYTE, 1),
    SHORT(JavaPrimitive.SHORT, 2),
    INT(JavaPrimitive.INT, 4),
    LONG(JavaPrimitive.LONG, 8),
    FLOAT(JavaPrimitive.FLOAT, 4),
    DOUBLE(JavaPrimitive.DOUBLE, 8),
    /** Every pointer; its Java type is {@code MemorySegment}. */
    ADDRESS(JavaClass.MEMORY_SEGMENT, 8);

    private final JavaType type;
    private final long size;

    Carrier(JavaType type, long size) {
        this.type = type;
        this.size = size;
    }

    public JavaType type() {
        return type;
    }

    /** Returns the size in bytes. */
    public long size() {
        return size;
    }
}
