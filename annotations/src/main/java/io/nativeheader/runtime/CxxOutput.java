package io.nativeheader.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes what C++ writes to a {@code std::ostream} to a Java stream. */
record CxxOutput(OutputStream stream) implements CxxCallback {

    // What C++ calls, which streams.hpp knows too.
    private static final int WRITE = 0;
    private static final int FLUSH = 1;

    @Override
    public void call(int method, CxxFrame frame) {
        try {
            switch (method) {
                case WRITE -> stream.write(frame.bytesAt(1));
                case FLUSH -> stream.flush();
                default -> throw new IllegalStateException("C++ called the function " + method + " of an OutputStream");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
