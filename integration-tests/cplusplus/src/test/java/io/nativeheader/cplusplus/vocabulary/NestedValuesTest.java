package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxPair;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passes values of the standard library that contain others. */
class NestedValuesTest implements NoObjectsLeft {

    private final Vocabulary vocabulary = new VocabularyNative();

    @Test
    void anElementWithoutValueIsNull() {
        assertEquals(
                Map.of(
                        "a", List.of(new CxxPair<>(0, "ab"), new CxxPair<>(2, "ac")),
                        "none", List.of(new CxxPair<>(1, "-"))),
                vocabulary.grouped(Arrays.asList("ab", null, "ac")));
    }

    @Test
    void anArrayHasItsLength() {
        assertEquals(List.of("b", "c", "a"), vocabulary.rotated(List.of("a", "b", "c")));
        assertThrows(IllegalArgumentException.class, () -> vocabulary.rotated(List.of("a", "b")));
    }

    @Test
    void bitsOfAVectorAreBooleans() {
        assertArrayEquals(new boolean[] {false, true, false}, vocabulary.inverted(new boolean[] {true, false, true}));
    }

    @Test
    void aVectorOfUniquePointersTakesItsObjectsOver() {
        Word one = Word.create("one");
        List<Word> renamed = vocabulary.renamed(List.of(one), "!");
        assertThrows(IllegalStateException.class, one::text);
        try (Word word = renamed.getFirst()) {
            assertEquals("one!", word.text());
        }
    }

    @Test
    void aSharedObjectMayBeConst() {
        try (Word shared = vocabulary.unchanged(Word.create("shared"))) {
            assertEquals("shared", shared.text());
        }
        assertNull(vocabulary.unchanged(null));
    }

    @Test
    void anOptionalReferenceIsAnObjectOrNull() {
        try (Word first = Word.create("first");
                Word second = Word.create("second")) {
            assertEquals("second", vocabulary.second(first, second).text());
            assertNull(vocabulary.second(first, null));
        }
    }
}
