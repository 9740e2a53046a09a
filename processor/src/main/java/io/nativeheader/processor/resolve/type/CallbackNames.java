package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;

/** Finds C names of function pointer types: {@code typedef int (*comparison)(…)}, {@code typedef int comparison(…)}. */
final class CallbackNames {

    private CallbackNames() {}

    /** Returns the innermost typedef name; empty if there is none. */
    static String typedef(CType type) {
        return switch (type) {
            case CTypedefType typedef -> {
                String inner = typedef(typedef.underlying());
                yield inner.isEmpty() ? typedef.name() : inner;
            }
            case CQualified qualified -> typedef(qualified.type());
            case CPointer pointer
            when pointer.pointee().canonical() instanceof CFunctionType -> typedef(pointer.pointee());
            default -> "";
        };
    }
}
