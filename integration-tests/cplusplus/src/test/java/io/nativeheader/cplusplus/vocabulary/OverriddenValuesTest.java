package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxTuple3;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Overrides virtual functions that take and return values of the standard library. */
class OverriddenValuesTest implements NoObjectsLeft {

    private final Vocabulary vocabulary = new VocabularyNative();

    /** Numbers the words that it indexes. */
    private static class Numbering implements Index.Overrides {

        @Override
        public Map<String, int[]> positions(List<String> words, Integer limit) {
            assertNull(limit);
            Map<String, int[]> positions = new TreeMap<>();
            for (int i = 0; i < words.size(); i++) {
                positions.put(words.get(i), new int[] {i, words.get(i).length()});
            }
            return positions;
        }

        @Override
        public String title(String name, CxxTuple3<Integer, Double, Boolean> version) {
            return name + " " + version.first() + " " + version.second() + " " + version.third() + " 𝄞";
        }
    }

    @Test
    void valuesCrossInBothDirections() {
        try (Index index = Index.subclass(new Numbering())) {
            assertEquals("x 0 1;yy 1 2;62", vocabulary.indexed(index));
        }
    }

    @Test
    void aFunctionThatCxxImplementsCanBeOverriddenToo() {
        List<Word> lent = new ArrayList<>();
        Numbering numbering = new Numbering() {
            @Override
            public Double weight(Duration age, List<Word> words) {
                assertEquals(Duration.ofMinutes(1), age);
                assertEquals("a", words.getFirst().text());
                assertNull(words.get(1));
                lent.addAll(words);
                return null;
            }
        };
        try (Index index = Index.subclass(numbering)) {
            assertEquals("x 0 1;yy 1 2;-1", vocabulary.indexed(index));
            assertThrows(IllegalStateException.class, lent.getFirst()::text);
        }
    }

    @Test
    void nullIsRefusedWhereCxxHasNone() {
        Numbering numbering = new Numbering() {
            @Override
            public Map<String, int[]> positions(List<String> words, Integer limit) {
                return null;
            }
        };
        try (Index index = Index.subclass(numbering)) {
            assertThrows(NullPointerException.class, () -> vocabulary.indexed(index));
        }
    }
}
