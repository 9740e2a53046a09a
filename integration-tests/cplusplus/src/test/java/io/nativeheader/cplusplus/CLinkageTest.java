package io.nativeheader.cplusplus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Calls the C interface of a C++ library. */
class CLinkageTest implements NoObjectsLeft {

    @Test
    void bindsACHeaderOfACxxLibraryAsC() {
        assertEquals(0, new LiveNative().live_objects());
    }

    @Test
    void addressSanitizerChecksTheLibraryIfTheBuildAsksForIt() {
        assertEquals(Boolean.getBoolean("nativeheader.sanitizer"), new LiveNative().is_sanitized() != 0);
    }
}
