package io.nativeheader.cplusplus.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.cplusplus.NoObjectsLeft;
import org.junit.jupiter.api.Test;

/** Exchanges strings. */
class StringsTest implements NoObjectsLeft {

    private final Values values = new ValuesNative();

    @Test
    void passesNullForACharPointer() {
        assertEquals("default", values.or_default(null));
        assertEquals("text", values.or_default("text"));
    }
}
