package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Calls {@link FriendlyDeclarations}. */
class FriendlyDeclarationsTest {

    private final FriendlyDeclarations c = new FriendlyDeclarationsNative();

    @Test
    void renamesOnlyTheFunctionThatConflicts() {
        assertEquals(2, c.wait___(1));
        assertEquals(2, c.pause(1));
        assertEquals(3, c.wait_(1));
        assertEquals(4, c.wait__(1));
        assertEquals(321, c.sum(1, 2, 3, 0));
    }

    @Test
    void renamesFieldsThatConflictWithKeywords() {
        try (Arena arena = Arena.ofConfined()) {
            class_ both = class_.allocate(arena).class__(1).class_(2);
            assertEquals(1, both.class__());
            assertEquals(2, both.class_());
        }
    }

    @Test
    void copiesWritableStringsInButNotBack() {
        String text = "abc";
        assertEquals('A', c.upper(text));
        assertEquals("abc", text);
        assertEquals('-', c.upper(null));
    }

    @Test
    void acceptsRecordsAndNullForVoidPointers() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(7, c.content(class_.allocate(arena).class__(7)));
            assertEquals(-1, c.content(null));
            assertEquals(0, c.first(box.allocate(arena)));
        }
    }

    @Test
    void passesNullMemoryAsNull() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(1, c.is_null(null));
            assertEquals(MemorySegment.NULL, box.allocate(arena).content(null).content());
        }
    }

    @Test
    void rejectsNullForNonnullParameters() {
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(3, c.length("abc", arena.allocate(1)));
            assertThrows(NullPointerException.class, () -> c.length("abc", null));
            assertThrows(NullPointerException.class, () -> c.length(null, arena.allocate(1)));
        }
    }
}
