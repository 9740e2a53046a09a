package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class LazyHandleTest {

    private int attempts;

    private LazyHandle failingAtFirst(int times) {
        return new LazyHandle() {
            @Override
            MethodHandle create() {
                attempts++;
                if (attempts <= times) {
                    throw new OutOfMemoryError("attempt " + attempts);
                }
                return MethodHandles.constant(int.class, 42);
            }
        };
    }

    @Test
    void createsTheHandleOnce() throws Throwable {
        LazyHandle handle = failingAtFirst(0);
        assertEquals(0, attempts);
        assertEquals(42, (int) handle.get().invokeExact());
        assertSame(handle.get(), handle.get());
        assertEquals(1, attempts);
    }

    @Test
    void retriesAfterAFailure() throws Throwable {
        LazyHandle handle = failingAtFirst(2);
        assertEquals(
                "attempt 1", assertThrows(OutOfMemoryError.class, handle::get).getMessage());
        assertEquals(
                "attempt 2", assertThrows(OutOfMemoryError.class, handle::get).getMessage());
        assertEquals(42, (int) handle.get().invokeExact());
    }
}
