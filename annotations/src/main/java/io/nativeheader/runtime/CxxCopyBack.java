package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Replaces the contents of a Java object with those that C++ stored.
 *
 * @param bytes the address of the bytes' address and size; C++ sets the first to null if it fails to encode the value
 * @param passed the address of the bytes that Java passed
 * @param <T> the Java type
 */
record CxxCopyBack<T>(CxxCodec<T> codec, T target, MemorySegment bytes, long passed) implements CopyBack {

    CxxCopyBack(CxxCodec<T> codec, T target, MemorySegment bytes) {
        this(codec, target, bytes, data(bytes));
    }

    private static long data(MemorySegment bytes) {
        return bytes.get(ValueLayout.ADDRESS, 0).address();
    }

    @Override
    public void run() {
        long data = data(bytes);
        if (data == 0) {
            throw new IllegalStateException("C++ failed to copy a changed argument back");
        }
        if (data != passed || codec.isInPlace()) {
            codec.replace(target, CxxReader.of(bytes, CxxLifetime.UNKNOWN));
        }
    }
}
