package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C++ calls Java functions with three and more parameters. */
class FunctionsOfManyTest implements NoObjectsLeft {

    private final Vocabulary vocabulary = new VocabularyNative();

    @Test
    void aFunctionTakesArgumentsOfAllKinds() {
        assertEquals(
                "1two" + Mood.LOUD + "threetrue2",
                vocabulary.combine((a, b, c, d, e, f) -> a + b + c + d.text() + e + f.length));
        assertEquals("empty", vocabulary.combine(null));
        assertEquals(34, vocabulary.sum((a, b, c) -> (int) (a + b + c)));
    }

    @Test
    void argumentsAreLentForTheCall() {
        List<Word> lent = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        vocabulary.visit((word, pointer, text, value) -> {
            seen.add(word.text() + " " + (pointer == null ? "null" : pointer.text()) + " " + text);
            lent.add(word);
            if (value instanceof Word alternative) {
                seen.add(alternative.text());
                alternative.close();
            } else {
                seen.add(value.toString());
            }
        });
        assertEquals(List.of("copied lent grüß 𝄞", "alternative", "lent null ", "2.5"), seen);
        assertThrows(IllegalStateException.class, lent.getFirst()::text);
    }

    @Test
    void anExceptionComesThrough() {
        IllegalStateException thrown = new IllegalStateException("no");
        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> vocabulary.sum((_, _, _) -> {
                            throw thrown;
                        })));
    }
}
