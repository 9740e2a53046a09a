package io.nativeheader.reallibraries.tinyxml2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of tinyxml2's documentation, and calls the overloads that differ only in C++. */
class TinyXml2Test {

    private static final String PLAY = """
            <?xml version="1.0"?>
            <!DOCTYPE PLAY SYSTEM "play.dtd">
            <PLAY><TITLE>A Midsummer Night's Dream</TITLE></PLAY>
            """;

    @TempDir
    private Path folder;

    /** Returns a method's overloads, by the names and types of their parameters. */
    private static List<String> overloads(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        method.getName().equals(name) || method.getName().startsWith(name + "_"))
                .map(TinyXml2Test::signature)
                .sorted()
                .toList();
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }

    @Test
    void loadsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("dream.xml"), PLAY);
        try (XMLDocument document = XMLDocument.create()) {
            assertEquals(XMLError.XML_SUCCESS, document.LoadFile(file.toString()));
            assertEquals("PLAY", document.RootElement().Name());
        }
    }

    @Test
    void looksUpInformation() {
        try (XMLDocument document = XMLDocument.create()) {
            document.Parse(PLAY);
            XMLElement title = document.FirstChildElement("PLAY").FirstChildElement("TITLE");
            assertEquals("A Midsummer Night's Dream", title.GetText());
            assertEquals(
                    "A Midsummer Night's Dream", title.FirstChild().ToText().Value());
            assertNull(document.FirstChildElement("NOVEL"));
        }
    }

    @Test
    void reportsAnErrorWithItsLine() {
        try (XMLDocument document = XMLDocument.create()) {
            assertEquals(XMLError.XML_ERROR_MISMATCHED_ELEMENT, document.Parse("<a>\n<b></a>"));
            assertTrue(document.Error());
            assertEquals("XML_ERROR_MISMATCHED_ELEMENT", document.ErrorName());
            assertEquals(2, document.ErrorLineNum());
        }
    }

    @Test
    void readsTextAndAttributesAsNumbers() {
        try (XMLDocument document = XMLDocument.create();
                Arena arena = Arena.ofConfined()) {
            document.Parse(
                    "<information><attributeApproach v='2'/><textApproach><v>2</v></textApproach></information>");
            XMLElement root = document.FirstChildElement();
            XMLElement attribute = root.FirstChildElement("attributeApproach");
            assertEquals(2, attribute.IntAttribute("v"));
            MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
            assertEquals(
                    XMLError.XML_SUCCESS,
                    root.FirstChildElement("textApproach")
                            .FirstChildElement("v")
                            .QueryIntText(value));
            assertEquals(2, value.get(ValueLayout.JAVA_INT, 0));
            assertEquals(XMLError.XML_NO_ATTRIBUTE, attribute.QueryIntAttribute("w", value));
        }
    }

    @Test
    void walksSiblings() {
        try (XMLDocument document = XMLDocument.create()) {
            document.Parse("<list><item>one</item><!-- two --><item>three</item></list>");
            XMLNode list = document.RootElement();
            StringBuilder text = new StringBuilder();
            for (XMLElement item = list.FirstChildElement("item");
                    item != null;
                    item = item.NextSiblingElement("item")) {
                text.append(item.GetText()).append(' ');
            }
            assertEquals("one three ", text.toString());
            XMLNode comment = list.FirstChild().NextSibling();
            assertEquals(" two ", comment.ToComment().Value());
            assertNull(comment.ToElement());
            assertInstanceOf(XMLComment.class, XMLComment.from(comment));
            assertNull(XMLElement.from(comment));
        }
    }

    @Test
    void keepsUnsignedValues() {
        try (XMLDocument document = XMLDocument.create()) {
            document.Parse("<a n='4000000000' m='18446744073709551615'>4000000000</a>");
            XMLElement element = document.RootElement();
            assertEquals(4_000_000_000L, element.UnsignedAttribute("n"));
            assertEquals(4_000_000_000L, element.FindAttribute("n").UnsignedValue());
            assertEquals(4_000_000_000L, element.UnsignedText());
            assertEquals("18446744073709551615", Long.toUnsignedString(element.Unsigned64Attribute("m")));
        }
    }

    @Test
    void writesADocumentThatItCreated() throws IOException {
        Path file = folder.resolve("created.xml");
        try (XMLDocument document = XMLDocument.create()) {
            XMLNode root = document.InsertFirstChild(document.NewElement("Root"));
            XMLElement element = document.NewElement("IntValue");
            element.SetText(10);
            element.SetAttribute("unsigned", 4_000_000_000L);
            element.SetAttribute("double", 0.5);
            element.SetAttribute("bool", true);
            root.InsertEndChild(element);
            assertEquals(XMLError.XML_SUCCESS, document.SaveFile(file.toString()));
        }
        assertEquals("""
                <Root>
                    <IntValue unsigned="4000000000" double="0.5" bool="true">10</IntValue>
                </Root>
                """, Files.readString(file));
    }

    @Test
    void printsToMemory() {
        try (XMLDocument document = XMLDocument.create();
                XMLPrinter printer = XMLPrinter.create(null, true)) {
            document.Parse("<a><b/></a>");
            document.Print(printer);
            assertEquals("<a><b/></a>", printer.CStr());
        }
    }

    @Test
    void visitsAsTheBaseClass() {
        try (XMLDocument document = XMLDocument.create();
                XMLPrinter printer = XMLPrinter.create(null, true)) {
            document.Parse("<a>text</a>");
            XMLVisitor visitor = printer;
            assertTrue(document.Accept(visitor));
            assertEquals("<a>text</a>", printer.CStr());
        }
    }

    @Test
    void refusesAChildOfAClosedDocument() {
        XMLElement child;
        try (XMLDocument document = XMLDocument.create()) {
            document.Parse("<a><b/></a>");
            child = document.FirstChildElement().FirstChildElement();
        }
        IllegalStateException failure = assertThrows(IllegalStateException.class, child::Name);
        assertTrue(failure.getMessage().contains("XMLDocument"), failure.getMessage());
    }

    @Test
    void keepsTheDocumentOfAChildThatIsStillReachable() throws InterruptedException {
        XMLElement child = childOfAForgottenDocument();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals("b", child.Name());
    }

    private static XMLElement childOfAForgottenDocument() {
        XMLDocument document = XMLDocument.create();
        document.Parse("<a><b/></a>");
        return document.FirstChildElement().FirstChildElement();
    }

    @Test
    void bindsAllOverloadsUnderDistinctNames() {
        assertEquals(
                List.of(
                        "SetAttribute[String, String]",
                        "SetAttribute[String, boolean]",
                        "SetAttribute[String, double]",
                        "SetAttribute[String, float]",
                        "SetAttribute[String, int]",
                        "SetAttribute[String, long]",
                        "SetAttribute_charP_long[String, long]",
                        "SetAttribute_charP_ulong[String, long]"),
                overloads(XMLElement.class, "SetAttribute"));
        assertEquals(8, overloads(XMLElement.class, "QueryAttribute").size());
        assertEquals(8, overloads(XMLElement.class, "SetText").size());
        assertEquals(8, overloads(XMLAttribute.class, "SetAttribute").size());
        assertEquals(7, overloads(XMLUtil.class, "ToStr").size());
        // with a default argument
        assertEquals(9, overloads(XMLPrinter.class, "PushText").size());
        assertEquals(7, overloads(XMLPrinter.class, "PushAttribute").size());
        // with an arena
        assertEquals(4, overloads(XMLHandle.class, "create").size());
        assertEquals(4, overloads(XMLConstHandle.class, "create").size());
    }

    @Test
    void callsTheOverloadThatTheNameTells() {
        try (XMLDocument document = XMLDocument.create()) {
            XMLElement element = document.NewElement("a");
            element.SetAttribute_charP_ulong("unsigned", -1);
            element.SetAttribute_charP_long("signed", -1);
            assertEquals("18446744073709551615", element.Attribute("unsigned"));
            assertEquals("-1", element.Attribute("signed"));
            document.InsertEndChild(element);
            try (XMLHandle handle = XMLHandle.create_XMLNodeR(element)) {
                assertEquals(element, handle.ToElement());
            }
        }
        try (XMLHandle handle = XMLHandle.create((XMLNode) null)) {
            assertNull(handle.ToNode());
            assertThrows(NullPointerException.class, () -> XMLHandle.create_XMLNodeR(null));
        }
    }

    @Test
    void deletesANodeOfItsDocument() {
        try (XMLDocument document = XMLDocument.create()) {
            document.Parse("<a><b/><c/></a>");
            XMLElement root = document.RootElement();
            root.DeleteChild(root.FirstChildElement("b"));
            assertNull(root.FirstChildElement("b"));
            assertFalse(root.NoChildren());
        }
    }
}
