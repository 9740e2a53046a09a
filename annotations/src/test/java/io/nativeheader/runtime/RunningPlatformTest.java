package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Linker;
import java.util.List;
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
    void namesPlatformsLikeResourceFolders() {
        assertEquals("windows", RunningPlatform.operatingSystem("Windows Server 2022"));
        assertEquals("macos", RunningPlatform.operatingSystem("Mac OS X"));
        assertEquals("linux", RunningPlatform.operatingSystem("Linux"));
        assertEquals("x86_64", RunningPlatform.architecture("amd64"));
        for (String same : List.of("x86_64", "aarch64", "riscv64", "ppc64le", "s390x")) {
            assertEquals(same, RunningPlatform.architecture(same));
        }
    }

    @Test
    void knowsTheDynamicLoadersOfEachArchitecture() {
        assertEquals("/lib64/ld-linux-x86-64.so.2", RunningPlatform.glibcLoader("x86_64"));
        assertEquals("/lib/ld-linux-aarch64.so.1", RunningPlatform.glibcLoader("aarch64"));
        assertEquals("/lib/ld-linux-riscv64-lp64d.so.1", RunningPlatform.glibcLoader("riscv64"));
        assertEquals("/lib64/ld64.so.2", RunningPlatform.glibcLoader("ppc64le"));
        assertEquals("/lib/ld64.so.1", RunningPlatform.glibcLoader("s390x"));
        assertEquals("/lib/ld-musl-x86_64.so.1", RunningPlatform.muslLoader("x86_64"));
        assertEquals("/lib/ld-musl-aarch64.so.1", RunningPlatform.muslLoader("aarch64"));
        assertEquals("/lib/ld-musl-riscv64.so.1", RunningPlatform.muslLoader("riscv64"));
        assertEquals("/lib/ld-musl-powerpc64le.so.1", RunningPlatform.muslLoader("ppc64le"));
        assertEquals("/lib/ld-musl-s390x.so.1", RunningPlatform.muslLoader("s390x"));
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
