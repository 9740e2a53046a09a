package io.nativeheader.processor.clang;

import io.nativeheader.processor.clang.ClangFunctions.Shape;
import java.lang.foreign.MemorySegment;

/** Result of {@code clang_Cursor_Evaluate} for a variable's initializer. */
public sealed interface Evaluation {

    /** {@code 1000}: sign-extended to 64 bits, or the bits of an unsigned value. */
    record OfInteger(long value) implements Evaluation {}

    /** {@code 2.5e-3}. */
    record OfFloating(double value) implements Evaluation {}

    /** Not a constant number. */
    record Unknown() implements Evaluation {}

    /** Values of {@code enum CXEvalResultKind}. */
    int INTEGER = 1;

    int FLOATING = 2;

    static Evaluation of(LibClang clang, MemorySegment cursor) {
        ClangFunctions functions = clang.functions;
        try {
            MemorySegment result = (MemorySegment) functions
                    .get("clang_Cursor_Evaluate", Shape.POINTER_OF_CURSOR)
                    .invokeExact(cursor);
            if (result.address() == 0) {
                return new Unknown();
            }
            int kind = (int) functions
                    .get("clang_EvalResult_getKind", Shape.INT_OF_POINTER)
                    .invokeExact(result);
            Evaluation evaluation = switch (kind) {
                case INTEGER ->
                    new OfInteger((long) functions
                            .get("clang_EvalResult_getAsLongLong", Shape.LONG_OF_POINTER)
                            .invokeExact(result));
                case FLOATING ->
                    new OfFloating((double) functions
                            .get("clang_EvalResult_getAsDouble", Shape.DOUBLE_OF_POINTER)
                            .invokeExact(result));
                default -> new Unknown();
            };
            functions.get("clang_EvalResult_dispose", Shape.VOID_OF_POINTER).invokeExact(result);
            return evaluation;
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }
}
