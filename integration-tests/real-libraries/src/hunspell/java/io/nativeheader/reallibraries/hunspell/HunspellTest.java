package io.nativeheader.reallibraries.hunspell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of Hunspell's documentation with a small dictionary. */
class HunspellTest {

    @TempDir
    private Path directory;

    private Hunspell hunspell;

    @BeforeEach
    void open() throws IOException {
        Path affixes = directory.resolve("small.aff");
        Path words = directory.resolve("small.dic");
        Files.writeString(affixes, "SET UTF-8\nTRY loredh\nSFX S Y 1\nSFX S 0 s .\n");
        Files.writeString(words, "3\nhello\nword/S\nnaïve\n");
        hunspell = Hunspell.create(affixes.toString(), words.toString());
    }

    @AfterEach
    void close() {
        hunspell.close();
    }

    @Test
    void checksWordsWithAffixesInUtf8() {
        assertEquals("UTF-8", hunspell.get_dict_encoding());
        assertTrue(hunspell.spell("words"));
        assertTrue(hunspell.spell("naïve"));
        assertFalse(hunspell.spell("hellos"));
    }

    @Test
    void suggestsWords() {
        assertEquals(List.of("hello"), hunspell.suggest("helo"));
        assertEquals(List.of("word"), hunspell.stem("words"));
    }

    @Test
    void learnsAndForgetsWords() {
        hunspell.add("helo");
        assertTrue(hunspell.spell("helo"));
        hunspell.remove("helo");
        assertFalse(hunspell.spell("helo"));
    }
}
