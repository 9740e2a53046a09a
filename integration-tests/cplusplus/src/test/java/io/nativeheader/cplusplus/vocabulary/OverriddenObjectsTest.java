package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Overrides virtual functions that take and return objects in values of the standard library. */
class OverriddenObjectsTest implements NoObjectsLeft {

    private final Vocabulary vocabulary = new VocabularyNative();

    /** Creates words, which it closes if C++ does not take them over. */
    private static class Words implements Factory.Overrides, AutoCloseable {

        final List<Word> created = new ArrayList<>();
        Word lent;

        Word create(String text) {
            Word word = Word.create(text);
            created.add(word);
            return word;
        }

        @Override
        public Word make(String text) {
            return Word.create("java " + text);
        }

        @Override
        public Word shared(Word word) {
            created.add(word);
            return word;
        }

        @Override
        public List<Word> copies(List<Word> words) {
            lent = words.getFirst();
            return List.of(create(words.getLast().text() + "!"), words.getFirst());
        }

        @Override
        public void close() {
            created.forEach(Word::close);
        }
    }

    @Test
    void cxxTakesUniqueObjectsAndCopiesOthers() {
        try (Words words = new Words();
                Factory factory = Factory.subclass(words)) {
            assertEquals("java unique;mine same;b!,a,mine,null,cxx=named;3", vocabulary.made(factory));
            assertThrows(IllegalStateException.class, words.lent::text);
        }
    }

    @Test
    void javaSharesObjectsUntilItClosesThem() {
        Words words = new Words() {
            @Override
            public Word shared(Word word) {
                word.close();
                return Word.create("replaced");
            }

            @Override
            public List<Word> all(List<Word> list) {
                assertNull(list.get(1));
                assertEquals("mine", list.getFirst().text());
                list.getFirst().close();
                return Arrays.asList(null, Word.create("new"));
            }

            @Override
            public Map<String, Word> named(Word word) {
                return Map.of("java", create(word.text() + "?"));
            }
        };
        try (words;
                Factory factory = Factory.subclass(words)) {
            assertEquals("java unique;replaced other;b!,a,null,new,java=named?;1", vocabulary.made(factory));
        }
    }

    @Test
    void nullIsAnEmptyPointer() {
        Words words = new Words() {
            @Override
            public Word make(String text) {
                return null;
            }

            @Override
            public Word shared(Word word) {
                word.close();
                return null;
            }
        };
        try (words;
                Factory factory = Factory.subclass(words)) {
            assertEquals("null;null other;b!,a,mine,null,cxx=named;1", vocabulary.made(factory));
        }
    }

    @Test
    void aNullElementIsRefused() {
        Words words = new Words() {
            @Override
            public List<Word> copies(List<Word> list) {
                return Arrays.asList(list.getFirst(), null);
            }
        };
        try (words;
                Factory factory = Factory.subclass(words)) {
            assertTrue(vocabulary.made_or_error(factory).startsWith("java.lang.NullPointerException"));
        }
    }
}
