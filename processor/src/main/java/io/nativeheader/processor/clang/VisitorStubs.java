package io.nativeheader.processor.clang;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * The stubs through which libclang calls {@link CursorVisitor}, each made for the first visit that needs it. They live as long as a translation
 * unit: a stub that is never freed keeps the class loader of the processor, and with it a thousand classes for each run of javac in a JVM.
 */
@SuppressWarnings("restricted") // the processor is given native access
final class VisitorStubs {

    private final Arena arena;
    private Optional<MemorySegment> children = Optional.empty();
    private Optional<MemorySegment> fields = Optional.empty();

    VisitorStubs(Arena arena) {
        this.arena = arena;
    }

    /** Makes a stub and frees it: the linker keeps what it made of the shape. */
    static void link() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment _ = new VisitorStubs(arena).children();
        }
    }

    /** Returns a {@code CXCursorVisitor}. */
    MemorySegment children() {
        if (children.isEmpty()) {
            MethodType type =
                    MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
            children = Optional.of(stub("child", type, ClangFunctions.CURSOR_VISITOR));
        }
        return children.get();
    }

    /** Returns a {@code CXFieldVisitor}. */
    MemorySegment fields() {
        if (fields.isEmpty()) {
            MethodType type = MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class);
            fields = Optional.of(stub("field", type, ClangFunctions.FIELD_VISITOR));
        }
        return fields.get();
    }

    private MemorySegment stub(String name, MethodType type, FunctionDescriptor descriptor) {
        try {
            MethodHandle target = MethodHandles.lookup().findStatic(CursorVisitor.class, name, type);
            return Linker.nativeLinker().upcallStub(target, descriptor, arena);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
