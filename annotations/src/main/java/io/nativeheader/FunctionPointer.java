package io.nativeheader;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * A pointer to a C function whose type is the callback interface {@code T}. It is either created for a Java callback or received from C.
 *
 * <pre>{@code
 * FunctionPointer<comparison> pointer = ((comparison) (a, b) -> 0).toNative(arena);
 * comparison function = comparison.of(pointer);
 * }</pre>
 *
 * @param segment the function's address; a pointer to a Java callback is valid until its arena is closed
 * @param <T> the generated callback interface
 */
public record FunctionPointer<T>(MemorySegment segment) {

    /**
     * Checks the segment.
     *
     * @throws NullPointerException if {@code segment} is null
     */
    public FunctionPointer {
        Objects.requireNonNull(segment, "segment");
    }

    /**
     * Wraps a function address received from C.
     *
     * @param address the function's address, or {@code NULL}
     * @param <T> the generated callback interface
     * @return the pointer; null for {@code NULL}
     */
    public static <T> FunctionPointer<T> of(MemorySegment address) {
        return address.address() == 0 ? null : new FunctionPointer<>(address);
    }
}
