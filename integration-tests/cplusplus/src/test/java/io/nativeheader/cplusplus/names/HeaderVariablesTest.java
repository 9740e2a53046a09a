package io.nativeheader.cplusplus.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Uses variables that the header defines, and for which the library has no symbol. */
class HeaderVariablesTest {

    private final Names names = new NamesNative();

    @Test
    void readsAndWritesInlineVariables() {
        assertEquals(3, names.unused_level());
        names.unused_level(4);
        assertEquals(4, names.unused_level());
        assertEquals(11, names.unused_global());
        assertEquals("none", names.unused_name());
        assertArrayEquals(
                new byte[] {'a', 'b', 'c', 'd'}, names.unused_letters().toArray(ValueLayout.JAVA_BYTE));
        assertEquals(7, Names.UNUSED_LIMIT);
    }

    @Test
    void aThreadLocalVariableIsThatOfTheCallingThread() {
        names.unused_depth(6);
        assertEquals(6, names.unused_depth());
        assertEquals(
                5,
                CompletableFuture.supplyAsync(names::unused_depth, runnable -> new Thread(runnable).start())
                        .join());
    }
}
