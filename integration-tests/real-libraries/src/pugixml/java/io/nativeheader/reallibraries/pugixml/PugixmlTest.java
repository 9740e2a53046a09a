package io.nativeheader.reallibraries.pugixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs the examples of pugixml's manual. */
class PugixmlTest {

    private static final String TOOLS = """
            <Profile><Tools>
            <Tool Filename="jam" Timeout="5"><Description>Jamplus build system</Description></Tool>
            <Tool Filename="gcc" Timeout="30"/>
            </Tools></Profile>""";

    private final Arena arena = Arena.ofConfined();
    private final xml_document document = xml_document.create(arena);

    @AfterEach
    void close() {
        arena.close();
    }

    private xml_node tools() {
        assertTrue(document.load_string(arena, TOOLS).toBool());
        return document.child(arena, "Profile").child(arena, "Tools");
    }

    @Test
    void reportsErrorsOfTheParser() {
        xml_parse_result result = document.load_string(arena, "<node attr='value'><child>text</chil></node>");
        assertFalse(result.toBool());
        assertEquals("Start-end tags mismatch", result.description());
        assertEquals(32, result.offset());
    }

    @Test
    void walksOverSiblings() {
        List<String> names = new ArrayList<>();
        for (xml_node tool = tools().child(arena, "Tool"); tool.toBool(); tool = tool.next_sibling(arena, "Tool")) {
            names.add(tool.attribute(arena, "Filename").value());
        }
        assertEquals(List.of("jam", "gcc"), names);
    }

    @Test
    void readsTypedAttributesAndText() {
        xml_node tool = tools().find_child_by_attribute(arena, "Tool", "Filename", "jam");
        assertEquals(5, tool.attribute(arena, "Timeout").as_int());
        assertEquals("Jamplus build system", tool.child_value("Description"));
        assertFalse(tool.attribute(arena, "Absent").toBool());
        assertEquals("/Profile/Tools/Tool", tool.path());
    }

    @Test
    void selectsNodesWithXPath() {
        xpath_node_set slow = tools().select_nodes(arena, "Tool[@Timeout > 10]");
        assertEquals(1, slow.size());
        assertEquals("gcc", slow.at(0).node(arena).attribute(arena, "Filename").value());
        xpath_exceptionException error =
                assertThrows(xpath_exceptionException.class, () -> document.select_nodes(arena, "//["));
        assertEquals("Unrecognized node test", error.what());
    }

    @SuppressWarnings("restricted")
    @Test
    void changesTheDocumentAndWritesItThroughAJavaWriter() {
        xml_node node = document.append_child(arena, "node");
        node.append_child(arena, "description").text(arena).set("naïve ☃");
        node.append_attribute(arena, "id").set_value(123);
        StringBuilder text = new StringBuilder();
        xml_writer writer = xml_writer.subclass(
                arena,
                (data, size) -> text.append(
                        new String(data.reinterpret(size).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8)));
        node.print(writer, "", Pugixml.format_raw);
        assertEquals("<node id=\"123\"><description>naïve ☃</description></node>", text.toString());
    }
}
