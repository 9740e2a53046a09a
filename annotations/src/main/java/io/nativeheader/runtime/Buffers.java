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

/** Direct buffers, whose memory C gets as it is. */
public final class Buffers {

    private Buffers() {}

    /**
     * The memory from the buffer's position to its limit, which stay where they are; {@code NULL} for {@code null}.
     *
     * @param written whether C may write there
     * @throws IllegalArgumentException if it is on the heap, in another byte order than C's, or C would write into one that is read-only
     */
    public static MemorySegment memory(Buffer buffer, boolean written) {
        if (buffer == null) {
            return MemorySegment.NULL;
        }
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException(
                    "the buffer is on the heap, where C cannot reach it: use allocateDirect, or an array");
        }
        if (written && buffer.isReadOnly()) {
            throw new IllegalArgumentException("the buffer is read-only, and C may write into it");
        }
        if (!(buffer instanceof ByteBuffer) && order(buffer) != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException("the buffer's byte order is not C's: make it from a ByteBuffer with"
                    + " order(ByteOrder.nativeOrder())");
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
