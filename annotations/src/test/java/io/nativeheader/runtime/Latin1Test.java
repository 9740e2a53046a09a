package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Latin1Test {

    @Test
    void textsAreToldByTheirCharacters() {
        assertTrue(Latin1.has(""));
        assertTrue(Latin1.has("phy?"));
        assertTrue(Latin1.has("caf\u00e9"));
        assertFalse(Latin1.has("phy\u0100"));
        assertFalse(Latin1.has("phy\ud800"));
        assertFalse(Latin1.has("\udc00"));
    }
}
