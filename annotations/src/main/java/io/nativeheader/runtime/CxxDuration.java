package io.nativeheader.runtime;

import java.math.BigInteger;
import java.time.Duration;

/** The codec of a {@code std::chrono::duration}. */
final class CxxDuration extends CxxCodec<Duration> {

    private static final long NANOSECONDS_PER_SECOND = 1_000_000_000;

    private final long nanoseconds;

    /**
     * Creates a codec.
     *
     * @param nanoseconds the nanoseconds of one tick
     */
    CxxDuration(long nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    void put(CxxWriter out, Duration duration) {
        BigInteger total = BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(NANOSECONDS_PER_SECOND))
                .add(BigInteger.valueOf(duration.getNano()));
        out.putLong(total.divide(BigInteger.valueOf(nanoseconds)).longValueExact());
    }

    @Override
    Duration get(CxxReader in) {
        long ticks = in.getLong();
        BigInteger[] seconds = BigInteger.valueOf(ticks)
                .multiply(BigInteger.valueOf(nanoseconds))
                .divideAndRemainder(BigInteger.valueOf(NANOSECONDS_PER_SECOND));
        return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValueExact());
    }

    @Override
    long expectedSize(Duration value) {
        return Long.BYTES;
    }
}
