package io.nativeheader.processor.clang;

import io.nativeheader.processor.clang.ClangFunctions.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the cursors that libclang visits. One stub serves all visits of a translation unit; a thread-local holds the current visitor.
 */
final class CursorVisitor {

    /** {@code CXChildVisit_Continue}. */
    private static final int CONTINUE_CHILDREN = 1;

    /** {@code CXVisit_Continue}. */
    private static final int CONTINUE_FIELDS = 1;

    private static final ThreadLocal<CursorVisitor> CURRENT = new ThreadLocal<>();

    private final TranslationUnit unit;
    private final int[] kinds;
    private final List<Cursor> found = new ArrayList<>();

    private CursorVisitor(TranslationUnit unit, int... kinds) {
        this.unit = unit;
        this.kinds = kinds;
    }

    /** Returns the children of the given kinds, or all children if no kinds are given. */
    static List<Cursor> children(TranslationUnit unit, MemorySegment cursor, int... kinds) {
        CursorVisitor visitor = new CursorVisitor(unit, kinds);
        return visitor.run(() -> {
            int _ = (int) unit.clang
                    .functions
                    .get("clang_visitChildren", Shape.VISIT_CHILDREN)
                    .invokeExact(cursor, unit.stubs.children(), MemorySegment.NULL);
        });
    }

    static List<Cursor> fields(TranslationUnit unit, MemorySegment type) {
        CursorVisitor visitor = new CursorVisitor(unit);
        return visitor.run(() -> {
            int _ = (int) unit.clang
                    .functions
                    .get("clang_Type_visitFields", Shape.VISIT_FIELDS)
                    .invokeExact(type, unit.stubs.fields(), MemorySegment.NULL);
        });
    }

    /** Returns the base specifiers of a class; empty if libclang is older than 20. */
    static Optional<List<Cursor>> bases(TranslationUnit unit, MemorySegment type) {
        String visit = "clang_visitCXXBaseClasses";
        if (!unit.clang.functions.has(visit)) {
            return Optional.empty();
        }
        CursorVisitor visitor = new CursorVisitor(unit);
        return Optional.of(visitor.run(() -> {
            int _ = (int) unit.clang
                    .functions
                    .get(visit, Shape.VISIT_FIELDS)
                    .invokeExact(type, unit.stubs.fields(), MemorySegment.NULL);
        }));
    }

    private List<Cursor> run(LibClang.Call visit) {
        CURRENT.set(this);
        try {
            LibClang.call(visit);
        } finally {
            CURRENT.remove();
        }
        return found;
    }

    static int child(MemorySegment cursor, MemorySegment parent, MemorySegment data) {
        CursorVisitor visitor = CURRENT.get();
        int kind = cursor.get(ValueLayout.JAVA_INT, 0);
        if (visitor.kinds.length == 0) {
            visitor.keep(cursor);
        }
        for (int wanted : visitor.kinds) {
            if (wanted == kind) {
                visitor.keep(cursor);
                break;
            }
        }
        return CONTINUE_CHILDREN;
    }

    static int field(MemorySegment cursor, MemorySegment data) {
        CURRENT.get().keep(cursor);
        return CONTINUE_FIELDS;
    }

    /** Copies the cursor, because libclang's own is only valid during the upcall. */
    private void keep(MemorySegment cursor) {
        MemorySegment copy = unit.memory.allocate(ClangFunctions.CURSOR.byteSize(), 8);
        copy.copyFrom(cursor);
        found.add(new Cursor(unit, copy));
    }
}
