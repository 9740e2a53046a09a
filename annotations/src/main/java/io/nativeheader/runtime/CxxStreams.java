package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The functions of a stub library that create and destroy streams. */
final class CxxStreams {

    private final LazyHandle openInput;
    private final LazyHandle openOutput;
    private final LazyHandle close;

    CxxStreams(NativeLibrary library) {
        openInput = library.helper("cxx_input_open", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        openOutput =
                library.helper("cxx_output_open", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        close = library.helper("cxx_stream_close", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    }

    /** Returns the functions of a library. */
    static CxxStreams of(NativeLibrary library) {
        return library.cxxStreams();
    }

    /**
     * Creates a {@code std::istream}.
     *
     * @param token the token of a {@link CxxInput}, which C++ takes over
     */
    MemorySegment openInput(long token) {
        try {
            return created((MemorySegment) openInput.get().invokeExact(token));
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /**
     * Creates a {@code std::ostream}.
     *
     * @param token the token of a {@link CxxOutput}, which C++ takes over
     */
    MemorySegment openOutput(long token) {
        try {
            return created((MemorySegment) openOutput.get().invokeExact(token));
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static MemorySegment created(MemorySegment stream) {
        if (stream.address() == 0) {
            throw new OutOfMemoryError("C++ cannot allocate a stream");
        }
        return stream;
    }

    /** Destroys a stream. */
    void close(MemorySegment stream) {
        try {
            close.get().invokeExact(stream);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }
}
