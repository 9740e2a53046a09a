package io.nativeheader.processor.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.runtime.RunningPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void theHostHasTheNameThatTheRuntimeUses() {
        assertEquals(RunningPlatform.name(), Target.host().folder());
    }

    @Test
    void muslIsADistinctPlatform() {
        Target musl = Target.named("linux-x86_64-musl");
        assertNotEquals(Target.named("linux-x86_64"), musl);
        assertEquals("linux-x86_64-musl", musl.folder());
        assertEquals("x86_64-linux-musl", musl.triple());
        assertEquals("x86_64-linux-gnu", Target.named("linux-x86_64").triple());
    }

    @Test
    void everyNameIdentifiesItsTarget() {
        for (String name : List.of("linux-riscv64", "macos-aarch64", "windows-x86_64", "linux-aarch64-musl")) {
            assertEquals(name, Target.named(name).folder());
        }
        assertThrows(IllegalStateException.class, () -> Target.named("linux-pdp11"));
    }
}
