package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Passes direct NIO buffers to C without a copy. */
public final class Buffers {

    private Buffers() {}

    /**
     * Returns the memory between the buffer's position and limit, without changing either.
     *
     * @param buffer a direct buffer, or null
     * @param written whether C may write to the memory
     * @return the memory; {@code NULL} for null
     * @throws IllegalArgumentException if the buffer is on the heap, has a byte order other than C's, or is read-only although C may write
     *     to it
     */
    public static MemorySegment memory(Buffer buffer, boolean written) {
        if (buffer == null) {
            return MemorySegment.NULL;
        }
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException(
                    "C cannot access a buffer on the heap: use ByteBuffer.allocateDirect, or an array");
        }
        if (written && buffer.isReadOnly()) {
            throw new IllegalArgumentException(
                    "the buffer is read-only, but C may write to it: pass a writable buffer");
        }
        if (!(buffer instanceof ByteBuffer) && order(buffer) != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException(
                    "the buffer's byte order differs from the platform's: create it from a ByteBuffer"
                            + " with order(ByteOrder.nativeOrder())");
        }
        return MemorySegment.ofBuffer(buffer);
    }

    private static ByteOrder order(Buffer buffer) {
        return switch (buffer) {
            case ByteBuffer bytes -> bytes.order();
            case CharBuffer chars -> chars.order();
            case ShortBuffer shorts -> shorts.order();
            case IntBuffer ints -> ints.order();
            case LongBuffer longs -> longs.order();
            case FloatBuffer floats -> floats.order();
            case DoubleBuffer doubles -> doubles.order();
        };
    }
}
