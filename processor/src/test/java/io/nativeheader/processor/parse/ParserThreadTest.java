package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.toolchain.WorkLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ParserThreadTest {

    private static WorkLimit limit(Duration processorTime) {
        return new WorkLimit(Duration.ofMillis(100), () -> Optional.of(processorTime));
    }

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
        assertEquals(
                Optional.empty(), ParserThread.run(ParserThreadTest::sleep, limit(Duration.ZERO), () -> Duration.ZERO));
    }

    /** A machine with other work to do gives parsing a part of its time only. */
    @Test
    void theLimitIsProcessorTime() {
        assertEquals(
                Optional.of("late"),
                ParserThread.run(ParserThreadTest::sleep, limit(Duration.ofMillis(50)), () -> Duration.ZERO));
        assertEquals(
                Optional.empty(),
                ParserThread.run(ParserThreadTest::sleep, limit(Duration.ofMillis(100)), () -> Duration.ZERO));
    }

    /** The uncounted time grows while, for instance, another build unpacks LLVM. */
    @Test
    void theLimitExcludesTheTimeOfUnpacking() {
        long started = System.nanoTime();
        Supplier<Duration> unpacking = () -> Duration.ofNanos(System.nanoTime() - started);
        assertEquals(Optional.of("late"), ParserThread.run(ParserThreadTest::sleep, limit(Duration.ZERO), unpacking));
    }
}
