package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Latin1Test {

    @Test
    void detectsLatin1() {
        assertTrue(Latin1.isLatin1(""));
        assertTrue(Latin1.isLatin1("phy?"));
        assertTrue(Latin1.isLatin1("caf\u00e9"));
        assertFalse(Latin1.isLatin1("phy\u0100"));
        assertFalse(Latin1.isLatin1("phy\ud800"));
        assertFalse(Latin1.isLatin1("\udc00"));
    }
}
