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
 * The upcall stubs through which libclang calls {@link CursorVisitor}, each created on first use. They live as long as the translation
 * unit: a stub that is never freed would keep the processor's class loader alive, about a thousand classes for each run of javac in one
 * JVM.
 */
@SuppressWarnings("restricted") // the processor needs native access
final class VisitorStubs {

    private final Arena arena;
    private Optional<MemorySegment> children = Optional.empty();
    private Optional<MemorySegment> fields = Optional.empty();

    VisitorStubs(Arena arena) {
        this.arena = arena;
    }

    /** Creates and frees a stub, so that the linker caches its code for the descriptor. */
    static void link() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment _ = new VisitorStubs(arena).children();
        }
    }

    /** Returns the {@code CXCursorVisitor} stub. */
    MemorySegment children() {
        if (children.isEmpty()) {
            MethodType type =
                    MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class);
            children = Optional.of(stub("child", type, ClangFunctions.CURSOR_VISITOR));
        }
        return children.get();
    }

    /** Returns the {@code CXFieldVisitor} stub. */
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
