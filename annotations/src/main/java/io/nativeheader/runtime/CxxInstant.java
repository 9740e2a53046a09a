package io.nativeheader.runtime;

import java.time.Duration;
import java.time.Instant;

/** The codec of a {@code std::chrono::time_point} of the system's clock, which counts from 1970 as Java's instants do. */
final class CxxInstant extends CxxCodec<Instant> {

    private final CxxDuration sinceEpoch;

    /**
     * Creates a codec.
     *
     * @param nanoseconds the nanoseconds of one tick
     */
    CxxInstant(long nanoseconds) {
        this.sinceEpoch = new CxxDuration(nanoseconds);
    }

    @Override
    void put(CxxWriter out, Instant instant) {
        sinceEpoch.put(out, Duration.between(Instant.EPOCH, instant));
    }

    @Override
    Instant get(CxxReader in) {
        return Instant.EPOCH.plus(sinceEpoch.get(in));
    }

    @Override
    long expectedSize(Instant value) {
        return Long.BYTES;
    }
}
