package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ParserThreadTest {

    private static final Duration LIMIT = Duration.ofMillis(100);

    private static String sleep() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return "late";
    }

    @Test
    void returnsNothingAfterATimeout() {
        assertEquals(Optional.empty(), ParserThread.run(ParserThreadTest::sleep, LIMIT, () -> Duration.ZERO));
    }

    /** The uncounted time grows while, for instance, another build unpacks LLVM. */
    @Test
    void theLimitExcludesTheTimeOfUnpacking() {
        long started = System.nanoTime();
        Supplier<Duration> unpacking = () -> Duration.ofNanos(System.nanoTime() - started);
        assertEquals(Optional.of("late"), ParserThread.run(ParserThreadTest::sleep, LIMIT, unpacking));
    }
}
