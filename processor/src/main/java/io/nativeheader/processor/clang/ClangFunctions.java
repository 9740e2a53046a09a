package io.nativeheader.processor.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;

/**
 * Functions of {@code clang-c/Index.h}, each linked at its first call. Functions with the same descriptor share the linker's work, which is
 * most of the cost of linking.
 */
@SuppressWarnings("restricted") // the processor needs native access
final class ClangFunctions {

    /** {@code CXCursor}. */
    static final StructLayout CURSOR = MemoryLayout.structLayout(
            JAVA_INT.withName("kind"),
            JAVA_INT.withName("xdata"),
            MemoryLayout.sequenceLayout(3, ADDRESS).withName("data"));

    /** {@code CXType}. */
    static final StructLayout TYPE = MemoryLayout.structLayout(
            JAVA_INT.withName("kind"),
            MemoryLayout.paddingLayout(4),
            MemoryLayout.sequenceLayout(2, ADDRESS).withName("data"));

    /** {@code CXString}. */
    static final StructLayout STRING = MemoryLayout.structLayout(
            ADDRESS.withName("data"), JAVA_INT.withName("private_flags"), MemoryLayout.paddingLayout(4));

    /** {@code CXSourceLocation}. */
    static final StructLayout LOCATION = MemoryLayout.structLayout(
            MemoryLayout.sequenceLayout(2, ADDRESS).withName("ptr_data"),
            JAVA_INT.withName("int_data"),
            MemoryLayout.paddingLayout(4));

    /** {@code CXSourceRange}. */
    static final StructLayout RANGE = MemoryLayout.structLayout(
            MemoryLayout.sequenceLayout(2, ADDRESS).withName("ptr_data"),
            JAVA_INT.withName("begin_int_data"),
            JAVA_INT.withName("end_int_data"));

    /** {@code CXComment}. */
    static final StructLayout COMMENT =
            MemoryLayout.structLayout(ADDRESS.withName("ASTNode"), ADDRESS.withName("TranslationUnit"));

    /** {@code struct CXUnsavedFile}. */
    static final StructLayout UNSAVED_FILE = MemoryLayout.structLayout(
            ADDRESS.withName("Filename"), ADDRESS.withName("Contents"), JAVA_LONG.withName("Length"));

    /** Descriptor of {@code CXCursorVisitor}. */
    static final FunctionDescriptor CURSOR_VISITOR = FunctionDescriptor.of(JAVA_INT, CURSOR, CURSOR, ADDRESS);

    /** Descriptor of {@code CXFieldVisitor}. */
    static final FunctionDescriptor FIELD_VISITOR = FunctionDescriptor.of(JAVA_INT, CURSOR, ADDRESS);

    /** Function descriptors, in the order of their first calls. */
    enum Shape {
        VOID_OF_INT(FunctionDescriptor.ofVoid(JAVA_INT)),
        STRING_OF_NOTHING(FunctionDescriptor.of(STRING)),
        POINTER_OF_STRING(FunctionDescriptor.of(ADDRESS, STRING)),
        VOID_OF_STRING(FunctionDescriptor.ofVoid(STRING)),
        POINTER_OF_INTS(FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT)),
        PARSE(FunctionDescriptor.of(
                JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS)),
        CURSOR_OF_POINTER(FunctionDescriptor.of(CURSOR, ADDRESS)),
        VISIT_CHILDREN(FunctionDescriptor.of(JAVA_INT, CURSOR, ADDRESS, ADDRESS)),
        LOCATION_OF_CURSOR(FunctionDescriptor.of(LOCATION, CURSOR)),
        POSITION_OF_LOCATION(FunctionDescriptor.ofVoid(LOCATION, ADDRESS, ADDRESS, ADDRESS, ADDRESS)),
        STRING_OF_POINTER(FunctionDescriptor.of(STRING, ADDRESS)),
        POINTER_OF_CURSOR(FunctionDescriptor.of(ADDRESS, CURSOR)),
        INT_OF_POINTER(FunctionDescriptor.of(JAVA_INT, ADDRESS)),
        STRING_OF_CURSOR(FunctionDescriptor.of(STRING, CURSOR)),
        RANGE_OF_CURSOR(FunctionDescriptor.of(RANGE, CURSOR)),
        LOCATION_OF_RANGE(FunctionDescriptor.of(LOCATION, RANGE)),
        TYPE_OF_CURSOR(FunctionDescriptor.of(TYPE, CURSOR)),
        TYPE_OF_TYPE(FunctionDescriptor.of(TYPE, TYPE)),
        CURSOR_OF_TYPE(FunctionDescriptor.of(CURSOR, TYPE)),
        INT_OF_TYPE(FunctionDescriptor.of(JAVA_INT, TYPE)),
        INT_OF_CURSOR(FunctionDescriptor.of(JAVA_INT, CURSOR)),
        TYPE_OF_TYPE_INT(FunctionDescriptor.of(TYPE, TYPE, JAVA_INT)),
        STRING_OF_TYPE(FunctionDescriptor.of(STRING, TYPE)),
        LONG_OF_TYPE(FunctionDescriptor.of(JAVA_LONG, TYPE)),
        CURSOR_OF_CURSOR_INT(FunctionDescriptor.of(CURSOR, CURSOR, JAVA_INT)),
        CURSOR_OF_CURSOR(FunctionDescriptor.of(CURSOR, CURSOR)),
        LONG_OF_CURSOR(FunctionDescriptor.of(JAVA_LONG, CURSOR)),
        VISIT_FIELDS(FunctionDescriptor.of(JAVA_INT, TYPE, ADDRESS, ADDRESS)),
        VOID_OF_POINTER(FunctionDescriptor.ofVoid(ADDRESS)),
        POINTER_OF_POINTER_INT(FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT)),
        LOCATION_OF_POINTER(FunctionDescriptor.of(LOCATION, ADDRESS)),
        LONG_OF_POINTER(FunctionDescriptor.of(JAVA_LONG, ADDRESS)),
        DOUBLE_OF_POINTER(FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS)),
        STRING_OF_CURSOR_POINTER(FunctionDescriptor.of(STRING, CURSOR, ADDRESS)),
        VOID_OF_POINTER_INTS(FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT)),
        POINTER_OF_POINTER(FunctionDescriptor.of(ADDRESS, ADDRESS), false),
        COMMENT_OF_CURSOR(FunctionDescriptor.of(COMMENT, CURSOR), false),
        INT_OF_COMMENT(FunctionDescriptor.of(JAVA_INT, COMMENT), false),
        COMMENT_OF_COMMENT_INT(FunctionDescriptor.of(COMMENT, COMMENT, JAVA_INT), false),
        STRING_OF_COMMENT(FunctionDescriptor.of(STRING, COMMENT), false),
        STRING_OF_COMMENT_INT(FunctionDescriptor.of(STRING, COMMENT, JAVA_INT), false);

        final FunctionDescriptor descriptor;
        /** Whether every header needs it. Doxygen comments need their descriptors only, so these are linked at their first calls. */
        private final boolean linkedAhead;

        Shape(FunctionDescriptor descriptor) {
            this(descriptor, true);
        }

        Shape(FunctionDescriptor descriptor, boolean linkedAhead) {
            this.descriptor = descriptor;
            this.linkedAhead = linkedAhead;
        }
    }

    private final SymbolLookup library;
    private final Map<String, MethodHandle> linked = new HashMap<>();

    ClangFunctions(SymbolLookup library) {
        this.library = library;
        BackgroundLinking.start();
    }

    /**
     * Starts linking in the background. Skipped if the JVM would warn about restricted methods, because its warning names whichever caller
     * comes first.
     */
    static void linkAhead() {
        if (ClangFunctions.class.getModule().isNativeAccessEnabled()) {
            BackgroundLinking.start();
        }
    }

    /**
     * Links the descriptors that every header needs in a background thread while libclang loads and parses. The linker caches its code per descriptor, so later
     * functions link quickly.
     */
    private static final class BackgroundLinking {

        private static final Thread THREAD = new Thread(BackgroundLinking::link, "native-header-linker");

        static {
            THREAD.setDaemon(true);
            THREAD.start();
        }

        /** Initializes this class, which starts the thread. */
        static void start() {}

        private static void link() {
            VisitorStubs.link();
            for (Shape shape : Shape.values()) {
                if (shape.linkedAhead) {
                    Linker.nativeLinker().downcallHandle(shape.descriptor);
                }
            }
        }
    }

    /** Returns whether this libclang has a function. */
    boolean has(String name) {
        return library.find(name).isPresent();
    }

    MethodHandle get(String name, Shape shape) {
        MethodHandle handle = linked.get(name);
        if (handle == null) {
            MemorySegment address = library.find(name)
                    .orElseThrow(() ->
                            new UnsatisfiedLinkError("libclang has no " + name + "; version 14 or later is needed"));
            handle = Linker.nativeLinker().downcallHandle(address, shape.descriptor);
            linked.put(name, handle);
        }
        return handle;
    }
}
