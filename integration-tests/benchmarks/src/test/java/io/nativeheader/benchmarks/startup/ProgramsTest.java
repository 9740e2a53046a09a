package io.nativeheader.benchmarks.startup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each program once for each way to call C. {@link JavaProcess} checks its output. */
class ProgramsTest {

    @ParameterizedTest
    @EnumSource
    void runsEachProgramWithEveryStarter(Program program, @TempDir Path folder) throws Exception {
        for (Starter starter : Starter.values()) {
            assertTrue(JavaProcess.of(starter, program, folder).time() > 0);
        }
    }

    @Test
    void countsLoadedClasses(@TempDir Path folder) throws Exception {
        assertTrue(JavaProcess.of(Starter.OURS, Program.ONE, folder).loadedClasses() > 400);
    }
}
