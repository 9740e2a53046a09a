package io.nativeheader.randomcalls;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls randomly generated functions and callbacks. */
class RandomCallsTest {

    private static final int BATCH = 125;
    private static final int ON_FOREIGN_MACHINES = 300;

    @Test
    void passesRandomArgumentsUnchanged() throws IOException, InterruptedException {
        assumeTrue(CCompiler.isInstalled(), "cc is not installed");

        int count = Integer.getInteger("random.calls.count", 1000);
        new RandomCalls(count, RandomCalls.SEED, BATCH, CCompiler::of).check();
    }

    @Tag("platforms")
    @ParameterizedTest
    @EnumSource(names = {"AARCH64", "RISCV64"})
    void passesRandomArgumentsUnchangedOnForeignMachines(CCompiler foreign) throws IOException, InterruptedException {
        new RandomCalls(ON_FOREIGN_MACHINES, RandomCalls.SEED, ON_FOREIGN_MACHINES, batch -> foreign).check();
    }
}
