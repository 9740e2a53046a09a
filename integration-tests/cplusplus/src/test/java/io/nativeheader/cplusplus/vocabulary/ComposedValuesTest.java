package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxException;
import io.nativeheader.CxxPair;
import io.nativeheader.CxxTuple3;
import io.nativeheader.CxxTuple4;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exchanges values that are made of others: text in wide characters, tuples, variants, times and entries. */
class ComposedValuesTest implements NoObjectsLeft {

    private static final String TEXT = "grüß 𝄞";

    private final Vocabulary vocabulary = new VocabularyNative();

    @Test
    void textInWideCharactersIsAString() {
        assertEquals(TEXT, vocabulary.wide());
        assertEquals(TEXT, vocabulary.utf16());
        assertEquals(TEXT, vocabulary.utf32());
        vocabulary.check_wide(TEXT);
        vocabulary.check_utf16(TEXT);
        vocabulary.check_utf32(TEXT);
        assertThrows(CxxException.class, () -> vocabulary.check_utf16("other"));
        assertEquals("a\ufffdb", vocabulary.unpaired());
        assertEquals(List.of("𝄞", "a", "", "b"), vocabulary.swapped(Map.of("a", "𝄞", "b", "")));
    }

    @Test
    void aTupleIsARecord() {
        CxxTuple3<Integer, String, Word> triple = vocabulary.triple(3, "x");
        try (Word word = triple.third()) {
            assertEquals("xx", word.text());
            assertEquals(new CxxTuple3<>(3, "x", word), triple);
        }
        assertEquals("-1é2.5true", vocabulary.described(new CxxTuple4<>(-1, "é", 2.5, true)));
        assertEquals(new CxxPair<>("a", 1), vocabulary.reversed_pair(new CxxPair<>(1, "a")));
    }

    @Test
    void aVariantIsTheValueOfItsAlternative() {
        for (Object value : Arrays.asList(null, true, 12L, 2.5, "text", List.of("a", "b"))) {
            String text = value == null ? "" : value instanceof List<?> ? "a b" : value.toString();
            assertEquals(value, vocabulary.parsed(text));
        }
        assertEquals("null", vocabulary.kind(null));
        assertEquals("bool", vocabulary.kind(false));
        assertEquals("integer", vocabulary.kind(12L));
        assertEquals("number", vocabulary.kind(2.5));
        assertEquals("text", vocabulary.kind(""));
        assertEquals("list", vocabulary.kind(new ArrayList<>(List.of("a"))));
        assertThrows(IllegalArgumentException.class, () -> vocabulary.kind(12));
        try (Word word = (Word) vocabulary.parsed("*word")) {
            assertEquals("word", word.text());
            assertEquals("word", vocabulary.kind(word));
            List<Object> echoed = vocabulary.echoed(Arrays.asList(word, null, 1L));
            try (Word copy = (Word) echoed.getFirst()) {
                assertEquals("word", copy.text());
            }
            assertEquals(Arrays.asList(null, 1L), echoed.subList(1, 3));
        }
    }

    @Test
    void aTimeOfTheSystemClockIsAnInstant() {
        Instant start = Instant.parse("2026-01-01T00:00:00.000005Z");
        assertEquals(start, vocabulary.start_of_2026());
        assertTrue(vocabulary.is_start_of_2026(start));
        assertFalse(vocabulary.is_start_of_2026(start.plusNanos(1)));
        assertEquals(Duration.ofMillis(100), vocabulary.tenth());
        assertEquals(1.5, vocabulary.seconds(Duration.ofMillis(1500)));
    }

    @Test
    void aContainerWithEqualKeysIsAListOfEntries() {
        assertEquals(
                List.of(new CxxPair<>("a", 0), new CxxPair<>("a", 2), new CxxPair<>("b", 1)),
                vocabulary.positions("aba"));
        assertEquals(2, vocabulary.entries_of(vocabulary.positions("aba"), "a"));
        assertEquals(List.of(1, 2, 2), vocabulary.sorted(List.of(2, 1, 2)));
        List<Integer> numbers = new ArrayList<>(List.of(5, 3));
        List<Integer> set = new ArrayList<>(List.of(9, 3));
        vocabulary.append(numbers, set);
        assertEquals(List.of(0, 5, 3), numbers);
        assertEquals(List.of(0, 3, 3, 5, 9), set);
    }

    @Test
    void aWeakPointerIsLocked() {
        try (Lexicon lexicon = Lexicon.create()) {
            Word added = lexicon.add("a");
            Word found = lexicon.find("a");
            assertEquals(added, found);
            assertNull(lexicon.find("b"));
            assertTrue(vocabulary.is_alive(found));
            assertFalse(vocabulary.is_alive(null));
            lexicon.clear();
            added.close();
            assertEquals("a", found.text());
            found.close();
            assertEquals(0, Word.live());
        }
        try (Word alone = Word.create("alone")) {
            assertThrows(IllegalArgumentException.class, () -> vocabulary.is_alive(alone));
            assertEquals("alone", alone.text());
        }
    }

    @Test
    void aUniquePointerKeepsItsDeleter() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment recycled = arena.allocate(ValueLayout.JAVA_INT);
            Word word = vocabulary.recyclable("a", recycled);
            assertEquals("a", word.text());
            word.close();
            assertEquals(1, recycled.get(ValueLayout.JAVA_INT, 0));
            assertThrows(IllegalStateException.class, word::text);
            assertNull(vocabulary.recyclable("", recycled));
            assertEquals(1, recycled.get(ValueLayout.JAVA_INT, 0));
        }
    }

    @Test
    void aPointerToAValueIsACopyOrNull() {
        assertEquals("bbb", vocabulary.longest(List.of("a", "bbb", "cc")));
        assertNull(vocabulary.longest(List.of()));
        assertArrayEquals(new int[] {2, 3, 5}, vocabulary.primes(true));
        assertNull(vocabulary.primes(false));
    }

    @Test
    void aReferenceWrapperRefersToAnObject() {
        try (Lexicon lexicon = Lexicon.create();
                Word other = Word.create("c")) {
            lexicon.add("a").close();
            lexicon.add("b").close();
            List<Word> words = new ArrayList<>(lexicon.all());
            words.add(other);
            assertEquals("abc", vocabulary.joined(words));
            words.add(null);
            assertThrows(NullPointerException.class, () -> vocabulary.joined(words));
        }
    }
}
