package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

class LazyHandleTest {

    private int asked;

    private LazyHandle failing(int times) {
        return new LazyHandle() {
            @Override
            MethodHandle make() {
                asked++;
                if (asked <= times) {
                    throw new OutOfMemoryError("the " + asked + ". time");
                }
                return MethodHandles.constant(int.class, 42);
            }
        };
    }

    @Test
    void isMadeOnce() throws Throwable {
        LazyHandle handle = failing(0);
        assertEquals(0, asked);
        assertEquals(42, (int) handle.get().invokeExact());
        assertSame(handle.get(), handle.get());
        assertEquals(1, asked);
    }

    @Test
    void whatFailsIsTriedAgain() throws Throwable {
        LazyHandle handle = failing(2);
        assertEquals(
                "the 1. time", assertThrows(OutOfMemoryError.class, handle::get).getMessage());
        assertEquals(
                "the 2. time", assertThrows(OutOfMemoryError.class, handle::get).getMessage());
        assertEquals(42, (int) handle.get().invokeExact());
    }
}
