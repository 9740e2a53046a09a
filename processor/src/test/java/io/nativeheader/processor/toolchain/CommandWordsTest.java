package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {

    @Test
    void splitsAtBlanks() {
        assertEquals(List.of("ccache", "gcc", "-m64"), CommandWords.split("  ccache gcc\t-m64\n"));
    }

    @Test
    void keepsBlanksAndEmptyWordsInQuotes() {
        assertEquals(
                List.of("/opt/my gcc", "-DA=b c", "", "x'y"),
                CommandWords.split("\"/opt/my gcc\" '-DA=b c' '' \"x'y\""));
    }

    @Test
    void backslashEscapesABlankButNotALetterOfAWindowsPath() {
        assertEquals(
                List.of("-I/my include", "C:\\llvm\\clang"), CommandWords.split("-I/my\\ include C:\\llvm\\clang"));
    }

    @Test
    void splitsAnEmptyCommandIntoNoWords() {
        assertEquals(List.of(), CommandWords.split("  "));
    }
}
