package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxException;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Passes Java functions to C++ as plain pointers. */
class FunctionPointersTest implements NoObjectsLeft {

    private final Vocabulary vocabulary = new VocabularyNative();

    @Test
    void cxxKeepsAFunction() {
        List<String> messages = new ArrayList<>();
        BiConsumer<String, Mood> logger = (message, mood) -> messages.add(message + " " + mood.value());
        assertFalse(vocabulary.set_logger(logger));
        System.gc();
        vocabulary.log("é", Mood.LOUD);
        assertTrue(vocabulary.set_logger(logger));
        vocabulary.log("b", Mood.CALM);
        assertEquals(List.of("é 1", "b 0"), messages);
        assertTrue(vocabulary.set_logger(null));
        assertFalse(vocabulary.set_logger(null));
    }

    @Test
    void aFunctionThatIsPassedAgainIsTheSamePointer() {
        for (int i = 0; i < 100; i++) {
            assertEquals("ccc", vocabulary.longest_by(List.of("a", "ccc", "bb"), text -> (long) text.length()));
        }
    }

    @Test
    void objectsAreLentForTheCall() {
        List<Word> lent = new ArrayList<>();
        try (Word a = Word.create("a");
                Word b = Word.create("b")) {
            assertEquals(-1, vocabulary.compare(a, b, (first, second) -> {
                lent.add(first);
                return first.text().compareTo(second.text());
            }));
        }
        assertThrows(IllegalStateException.class, lent.getFirst()::text);
    }

    @Test
    void userDataIsAnAddress() {
        List<Object> passed = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(8);
            vocabulary.with_data((message, address) -> passed.addAll(List.of(message, address.address())), data);
            assertEquals(List.of("with data", data.address()), passed);
            assertEquals(
                    List.of(0L, data.address()),
                    vocabulary.addresses(List.of(data, MemorySegment.NULL)).stream()
                            .map(MemorySegment::address)
                            .toList());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> vocabulary.addresses(List.of(MemorySegment.ofArray(new byte[8]))));
        }
    }

    @Test
    void aFieldTakesAFunction() {
        try (Hook hook = Hook.create()) {
            hook.rename(name -> name + "!");
            assertEquals("a!", hook.renamed("a"));
            hook.rename(null);
            assertEquals("a", hook.renamed("a"));
        }
    }

    @Test
    void thereAreFewFunctionsOfAType() {
        try (Word word = Word.create("a")) {
            CxxException thrown = assertThrows(CxxException.class, () -> {
                for (int i = 0; i < 20; i++) {
                    int result = i;
                    assertEquals(result, vocabulary.numbered(word, _ -> result));
                }
            });
            assertEquals("C++ has as many Java functions as there are pointers of this type", thrown.what());
        }
    }
}
