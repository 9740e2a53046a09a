package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunningPlatformTest {

    @Test
    void aPackageHasAnIndexForThisPlatformAlone() {
        String name = RunningPlatform.name();
        assertEquals(1, RunningPlatform.indexIn("linux-pdp11", name));
        assertEquals(-1, RunningPlatform.indexIn("linux-pdp11"));
        assertEquals(-1, RunningPlatform.indexIn(name + "-musl"), "musl is another platform");
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
