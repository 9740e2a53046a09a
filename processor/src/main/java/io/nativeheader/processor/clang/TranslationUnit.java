package io.nativeheader.processor.clang;

import io.nativeheader.processor.clang.ClangFunctions.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parsed C text with everything it includes. Its cursors and types become invalid when it is closed. */
public final class TranslationUnit implements AutoCloseable {

    final LibClang clang;
    final ClangMemory memory;
    final VisitorStubs stubs;
    private final Arena arena;
    private final MemorySegment index;
    private final MemorySegment unit;
    private final MemorySegment positionFile;
    private final MemorySegment positionLine;
    private final MemorySegment positionColumn;
    private final MemorySegment positionOffset;
    private final Map<Long, String> fileNames = new HashMap<>();
    private Optional<MemorySegment> printingPolicy = Optional.empty();

    TranslationUnit(LibClang clang, Arena arena, MemorySegment index, MemorySegment unit) {
        this.clang = clang;
        this.memory = new ClangMemory(arena);
        this.stubs = new VisitorStubs(arena);
        this.positionFile = arena.allocate(ValueLayout.ADDRESS);
        this.positionLine = arena.allocate(ValueLayout.JAVA_INT);
        this.positionColumn = arena.allocate(ValueLayout.JAVA_INT);
        this.positionOffset = arena.allocate(ValueLayout.JAVA_INT);
        this.arena = arena;
        this.index = index;
        this.unit = unit;
    }

    /** Returns the cursor whose children are all top-level declarations and macros. */
    public Cursor root() {
        try {
            return new Cursor(this, (MemorySegment) clang.functions
                    .get("clang_getTranslationUnitCursor", Shape.CURSOR_OF_POINTER)
                    .invokeExact((SegmentAllocator) memory, unit));
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    /**
     * A diagnostic of clang. The severity is a {@code CXDiagnosticSeverity}: 2 warning, 3 error, 4 fatal.
     *
     * @param notes an error's notes, such as the instantiation of a template that causes it
     */
    public record Message(int severity, Position position, String text, List<Note> notes) {}

    public record Note(Position position, String text) {}

    public List<Message> messages() {
        try {
            int count = (int) clang.functions
                    .get("clang_getNumDiagnostics", Shape.INT_OF_POINTER)
                    .invokeExact(unit);
            List<Message> messages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                messages.add(message(i));
            }
            return messages;
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }

    private Message message(int number) throws Throwable {
        MemorySegment diagnostic = (MemorySegment) clang.functions
                .get("clang_getDiagnostic", Shape.POINTER_OF_POINTER_INT)
                .invokeExact(unit, number);
        int severity = (int) clang.functions
                .get("clang_getDiagnosticSeverity", Shape.INT_OF_POINTER)
                .invokeExact(diagnostic);
        String text = clang.text((MemorySegment) clang.functions
                .get("clang_getDiagnosticSpelling", Shape.STRING_OF_POINTER)
                .invokeExact(memory.scratch(), diagnostic));
        MemorySegment location = (MemorySegment) clang.functions
                .get("clang_getDiagnosticLocation", Shape.LOCATION_OF_POINTER)
                .invokeExact(memory.scratch(), diagnostic);
        Position position = position(location); // before the scratch buffer holds a note's location
        List<Note> notes = severity >= ERROR ? notes(diagnostic) : List.of();
        Message message = new Message(severity, position, text, notes);
        clang.functions.get("clang_disposeDiagnostic", Shape.VOID_OF_POINTER).invokeExact(diagnostic);
        return message;
    }

    private List<Note> notes(MemorySegment diagnostic) throws Throwable {
        MemorySegment set = (MemorySegment) clang.functions
                .get("clang_getChildDiagnostics", Shape.POINTER_OF_POINTER)
                .invokeExact(diagnostic);
        int count = (int) clang.functions
                .get("clang_getNumDiagnosticsInSet", Shape.INT_OF_POINTER)
                .invokeExact(set);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MemorySegment note = (MemorySegment) clang.functions
                    .get("clang_getDiagnosticInSet", Shape.POINTER_OF_POINTER_INT)
                    .invokeExact(set, i);
            Position position = position((MemorySegment) clang.functions
                    .get("clang_getDiagnosticLocation", Shape.LOCATION_OF_POINTER)
                    .invokeExact(memory.scratch(), note));
            String text = clang.text((MemorySegment) clang.functions
                    .get("clang_getDiagnosticSpelling", Shape.STRING_OF_POINTER)
                    .invokeExact(memory.scratch(), note));
            notes.add(new Note(position, text));
        }
        return notes;
    }

    /** {@code CXDiagnostic_Error}. */
    private static final int ERROR = 3;

    /**
     * A position in a file. Text that comes from a macro has the position of the macro's expansion.
     *
     * @param file the path that clang opened; empty for built-ins and the command line
     * @param line from 1
     * @param column from 1
     * @param offset in bytes, from 0
     */
    public record Position(String file, int line, int column, int offset) {}

    Position position(MemorySegment location) throws Throwable {
        clang.functions
                .get("clang_getExpansionLocation", Shape.POSITION_OF_LOCATION)
                .invokeExact(location, positionFile, positionLine, positionColumn, positionOffset);
        return new Position(
                fileName(positionFile.get(ValueLayout.ADDRESS, 0)),
                positionLine.get(ValueLayout.JAVA_INT, 0),
                positionColumn.get(ValueLayout.JAVA_INT, 0),
                positionOffset.get(ValueLayout.JAVA_INT, 0));
    }

    String fileName(MemorySegment file) throws Throwable {
        if (file.address() == 0) {
            return "";
        }
        String known = fileNames.get(file.address());
        if (known == null) {
            known = clang.text((MemorySegment) clang.functions
                    .get("clang_getFileName", Shape.STRING_OF_POINTER)
                    .invokeExact(memory.scratch(), file));
            fileNames.put(file.address(), known);
        }
        return known;
    }

    /** Returns the policy for printing declarations without function bodies, created on the first call. */
    MemorySegment printingPolicy(MemorySegment cursor) throws Throwable {
        if (printingPolicy.isEmpty()) {
            MemorySegment policy = (MemorySegment) clang.functions
                    .get("clang_getCursorPrintingPolicy", Shape.POINTER_OF_CURSOR)
                    .invokeExact(cursor);
            clang.functions
                    .get("clang_PrintingPolicy_setProperty", Shape.VOID_OF_POINTER_INTS)
                    .invokeExact(policy, TERSE_OUTPUT, 1);
            printingPolicy = Optional.of(policy);
        }
        return printingPolicy.get();
    }

    /** {@code CXPrintingPolicy_TerseOutput}. */
    private static final int TERSE_OUTPUT = 17;

    @Override
    public void close() {
        LibClang.call(() -> {
            if (printingPolicy.isPresent()) {
                clang.functions
                        .get("clang_PrintingPolicy_dispose", Shape.VOID_OF_POINTER)
                        .invokeExact(printingPolicy.get());
            }
            clang.functions
                    .get("clang_disposeTranslationUnit", Shape.VOID_OF_POINTER)
                    .invokeExact(unit);
            clang.functions.get("clang_disposeIndex", Shape.VOID_OF_POINTER).invokeExact(index);
        });
        arena.close();
    }
}
