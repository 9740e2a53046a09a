package io.nativeheader.cplusplus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Checks that each test destroys the C++ objects that it creates. */
public interface NoObjectsLeft {

    Live LIVE = new LiveNative();

    @BeforeEach
    default void startsWithoutObjects() {
        assertEquals(0, LIVE.live_objects(), "objects before the test");
    }

    @AfterEach
    default void endsWithoutObjects() {
        assertEquals(0, LIVE.live_objects(), "objects after the test");
    }
}
