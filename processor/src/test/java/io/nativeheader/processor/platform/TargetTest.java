package io.nativeheader.processor.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.runtime.RunningPlatform;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void windowsHasTwoEnvironmentsWithOneName() {
        Target visualStudio = Target.named("windows-x86_64");
        Target mingw = visualStudio.with(Target.Environment.GNU);
        assertEquals("x86_64-pc-windows-msvc", visualStudio.triple());
        assertEquals("x86_64-w64-windows-gnu", mingw.triple());
        assertEquals("windows-x86_64", mingw.folder());
        assertTrue(mingw.isSamePlatform(visualStudio));
    }

    @Test
    void onlyS390xStoresTheHighByteFirst() {
        for (Target target : Target.all()) {
            ByteOrder expected = target.folder().contains("s390x") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            assertEquals(expected, target.byteOrder(), target.folder());
        }
    }

    @Test
    void ppc64leHasAnotherNameInTriples() {
        assertEquals("powerpc64le-linux-gnu", Target.named("linux-ppc64le").triple());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-riscv64", "macos-riscv64", "macos-x86_64-musl", "windows-s390x", ""})
    void knowsNoPlatformThatDoesNotExist(String name) {
        assertEquals(Optional.empty(), Target.find(name));
    }

    @Test
    void everyNameIdentifiesItsTarget() {
        for (String name : Target.names()) {
            assertEquals(name, Target.named(name).folder());
        }
        assertThrows(IllegalStateException.class, () -> Target.named("linux-pdp11"));
    }
}
