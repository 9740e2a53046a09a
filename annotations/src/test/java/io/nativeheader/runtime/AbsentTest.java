package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AbsentTest {

    private static final String PLATFORM = RunningPlatform.name();

    private static NativeLibrary library(String headers) {
        return NativeLibrary.of(AbsentTest.class, headers, "", "", "");
    }

    @Test
    void everyCallOfAnAbsentFunctionNamesThePlatformAndTheHeader() {
        LazyHandle fork = library("unistd.h").absent("fork");
        VariadicFunction execl = library("unistd.h, process.h").absentVariadic("execl");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "fork does not exist on " + PLATFORM + ": unistd.h does not declare it there.",
                    assertThrows(UnsupportedOperationException.class, fork::get).getMessage());
            try (Scratch scratch = Scratch.open()) {
                assertEquals(
                        "execl does not exist on " + PLATFORM + ": none of unistd.h, process.h declares it there.",
                        assertThrows(UnsupportedOperationException.class, () -> execl.call(scratch, new Object[] {1}))
                                .getMessage());
            }
        }
    }

    @Test
    void fieldsConstantsAndTypesHaveMessagesOfTheirOwn() {
        assertEquals(
                "the field st_flags of struct stat does not exist on " + PLATFORM
                        + ": sys/stat.h does not declare it there.",
                Absent.field("st_flags", "struct stat", "sys/stat.h").getMessage());
        assertEquals(
                "SIGKILL does not exist on " + PLATFORM + ": signal.h does not define it there.",
                Absent.constant("SIGKILL", "signal.h").getMessage());
        assertEquals(
                "struct sigaction does not exist on " + PLATFORM + ": signal.h does not declare it there.",
                Absent.type("struct sigaction", "signal.h").getMessage());
    }
}
