package io.nativeheader.reallibraries.re2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxString;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the examples of RE2's documentation. */
class Re2Test {

    private static final String LONG_TEXT = "a text that is longer than a small string";

    @Test
    void matchesText() {
        assertTrue(RE2.FullMatch("hello", "h.*o"));
        assertFalse(RE2.FullMatch("hello", "e"));
        assertTrue(RE2.PartialMatch("hello", "ell"));
    }

    @Test
    void extractsSubmatches() {
        try (Arena arena = Arena.ofConfined();
                CxxString word = CxxString.of("")) {
            MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
            assertTrue(RE2.FullMatch("ruby:1234", "(\\w+):(\\d+)", word, number));
            assertEquals("ruby", word.toString());
            assertEquals(1234, number.get(ValueLayout.JAVA_INT, 0));
            assertFalse(RE2.FullMatch("ruby:1234567891234", "\\w+:(\\d+)", word, number));
            assertTrue(RE2.FullMatch("ruby:1234", "(\\w+):(\\d+)", word, null));
            assertTrue(RE2.PartialMatch("a 42", "(\\d+)", word));
            assertEquals("42", word.toString());
        }
    }

    @Test
    void scansTextInAStringPiece() {
        try (Arena arena = Arena.ofConfined();
                StringPiece input = StringPiece.create("x = 1\ny = 2\n");
                RE2 pattern = RE2.create("(\\w+) = (\\d+)\n");
                CxxString name = CxxString.of("")) {
            MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
            StringBuilder all = new StringBuilder();
            while (RE2.Consume(input, pattern, name, value)) {
                all.append(name).append(value.get(ValueLayout.JAVA_INT, 0));
            }
            assertEquals("x1y2", all.toString());
        }
    }

    @Test
    void compilesAPatternOnce() {
        try (RE2 pattern = RE2.create("(\\w+):(?P<number>\\d+)");
                StringPiece text = StringPiece.create("ruby:1234")) {
            assertTrue(pattern.ok());
            assertTrue(RE2.FullMatch(text, pattern));
            assertEquals(2, pattern.NumberOfCapturingGroups());
            assertEquals(Map.of("number", 2), pattern.NamedCapturingGroups());
            assertEquals("(\\w+):(?P<number>\\d+)", pattern.pattern());
        }
    }

    @Test
    void reportsAnErrorInAPattern() {
        try (RE2_Options options = RE2_Options.create()) {
            options.set_log_errors(false);
            try (RE2 pattern = RE2.create("(ab", options)) {
                assertFalse(pattern.ok());
                assertEquals(RE2_ErrorCode.ErrorMissingParen, pattern.error_code());
                assertEquals("missing ): (ab", pattern.error());
            }
        }
    }

    @Test
    void findsWhereThePatternMatches() {
        try (RE2 pattern = RE2.create("\\d+");
                StringPiece text = StringPiece.create("port 8080 is open");
                StringPiece match = StringPiece.create()) {
            assertTrue(pattern.Match(text, 0, text.size(), RE2_Anchor.UNANCHORED, match, 1));
            assertEquals("8080", match.ToString());
            assertEquals(5, match.data().address() - text.data().address());
        }
    }

    @Test
    void replacesInAString() {
        try (CxxString text = CxxString.of("yabba dabba doo")) {
            assertTrue(RE2.Replace(text, "b+", "d"));
            assertEquals("yada dabba doo", text.toString());
            assertEquals(1, RE2.GlobalReplace(text, "b+", "d"));
            assertEquals("yada dada doo", text.toString());
            assertTrue(RE2.Extract("boris@kremvax.ru", "(.*)@([^.]*)", "\\2!\\1", text));
            assertEquals("kremvax!boris", text.toString());
        }
    }

    @Test
    void quotesMetacharacters() {
        assertEquals("1\\.5\\-2\\.0\\?", RE2.QuoteMeta("1.5-2.0?"));
    }

    @Test
    void matchesASetOfPatterns() {
        try (RE2_Options options = RE2_Options.create();
                RE2_Set set = RE2_Set.create(options, RE2_Anchor.UNANCHORED)) {
            assertEquals(0, set.Add("foo", null));
            assertEquals(1, set.Add("bar", null));
            assertEquals(2, set.Add("baz", null));
            assertTrue(set.Compile());
            List<Integer> matching = new ArrayList<>();
            assertTrue(set.Match("foobaz", matching));
            assertEquals(List.of(0, 2), matching.stream().sorted().toList());
        }
    }

    @Test
    void keepsTheTextOfAStringPiece() throws InterruptedException {
        try (StringPiece view = StringPiece.create(LONG_TEXT);
                StringPiece pointer = StringPiece.create_charP(LONG_TEXT);
                CxxString string = CxxString.of(LONG_TEXT);
                StringPiece ofString = StringPiece.create(string)) {
            for (int i = 0; i < 3; i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertEquals(LONG_TEXT, view.ToString());
            assertEquals(LONG_TEXT, pointer.ToString());
            assertEquals(LONG_TEXT, ofString.ToString());
            assertTrue(view.starts_with("a text"));
            try (StringPiece part = view.substr(2, 4)) {
                assertEquals("text", part.ToString());
            }
        }
    }
}
