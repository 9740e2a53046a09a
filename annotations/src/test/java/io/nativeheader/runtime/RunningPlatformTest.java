package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Linker;
import org.junit.jupiter.api.Test;

class RunningPlatformTest {

    @Test
    void findsOnlyTheCurrentPlatform() {
        String name = RunningPlatform.name();
        assertEquals(1, RunningPlatform.indexIn("linux-pdp11", name));
        assertEquals(-1, RunningPlatform.indexIn("linux-pdp11"));
        assertEquals(-1, RunningPlatform.indexIn(name + "-musl"), "musl is a different platform");
    }

    /** Checks the detection by dynamic loader files against the linker. */
    @Test
    void detectsTheSameCLibraryAsTheLinker() {
        assumeTrue(RunningPlatform.name().startsWith("linux-"), "only Linux has several C libraries");
        boolean glibc = Linker.nativeLinker()
                .defaultLookup()
                .find("gnu_get_libc_version")
                .isPresent();
        assertEquals(!glibc, RunningPlatform.name().endsWith("-musl"));
    }

    @Test
    void theErrorNamesThePackageAndThePlatforms() {
        assertEquals(
                "The bindings in package p were built for linux-x86_64, linux-aarch64, but this platform is linux-x86_64-musl. C"
                        + " sizes, offsets and values differ between platforms. Compile the package's @NativeHeader interfaces"
                        + " with linux-x86_64-musl in -Anativeheader.targets, or on linux-x86_64-musl.",
                PlatformMismatch.error("p", "linux-x86_64-musl", "linux-x86_64", "linux-aarch64")
                        .getMessage());
    }
}
