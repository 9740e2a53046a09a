package io.nativeheader.processor.parse.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.parse.Parsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is read, quickly and without an exception. */
class HostileCommentTest {

    private static final CommentReader READER =
            new CommentReader(Parsed.libclang().clang());

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final List<String> FRAGMENTS = List.of(
            "word",
            " ",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "*",
            "**",
            "_",
            "`",
            "```",
            "\n```\n",
            "<b>",
            "</b>",
            "<ul>",
            "<li>",
            "</ul>",
            "<dl><dt>",
            "<dd>",
            "</dl>",
            "<pre>",
            "</pre>",
            "<code>",
            "</code>",
            "<a href=\"x\">",
            "</a>",
            "<!--",
            "-->",
            "<p>",
            "<h2>",
            "</h2>",
            "&lt;",
            "&#0;",
            "&",
            "[",
            "]",
            "[[",
            "]]",
            "(",
            ")",
            "|[",
            "]|",
            "[a](https://b)",
            "[method@Gtk.A.b]",
            "#NAME",
            "%X",
            "@x: ",
            "\n@x: (out): ",
            "\nReturns: ",
            "f()",
            "::g",
            "&struct s",
            "\\c ",
            "\\brief ",
            "\n@param ",
            "@code",
            "@endcode",
            "\\verbatim",
            "\\endverbatim",
            "@{",
            "@}",
            "\\link ",
            "\\endlink",
            "{@code ",
            "}",
            "\\if x",
            "\\n\n",
            "\\",
            "@",
            "*/",
            "/*",
            "//",
            "\n- ",
            "\n  1. ",
            "\n> ",
            "\n# ",
            "\n---\n",
            "\n===\n",
            "CAPI3REF: T\n",
            "KEYWORDS: x\n",
            "^(",
            ")^",
            "a  b  c\n",
            "\n | a | b |",
            "f() - brief\n",
            "gtk_x:\n",
            "\uE000",
            "\uE0013\uE001",
            "\uE010",
            "é",
            "\uD83D",
            "\0",
            "\r\n",
            "\\\n",
            "??/\n");

    @Test
    void readsMixturesOfFragments() {
        Random random = new Random(25);
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder text =
                    new StringBuilder(List.of("/*", "/**", "//", "/*!", "").get(random.nextInt(5)));
            int count = random.nextInt(40);
            for (int j = 0; j < count; j++) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
            raw.add(text.append("*/").toString());
        }
        List<DocComment> read = assertTimeoutPreemptively(LIMIT, () -> READER.read(raw));
        assertEquals(raw.size(), read.size());
        read.forEach(HostileCommentTest::assertTidy);
        assertEquals(read, READER.read(raw), "the same on every run");
    }

    private static void assertTidy(DocComment comment) {
        String printed = Printed.comment(comment);
        assertEquals(
                -1,
                printed.chars()
                        .filter(c -> c >= '\uE000' && c < '\uE020')
                        .findFirst()
                        .orElse(-1),
                printed);
        assertEquals(DocComment.NONE.equals(comment), printed.isEmpty(), printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "`",
                "<",
                "<b>",
                "<ul><li>",
                "<pre>",
                "<code>",
                "[",
                "[[",
                "](",
                "|[",
                "> ",
                "- ",
                "**a",
                "_a",
                "*a ",
                "a*",
                "`` ` ",
                "@param ",
                "\\c ",
                "\\code ",
                "\\link ",
                "{@code ",
                "@{",
                "&",
                "<!--",
                "^(",
                "@x: y\n",
                "\n@x: (out",
                "((((a",
                "f(",
                "a\n",
                "\n",
                " ",
                "  x",
                "\n  - ",
                "x:\n",
                "Returns: ",
                "é",
                "\\",
                "/",
                "https://a",
                "::",
                "#a",
                "1. ",
                "a_",
                "<a href=",
                "<dl><dt><dd>",
                "^",
                "~~~\n",
                "| a "
            })
    void readsLongRepetitions(String fragment) {
        String text = fragment.repeat(60_000 / fragment.length());
        for (String prefix : List.of("/** ", "/** CAPI3REF: x\n", "/** f() - x\n", "/** gtk_x:\n")) {
            assertTimeoutPreemptively(LIMIT, () -> READER.read(List.of(prefix + text + " @note */")));
        }
    }

    @Test
    void readsRandomCharacters() {
        Random random = new Random(7);
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("/**");
            random.ints(random.nextInt(300), 0, random.nextBoolean() ? 128 : 65536)
                    .forEach(c -> text.append((char) c));
            raw.add(text.toString());
        }
        assertEquals(
                raw.size(),
                assertTimeoutPreemptively(LIMIT, () -> READER.read(raw)).size());
    }
}
