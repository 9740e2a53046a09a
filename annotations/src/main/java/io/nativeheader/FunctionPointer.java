package io.nativeheader;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * A pointer to a C function whose type is the callback {@code T}: what C is handed for a lambda, or what C hands out.
 *
 * <pre>{@code
 * FunctionPointer<comparison> pointer = ((comparison) (a, b) -> 0).toNative(arena);
 * comparison function = comparison.of(pointer);
 * }</pre>
 *
 * @param segment the address; it may be called for as long as the arena lives that it was made in
 * @param <T> the generated callback interface
 */
public record FunctionPointer<T>(MemorySegment segment) {

    /** A pointer that is not {@code NULL}. */
    public FunctionPointer {
        Objects.requireNonNull(segment, "segment");
    }

    /** The function at an address that C gave; {@code null} for {@code NULL}. */
    public static <T> FunctionPointer<T> of(MemorySegment address) {
        return address.address() == 0 ? null : new FunctionPointer<>(address);
    }
}
