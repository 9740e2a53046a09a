package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxException;
import io.nativeheader.CxxPair;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops over objects of C++ that have begin() and end(). */
class RangesTest implements NoObjectsLeft {

    @Test
    void aLoopVisitsTheObjectsOfARange() {
        List<Word> words = new ArrayList<>();
        try (Poem poem = Poem.create(List.of("a", "b"))) {
            assertEquals(2, Word.live());
            poem.forEach(words::add);
            assertEquals(List.of("a", "b"), words.stream().map(Word::text).toList());
            assertEquals(words, elements(poem));
            assertEquals(2, Word.live(), "the range lends its objects");
        }
        assertThrows(IllegalStateException.class, () -> words.getFirst().text());
    }

    @Test
    void otherElementsAreCopied() {
        try (Letters letters = Letters.create("aba")) {
            assertEquals(List.of(new CxxPair<>("a", 2), new CxxPair<>("b", 1)), elements(letters));
            Iterator<CxxPair<String, Integer>> iterator = letters.iterator();
            iterator.next();
            assertThrows(UnsupportedOperationException.class, iterator::remove);
        }
        try (Word word = Word.create("a");
                Selection selection = Selection.create(word)) {
            assertEquals(Arrays.asList(word, null), elements(selection));
        }
    }

    @Test
    void aRangeMayHaveAnIteratorOfItsOwn() {
        try (Squares squares = Squares.create(4);
                Squares none = Squares.create(0);
                Squares many = Squares.create(11)) {
            assertEquals(List.of(0L, 1L, 4L, 9L), elements(squares));
            assertEquals(List.of(), elements(none));
            assertEquals(
                    "the eleventh square",
                    assertThrows(CxxException.class, many::iterator).what());
        }
    }

    private static <E> List<E> elements(Iterable<E> range) {
        List<E> elements = new ArrayList<>();
        for (E element : range) {
            elements.add(element);
        }
        return elements;
    }
}
