package io.nativeheader.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A C++ stream that reads or writes a Java stream: {@code std::istream} or {@code std::ostream}. Generated code creates one for each
 * argument. During the call, C++ collects what it writes, and reads ahead. After that, it passes on each byte.
 */
public final class CxxStream {

    /** How long C++ may use a stream. */
    public enum Keeping {
        /** During the call. */
        CALL,
        /** As long as the object that the call creates. */
        OBJECT,
        /** For ever, because C++ does not tell when it drops a stream. */
        FOREVER
    }

    private static final CxxStream NULL = new CxxStream(null, MemorySegment.NULL);

    /** The streams that C++ may use for ever. */
    private static final Map<Permanent, CxxStream> PERMANENT = new ConcurrentHashMap<>();

    private final NativeLibrary library;
    private final MemorySegment segment;
    private boolean isKept;

    private CxxStream(NativeLibrary library, MemorySegment segment) {
        this.library = library;
        this.segment = segment;
    }

    /** A Java stream that a library may use for ever. Streams are equal if they are the same object. */
    private record Permanent(NativeLibrary library, Object stream) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Permanent permanent && library == permanent.library && stream == permanent.stream;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(stream);
        }
    }

    /**
     * Creates a {@code std::ostream} that writes a Java stream.
     *
     * @param scratch destroys it when the call ends, unless something keeps it
     * @param library the library of the stub
     * @param stream the Java stream, or null
     * @param keeping how long C++ may use it
     * @return the C++ stream; for null one whose address is {@code NULL}
     * @throws OutOfMemoryError if C++ cannot allocate it
     */
    public static CxxStream output(Scratch scratch, NativeLibrary library, OutputStream stream, Keeping keeping) {
        return of(scratch, library, stream, new CxxOutput(stream), keeping);
    }

    /**
     * Creates a {@code std::istream} that reads a Java stream.
     *
     * @param scratch destroys it when the call ends, unless something keeps it
     * @param library the library of the stub
     * @param stream the Java stream, or null
     * @param keeping how long C++ may use it
     * @return the C++ stream; for null one whose address is {@code NULL}
     * @throws OutOfMemoryError if C++ cannot allocate it
     */
    public static CxxStream input(Scratch scratch, NativeLibrary library, InputStream stream, Keeping keeping) {
        return of(scratch, library, stream, new CxxInput(stream), keeping);
    }

    private static CxxStream of(
            Scratch scratch, NativeLibrary library, Object stream, CxxCallback callback, Keeping keeping) {
        if (stream == null) {
            return NULL;
        }
        if (keeping == Keeping.FOREVER) {
            return PERMANENT.computeIfAbsent(new Permanent(library, stream), _ -> opened(library, callback));
        }
        CxxStream opened = opened(library, callback);
        scratch.copyBack(opened::closeAfterCall);
        return opened;
    }

    private static CxxStream opened(NativeLibrary library, CxxCallback callback) {
        CxxStreams functions = CxxStreams.of(library);
        long token = CxxCallbacks.register(library, callback);
        return new CxxStream(
                library, callback instanceof CxxInput ? functions.openInput(token) : functions.openOutput(token));
    }

    /** {@return the address of the C++ stream} */
    public MemorySegment segment() {
        return segment;
    }

    /** Keeps the stream after the call, because an object refers to it. */
    void keep() {
        isKept = true;
    }

    private void closeAfterCall() {
        if (!isKept) {
            close();
        }
    }

    /** Destroys the C++ stream. */
    void close() {
        if (segment.address() != 0) {
            CxxStreams.of(library).close(segment);
        }
    }
}
