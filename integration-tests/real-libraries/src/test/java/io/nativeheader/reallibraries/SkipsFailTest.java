package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.testing.SkipsFail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Checks the extension that the tests of all modules use. */
class SkipsFailTest {

    private static final String PROPERTY = "nativeheader.requireLibraries";

    private final String before = System.getProperty(PROPERTY, "false");

    @AfterEach
    void restoreTheProperty() {
        System.setProperty(PROPERTY, before);
    }

    private static void skip() throws Throwable {
        new SkipsFail().interceptDynamicTest(() -> Assumptions.abort("there is no cc"), null, null);
    }

    @Test
    void keepsSkipsIfLibrariesAreNotRequired() {
        System.setProperty(PROPERTY, "false");
        assertThrows(TestAbortedException.class, SkipsFailTest::skip);
    }

    @Test
    void failsSkippedTestsIfLibrariesAreRequired() {
        System.setProperty(PROPERTY, "true");
        AssertionFailedError failure = assertThrows(AssertionFailedError.class, SkipsFailTest::skip);
        assertEquals(
                "skipped, which -Dnativeheader.requireLibraries=true forbids: there is no cc", failure.getMessage());
        assertInstanceOf(TestAbortedException.class, failure.getCause());
    }
}
