package io.nativeheader.processor.resolve.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration.EnumConstant;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommentLinksTest {

    private static final Documentation NONE = new Documentation(DocComment.NONE, "", "", List.of());
    private static final TypeDeclaration HANDLE =
            new HandleDeclaration(new JavaClass("p", "phy_bus"), "struct phy_bus", NONE);
    private static final TypeDeclaration STATE = new EnumDeclaration(
            new JavaClass("p", "phy_state"),
            "enum phy_state",
            Carrier.INT,
            List.of(
                    new EnumConstant("PHY_UP", PerTarget.same(1L), NONE),
                    new EnumConstant("UP", PerTarget.same(2L), NONE)),
            NONE);

    private static List<DocInline> linked(DocInline... inlines) {
        LinkTargets targets = LinkTargets.of(STATE, List.of(STATE, HANDLE));
        DocComment comment = DocComment.ofDescription(List.of(new DocBlock.Paragraph(List.of(inlines))));
        return new CommentLinks(targets, "phy_state", Set.of("new_state"))
                .of(comment).description().stream()
                        .flatMap(block -> ((DocBlock.Paragraph) block).text().stream())
                        .toList();
    }

    private static DocInline text(String text) {
        return new DocInline.Text(text);
    }

    private static DocInline code(String text) {
        return new DocInline.Code(text);
    }

    private static final DocInline UP = new DocInline.Link("phy_state#PHY_UP", "PHY_UP");

    @Test
    void linksTheFirstMentionOfAName() {
        assertEquals(
                List.of(text("Is "), UP, text(", never "), code("PHY_UP"), text(".")),
                linked(text("Is PHY_UP, never PHY_UP.")));
        assertEquals(List.of(UP, code("PHY_UP")), linked(new DocInline.Mention("PHY_UP", "PHY_UP"), code("PHY_UP")));
    }

    @Test
    void leavesEnglishWordsInTheText() {
        assertEquals(
                List.of(text("The link is UP, see x/PHY_UP and MY_PHY_UP.")),
                linked(text("The link is UP, see x/PHY_UP and MY_PHY_UP.")));
        assertEquals(List.of(new DocInline.Link("phy_state#UP", "UP")), linked(new DocInline.Mention("UP", "UP")));
    }

    @Test
    void showsUnboundNamesParametersAndTheItemAsCode() {
        assertEquals(List.of(code("phy_stop()")), linked(new DocInline.Mention("phy_stop", "phy_stop()")));
        assertEquals(List.of(code("PHY_UP()")), linked(new DocInline.Mention("PHY_UP", "PHY_UP()")));
        assertEquals(
                List.of(code("new_state"), text(" of "), code("phy_state")), linked(text("new_state of phy_state")));
    }

    @Test
    void doesNotLinkATypeToTypesThatItDoesNotUse() {
        assertEquals(List.of(code("phy_bus")), linked(new DocInline.Mention("phy_bus", "phy_bus")));
        assertEquals(List.of(text("a phy_bus")), linked(text("a phy_bus")));
    }

    @Test
    void recognizesCNames() {
        List.of("phy_up", "GtkWidget", "crc32", "deflateInit")
                .forEach(name -> assertEquals(true, CommentLinks.isCName(name), name));
        List.of("UP", "Link", "close", "I").forEach(word -> assertEquals(false, CommentLinks.isCName(word), word));
    }

    @Test
    void describesARunOfConstantsOnce() {
        DocComment comment = DocComment.ofParagraphs(List.of("Limits.", "Details."));
        SharedComments shared = new SharedComments("PhyHeader");
        assertEquals(comment, shared.of("A", comment));
        assertEquals(
                List.of(
                        DocBlock.paragraph("Limits."),
                        new DocBlock.Paragraph(
                                List.of(text("Described at "), new DocInline.Link("PhyHeader#A", "A"), text(".")))),
                shared.of("B", comment).description());
        DocComment brief = DocComment.ofParagraphs(List.of("Limits."));
        assertEquals(brief, shared.of("A", brief));
        assertEquals(brief, shared.of("B", brief));
    }
}
