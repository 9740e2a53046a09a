package io.nativeheader.reallibraries.jsoncpp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the examples of JsonCpp's documentation. */
class JsoncppTest {

    private static final String CONFIGURATION = """
            {
                "encoding": "UTF-8",
                "plug-ins": ["python", "c++", "ruby"],
                "indent": { "length": 3, "use_space": true }
            }
            """;

    private final Jsoncpp json = new JsoncppNative();

    /** Parses a document, and returns the messages of the parser. */
    private static String parse(String document, Value root) {
        try (Arena arena = Arena.ofConfined();
                CharReaderBuilder builder = CharReaderBuilder.create();
                CharReader reader = builder.newCharReader().own();
                CxxString errors = CxxString.create()) {
            MemorySegment text = arena.allocateFrom(document);
            boolean parsed = reader.parse(text, text.asSlice(text.byteSize() - 1), root, errors);
            assertEquals(parsed, errors.size() == 0);
            return errors.toString();
        }
    }

    private static Value parsed(String document) {
        Value root = Value.create();
        assertEquals("", parse(document, root));
        return root;
    }

    @Test
    void readsAndWritesJavaStreams() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CharReaderBuilder builder = CharReaderBuilder.create();
                CxxString errors = CxxString.create();
                Value root = Value.create()) {
            InputStream in = new ByteArrayInputStream(CONFIGURATION.getBytes(UTF_8));
            assertTrue(json.parseFromStream(builder, in, root, errors));
            json.shiftLeft(out, root.at("indent"));
            assertEquals("{\n\t\"length\" : 3,\n\t\"use_space\" : true\n}", out.toString(UTF_8));
            assertEquals(out.toString(UTF_8), root.at("indent").text());
        }
    }

    @Test
    void readsAConfiguration() {
        try (Value root = parsed(CONFIGURATION);
                Value unset = Value.create("ASCII");
                Value encoding = root.get("encoding", unset);
                Value missing = root.get("charset", unset)) {
            assertEquals("UTF-8", encoding.asString());
            assertEquals("ASCII", missing.asString());
            Value plugins = root.at("plug-ins");
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < plugins.size(); i++) {
                names.append(plugins.at(i).asString()).append(' ');
            }
            assertEquals("python c++ ruby ", names.toString());
            assertEquals(3, root.at("indent").at("length").asInt());
            assertTrue(root.at("indent").at("use_space").asBool());
            assertEquals(List.of("encoding", "indent", "plug-ins"), root.getMemberNames());
        }
    }

    @Test
    void writesAValue() {
        try (Value root = Value.create();
                Value name = Value.create("phy");
                Value items = Value.create(ValueType.arrayValue);
                Value one = Value.create(1);
                StreamWriterBuilder builder = StreamWriterBuilder.create();
                Value indentation = Value.create("")) {
            root.at("name").assign(name);
            items.append(one);
            root.at("items").assign(items);
            builder.at("indentation").assign(indentation);
            assertEquals("{\"items\":[1],\"name\":\"phy\"}", json.writeString(builder, root));
        }
    }

    @Test
    void reportsWhereParsingFailed() {
        try (Value root = Value.create()) {
            String message = parse("{\"a\": }", root);
            assertTrue(message.startsWith("* Line 1, Column 7"), message);
            assertTrue(message.contains("value, object or array expected"), message);
        }
    }

    @Test
    @SuppressWarnings("deprecation")
    void returnsAVectorOfErrors() {
        try (Reader reader = Reader.create();
                Value root = Value.create()) {
            assertFalse(reader.parse("{\"a\": }", root));
            List<Reader_StructuredError> errors = reader.getStructuredErrors();
            assertEquals(1, errors.size());
            assertTrue(errors.getFirst().message().contains("value, object or array expected"));
            assertEquals(6, errors.getFirst().offset_start());
        }
    }

    @Test
    void throwsWhatTheLibraryThrows() {
        try (Value text = Value.create("text")) {
            LogicErrorException failure = assertThrows(LogicErrorException.class, text::asInt);
            assertTrue(failure.getMessage().endsWith("Value is not convertible to Int."), failure.getMessage());
        }
    }

    @Test
    void keepsUnsignedValues() {
        try (Value value = Value.create(4_000_000_000L)) {
            assertEquals(4_000_000_000L, value.asUInt());
        }
        assertEquals(4_294_967_295L, Jsoncpp.maxUInt);
        assertEquals("18446744073709551615", Long.toUnsignedString(Jsoncpp.maxUInt64));
    }

    @Test
    void leavesOutDefaultsThatNameAnotherClass() {
        assertEquals("0.5", json.valueToString(0.5));
        assertEquals("0.333", json.valueToString(1.0 / 3, 3));
        assertEquals("0.33", json.valueToString(1.0 / 3, 2, PrecisionType.decimalPlaces));
    }

    @Test
    void iteratesOverMembers() {
        try (Value root = parsed("{\"a\": 1, \"b\": 2}");
                ValueIterator end = root.end()) {
            StringBuilder members = new StringBuilder();
            try (ValueIterator next = root.begin()) {
                while (next.isNotEqualTo(end)) {
                    members.append(next.name()).append(next.dereference().asInt());
                    next.increment();
                }
            }
            assertEquals("a1b2", members.toString());
        }
    }

    @Test
    void refusesAMemberOfAClosedValue() {
        Value member;
        try (Value root = parsed("{\"a\": 1}")) {
            member = root.at("a");
            assertEquals(1, member.asInt());
        }
        assertThrows(IllegalStateException.class, member::asInt);
    }
}
