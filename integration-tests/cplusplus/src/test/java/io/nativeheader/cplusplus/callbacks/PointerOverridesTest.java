package io.nativeheader.cplusplus.callbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Overrides virtual functions whose parameters are pointers to functions and memory. */
class PointerOverridesTest implements NoObjectsLeft {

    /** Overrides nothing. */
    private static class None implements Filter.Overrides {}

    @Test
    void aFunctionPointerIsPassedToCxxOrJava() {
        None overrides = new None() {
            @Override
            public int visit(MemorySegment function, int value) {
                return function.equals(MemorySegment.NULL) ? 0 : value;
            }
        };
        try (Filter own = Filter.subclass(new None());
                Filter overridden = Filter.subclass(overrides)) {
            assertEquals(9, own.double_each(4));
            assertEquals(4, overridden.double_each(4));
        }
    }

    @Test
    void bytesWithALengthAreMemory() {
        None overrides = new None() {
            @Override
            @SuppressWarnings("restricted")
            public long write(MemorySegment bytes, long size) {
                return bytes.reinterpret(size).getString(0).length() + 100;
            }
        };
        try (Filter own = Filter.subclass(new None());
                Filter overridden = Filter.subclass(overrides)) {
            assertEquals("3", own.copy("abc"));
            assertEquals("103", overridden.copy("abc\0"));
        }
    }

    @Test
    void javaHasNoMethodForAFunctionThatItCannotOverride() {
        assertEquals(
                List.of("visit", "write"),
                Arrays.stream(Filter.Overrides.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName)
                        .sorted()
                        .toList());
    }
}
