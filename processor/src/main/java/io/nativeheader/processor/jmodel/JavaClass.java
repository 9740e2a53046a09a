package io.nativeheader.processor.jmodel;

/**
 * A class or interface by name: {@code java.lang.foreign.MemorySegment}.
 *
 * @param packageName empty for the unnamed package
 * @param name with the names of enclosing classes: {@code Outer.Inner}
 */
public record JavaClass(String packageName, String name) implements JavaType {

    public static final JavaClass ARENA = new JavaClass("java.lang.foreign", "Arena");
    public static final JavaClass FUNCTION_POINTER = new JavaClass("io.nativeheader", "FunctionPointer");
    public static final JavaClass OBJECT = new JavaClass("java.lang", "Object");
    public static final JavaClass STRING = new JavaClass("java.lang", "String");
    public static final JavaClass MEMORY_SEGMENT = new JavaClass("java.lang.foreign", "MemorySegment");
    public static final JavaClass SEGMENT_ALLOCATOR = new JavaClass("java.lang.foreign", "SegmentAllocator");

    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** One of the types that a type is divided into which is too large for a class file: {@code PhyHeader_1}. */
    public JavaClass part(int number) {
        return new JavaClass(packageName, name + "_" + number);
    }

    /** The class that holds what an implementation calls: {@code PhyNativeHandles}. */
    public JavaClass handles() {
        return new JavaClass(packageName, name + "Handles");
    }

    /** The class by which the types of its package know their platforms. No C type gets this name. */
    public JavaClass platform() {
        return new JavaClass(packageName, "NativeHeaderPlatform");
    }
}
