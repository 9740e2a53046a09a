package io.nativeheader.processor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetThreadsTest {

    @Test
    void returnsTheResultOfEachTarget() {
        TargetSet some = TargetSet.first(5).minus(TargetSet.of(2));
        assertEquals(
                List.of(0, 10, 30, 40),
                TargetThreads.run(some, index -> index * 10).values());
    }

    @Test
    void runsASingleTargetInTheCallingThread() {
        assertSame(
                Thread.currentThread(),
                TargetThreads.run(TargetSet.of(3), _ -> Thread.currentThread()).at(3));
    }

    @Test
    void rethrowsExceptionsAndErrors() {
        assertThrows(
                IllegalArgumentException.class, () -> TargetThreads.run(TargetSet.first(2), TargetThreadsTest::refuse));
        assertThrows(StackOverflowError.class, () -> TargetThreads.run(TargetSet.first(2), TargetThreadsTest::deep));
    }

    private static Integer refuse(int index) {
        throw new IllegalArgumentException("target " + index);
    }

    private static Integer deep(int index) {
        throw new StackOverflowError("target " + index);
    }
}
