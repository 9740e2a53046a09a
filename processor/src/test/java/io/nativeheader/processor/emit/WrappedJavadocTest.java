package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WrappedJavadocTest {

    private static void assertWrapped(String text, String expected) {
        assertEquals(expected, WrappedJavadoc.of(text, 20));
        assertEquals(expected, WrappedJavadoc.of(expected, 20), "wrapped again");
    }

    @Test
    void fillsTheLinesOfAParagraph() {
        assertWrapped("one\ntwo  three\nfour five\n\n<p>six\nseven", "one two three four\nfive\n\n<p>six seven");
        assertWrapped("", "");
    }

    @Test
    void keepsInlineTagsOnOneLine() {
        assertWrapped("see the {@link A#b c()}, or", "see the\n{@link A#b c()}, or");
        assertWrapped("see the <a href=\"b\">c</a> now", "see the\n<a href=\"b\">c</a>\nnow");
    }

    @Test
    void breaksAnInlineTagThatIsLongerThanALine() {
        assertWrapped(
                "{@code int open(char *name, int mode)} ({@code a.h:1})",
                "{@code int open(char\n*name, int mode)}\n({@code a.h:1})");
    }

    @Test
    void indentsTheFurtherLinesOfABlockTag() {
        assertWrapped(
                "@param name the name to look up\n@return it", "@param name the name\n    to look up\n@return it");
    }

    @Test
    void neverStartsALineWithTextThatWouldBecomeATag() {
        assertWrapped("aaaaaaaaa bbbbbbbbb @see c", "aaaaaaaaa bbbbbbbbb @see\nc");
    }

    @Test
    void keepsPreformattedTextListsAndBreaks() {
        assertWrapped("a\n\n<pre>\n b  c\n\n  d\n</pre>\n\n<p>e\nf", "a\n\n<pre>\n b  c\n\n  d\n</pre>\n\n<p>e f");
        assertWrapped("<ul>\n<li>one\ntwo</li>\n<li>b</li>\n</ul>", "<ul>\n<li>one two</li>\n<li>b</li>\n</ul>");
        assertWrapped("a<br>\nb <br> c", "a<br>\nb <br>\nc");
    }
}
