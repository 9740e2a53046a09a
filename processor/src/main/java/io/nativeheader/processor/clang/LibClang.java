package io.nativeheader.processor.clang;

import io.nativeheader.processor.clang.ClangFunctions.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A loaded libclang. */
public final class LibClang {

    /** Flags of {@code clang_parseTranslationUnit2}. */
    public static final int DETAILED_PREPROCESSING_RECORD = 0x01;

    public static final int SKIP_FUNCTION_BODIES = 0x40;

    public static final int INCLUDE_ATTRIBUTED_TYPES = 0x1000;

    private static final int SUCCESS = 0;

    final ClangFunctions functions;

    LibClang(SymbolLookup library) {
        this.functions = new ClangFunctions(library);
        SignalHandlers.preserve();
        call(() -> {
            functions.get("clang_toggleCrashRecovery", Shape.VOID_OF_INT).invokeExact(0);
        });
    }

    /** Returns {@code clang version 20.1.7}. */
    public String version() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment string = (MemorySegment) functions
                    .get("clang_getClangVersion", Shape.STRING_OF_NOTHING)
                    .invokeExact((SegmentAllocator) arena);
            return text(string);
        } catch (Throwable failure) {
            throw rethrow(failure);
        }
    }

    /**
     * Parses C text that need not exist as a file.
     *
     * @param fileName name of the text in messages
     * @param flags of {@code CXTranslationUnit_Flags}
     * @throws ParseRefusedException if libclang returns no translation unit
     */
    @SuppressWarnings("MustBeClosedChecker") // the TranslationUnit closes the arena
    public TranslationUnit parse(String fileName, String text, List<String> arguments, int flags) {
        Arena arena = Arena.ofConfined();
        try {
            MemorySegment index = (MemorySegment)
                    functions.get("clang_createIndex", Shape.POINTER_OF_INTS).invokeExact(0, 0);
            MemorySegment name = arena.allocateFrom(fileName);
            MemorySegment unsaved = unsaved(arena, name, text);
            MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
            int status = (int) functions
                    .get("clang_parseTranslationUnit2", Shape.PARSE)
                    .invokeExact(index, name, strings(arena, arguments), arguments.size(), unsaved, 1, flags, out);
            if (status != SUCCESS) {
                throw new ParseRefusedException(status);
            }
            return new TranslationUnit(this, arena, index, out.get(ValueLayout.ADDRESS, 0));
        } catch (Throwable failure) {
            arena.close();
            throw rethrow(failure);
        }
    }

    private static MemorySegment unsaved(Arena arena, MemorySegment name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MemorySegment contents = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, contents, ValueLayout.JAVA_BYTE, 0, bytes.length);
        MemorySegment unsaved = arena.allocate(ClangFunctions.UNSAVED_FILE);
        unsaved.set(ValueLayout.ADDRESS, 0, name);
        unsaved.set(ValueLayout.ADDRESS, 8, contents);
        unsaved.set(ValueLayout.JAVA_LONG, 16, bytes.length);
        return unsaved;
    }

    private static MemorySegment strings(Arena arena, List<String> texts) {
        MemorySegment array = arena.allocate(ValueLayout.ADDRESS, Math.max(1, texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return array;
    }

    /** Returns the text of a {@code CXString} and disposes of it; empty for a null string. */
    String text(MemorySegment string) throws Throwable {
        MemorySegment chars = (MemorySegment)
                functions.get("clang_getCString", Shape.POINTER_OF_STRING).invokeExact(string);
        if (chars.address() == 0) {
            return "";
        }
        String text = cString(chars);
        functions.get("clang_disposeString", Shape.VOID_OF_STRING).invokeExact(string);
        return text;
    }

    @SuppressWarnings("restricted") // the processor needs native access
    static String cString(MemorySegment chars) {
        return chars.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** A downcall to libclang. {@code invokeExact} declares {@code Throwable}, but libclang throws no checked exception. */
    interface Call {
        void run() throws Throwable;
    }

    static void call(Call call) {
        try {
            call.run();
        } catch (Throwable failure) {
            throw rethrow(failure);
        }
    }

    static RuntimeException rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
