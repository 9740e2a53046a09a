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
    public static final JavaClass INPUT_STREAM = new JavaClass("java.io", "InputStream");
    public static final JavaClass OUTPUT_STREAM = new JavaClass("java.io", "OutputStream");
    public static final JavaClass SEGMENT_ALLOCATOR = new JavaClass("java.lang.foreign", "SegmentAllocator");
    public static final JavaClass PATH = new JavaClass("java.nio.file", "Path");
    public static final JavaClass DURATION = new JavaClass("java.time", "Duration");
    public static final JavaClass BIT_SET = new JavaClass("java.util", "BitSet");
    public static final JavaClass CXX_COMPLEX = new JavaClass("io.nativeheader", "CxxComplex");
    public static final JavaClass INSTANT = new JavaClass("java.time", "Instant");
    public static final JavaClass VOID = new JavaClass("java.lang", "Void");
    public static final JavaClass LIST = new JavaClass("java.util", "List");
    public static final JavaClass ITERATOR = new JavaClass("java.util", "Iterator");
    public static final JavaClass ITERABLE = new JavaClass("java.lang", "Iterable");
    public static final JavaClass SET = new JavaClass("java.util", "Set");
    public static final JavaClass MAP = new JavaClass("java.util", "Map");
    public static final JavaClass CXX_PAIR = new JavaClass("io.nativeheader", "CxxPair");
    public static final JavaClass CXX_STRING = new JavaClass("io.nativeheader", "CxxString");

    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** Returns the class with one part of a type that is too large for a class file: {@code PhyHeader_1}. */
    public JavaClass part(int number) {
        return new JavaClass(packageName, name + "_" + number);
    }

    /** Returns the class that holds the handles of an implementation: {@code PhyNativeHandles}. */
    public JavaClass handles() {
        return new JavaClass(packageName, name + "Handles");
    }

    /** Returns the class that checks for the C++ exceptions of an implementation's stubs: {@code PhyNativeFailures}. */
    public JavaClass failures() {
        return new JavaClass(packageName, name + "Failures");
    }

    /** Returns the class that checks the platform for all types of the package. No C type gets its name. */
    public JavaClass platform() {
        return new JavaClass(packageName, "NativeHeaderPlatform");
    }
}
