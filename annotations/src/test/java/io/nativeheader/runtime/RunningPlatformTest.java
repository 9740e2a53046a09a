package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Linker;
import org.junit.jupiter.api.Test;

class RunningPlatformTest {

    @Test
    void aPackageHasAnIndexForThisPlatformAlone() {
        String name = RunningPlatform.name();
        assertEquals(1, RunningPlatform.indexIn("linux-pdp11", name));
        assertEquals(-1, RunningPlatform.indexIn("linux-pdp11"));
        assertEquals(-1, RunningPlatform.indexIn(name + "-musl"), "musl is another platform");
    }

    /** The names of the loaders are asked first; the linker, which knows, has the same answer. */
    @Test
    void theLinkerKnowsTheSameCLibrary() {
        assumeTrue(RunningPlatform.name().startsWith("linux-"), "Linux alone has several C libraries");
        boolean glibc = Linker.nativeLinker()
                .defaultLookup()
                .find("gnu_get_libc_version")
                .isPresent();
        assertEquals(!glibc, RunningPlatform.name().endsWith("-musl"));
    }

    @Test
    void aRefusalNamesThePackageItsPlatformsAndThisOne() {
        assertEquals(
                "The bindings in package p were built for linux-x86_64, linux-aarch64, and this is linux-x86_64-musl. Sizes,"
                        + " offsets and values of C differ between platforms. Compile the package's @NativeHeader interfaces"
                        + " on linux-x86_64-musl, and use the classes of that build here.",
                OtherPlatform.refusal("p", "linux-x86_64-musl", "linux-x86_64", "linux-aarch64")
                        .getMessage());
    }
}
