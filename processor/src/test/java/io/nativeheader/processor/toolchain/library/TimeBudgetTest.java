package io.nativeheader.processor.toolchain.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {

    @Test
    void allUsesShareTheBudget() throws InterruptedException {
        TimeBudget budget = new TimeBudget(Duration.ofMillis(200));
        try (TimeBudget.Use use = budget.use()) {
            assertFalse(use.isOver());
            Thread.sleep(250);
            assertTrue(use.isOver());
        }
        try (TimeBudget.Use use = budget.use()) {
            assertTrue(use.isOver());
        }
    }

    @Test
    void unusedTimeRemains() {
        TimeBudget budget = new TimeBudget(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            try (TimeBudget.Use use = budget.use()) {
                assertFalse(use.isOver());
            }
        }
    }
}
