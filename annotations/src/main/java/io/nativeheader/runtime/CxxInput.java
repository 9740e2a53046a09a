package io.nativeheader.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Reads a Java stream for a {@code std::istream}. C++ must not take more bytes than it uses, because Java may read the stream after the
 * call. So C++ reads ahead only in streams that support {@code mark} and {@code reset}; from others it takes single bytes, unless it asks
 * for more.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
final class CxxInput implements CxxCallback {

    // What C++ calls, which streams.hpp knows too.
    private static final int READ = 0;
    private static final int READ_AHEAD = 1;
    private static final int UNREAD = 2;

    private static final int LIMIT = 1 << 16;

    /** The bytes that C++ looked at without using them, from streams that cannot be reset. C++ reads them first the next time. */
    private static final Map<InputStream, byte[]> UNUSED = Collections.synchronizedMap(new WeakHashMap<>());

    private final InputStream stream;

    /** The number of bytes that C++ read since the mark; 0 if there is no mark. */
    private int ahead;

    CxxInput(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public void call(int method, CxxFrame frame) {
        try {
            switch (method) {
                case READ -> frame.returnLong(read(frame.longAt(1), frame.longAt(2), false));
                case READ_AHEAD -> {
                    boolean mayReset = stream.markSupported();
                    frame.returnLong(read(frame.longAt(1), mayReset ? frame.longAt(2) : 1, mayReset));
                }
                case UNREAD -> unread(frame.bytesAt(1));
                default -> throw new IllegalStateException("C++ called the function " + method + " of an InputStream");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stores bytes at an address, and returns their number; -1 at the end of the stream. */
    private int read(long address, long size, boolean mayReset) throws IOException {
        int limit = (int) Math.min(size, LIMIT);
        ahead = 0;
        byte[] unused = UNUSED.remove(stream);
        if (unused != null) {
            return takeFirst(unused, limit, address);
        }
        byte[] bytes = new byte[limit];
        if (mayReset) {
            stream.mark(limit);
        }
        int count = stream.read(bytes);
        ahead = mayReset && count > 0 ? count : 0;
        return store(bytes, count, address);
    }

    private int takeFirst(byte[] unused, int limit, long address) {
        if (unused.length > limit) {
            UNUSED.put(stream, Arrays.copyOfRange(unused, limit, unused.length));
        }
        return store(unused, Math.min(limit, unused.length), address);
    }

    private static int store(byte[] bytes, int count, long address) {
        if (count > 0) {
            MemorySegment memory = MemorySegment.ofAddress(address).reinterpret(count);
            MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, count);
        }
        return count;
    }

    /** Returns bytes that C++ did not use to the stream, or keeps them if the stream cannot be reset. */
    private void unread(byte[] unused) throws IOException {
        if (unused.length <= ahead) {
            stream.reset();
            stream.skipNBytes(ahead - unused.length);
        } else {
            UNUSED.merge(stream, unused, CxxInput::joined);
        }
        ahead = 0;
    }

    private static byte[] joined(byte[] later, byte[] first) {
        byte[] both = Arrays.copyOf(first, first.length + later.length);
        System.arraycopy(later, 0, both, first.length, later.length);
        return both;
    }
}
