package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocComment.Direction;
import io.nativeheader.processor.documentation.DocInline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JavadocTagsTest {

    private static DocComment comment(Direction direction, DocBlock... text) {
        return new DocComment(
                List.of(),
                List.of(new DocComment.Parameter("in", direction, List.of(text))),
                List.of(text),
                List.of(),
                Optional.empty());
    }

    private static DocComment see(DocInline... reference) {
        return new DocComment(List.of(), List.of(), List.of(), List.of(List.of(reference)), Optional.empty());
    }

    @Test
    void addsWhatTheBindingDoesAfterTheTextOfC() {
        DocComment comment = comment(Direction.IN, DocBlock.paragraph("the name"));
        assertEquals(
                "@param in_ (in) the name.\nCopied as UTF-8 for the call.",
                JavadocTags.parameter(comment, "in", "in_", "copied as UTF-8 for the call", ""));
        assertEquals("@param in (in) the name", JavadocTags.parameter(comment, "in", "in", "", "unchanged"));
        assertEquals("@return the name", JavadocTags.result(comment, "", "the result"));
    }

    @Test
    void describesWhatCDoesNot() {
        assertEquals("@param x unchanged", JavadocTags.parameter(DocComment.NONE, "x", "x", "", "unchanged"));
        assertEquals("@return the pointer", JavadocTags.result(DocComment.NONE, "the pointer", ""));
        assertEquals(
                "@param in (in, out)", JavadocTags.parameter(comment(Direction.IN_OUT), "in", "in", "", "unchanged"));
    }

    @Test
    void addsAParagraphAfterAList() {
        DocBlock list = new DocBlock.Items(false, List.of(List.of(DocBlock.paragraph("one"))));
        assertEquals(
                "@param in (out) <ul>\n<li>one</li>\n</ul>\n\n<p>Null is null.",
                JavadocTags.parameter(comment(Direction.OUT, list), "in", "in", "null is null", ""));
    }

    @Test
    void referencesOnlyLinks() {
        DocInline link = new DocInline.Link("PhyHeader#phy_stop", "phy_stop()");
        DocInline web = new DocInline.WebLink("https://zlib.net", List.of(new DocInline.Text("zlib")));
        assertEquals(
                List.of("@see PhyHeader#phy_stop phy_stop()", "@see <a href=\"https://zlib.net\">zlib</a>"),
                JavadocTags.see(see(link, new DocInline.Text(", "), web)));
        assertEquals("", JavadocTags.alsoSee(see(link)));
        DocComment other = see(new DocInline.Text("chapter 2, "), link);
        assertEquals(List.of(), JavadocTags.see(other));
        assertEquals("See also chapter 2, {@link PhyHeader#phy_stop phy_stop()}.", JavadocTags.alsoSee(other));
    }

    @Test
    void showsAMalformedAddressAsText() {
        DocInline web = new DocInline.WebLink("not an address", List.of(new DocInline.Text("text")));
        assertEquals("See also text.", JavadocTags.alsoSee(see(web)));
    }

    @Test
    void printsParagraphsBeforeTextOnly() {
        DocBlock list = new DocBlock.Items(true, List.of(List.of(DocBlock.paragraph("a"), DocBlock.paragraph("b"))));
        assertEquals(
                "one\n\n<ol>\n<li>a\n\n<p>b</li>\n</ol>\n\n<pre>\nx &lt; y\n</pre>\n\n<p>two *&#47;",
                CommentText.blocks(List.of(
                        DocBlock.paragraph("one"),
                        list,
                        DocBlock.paragraph("  "),
                        new DocBlock.Preformatted("x < y"),
                        new DocBlock.Paragraph(List.of(new DocInline.Text("two *"), new DocInline.Text("/"))))));
    }
}
