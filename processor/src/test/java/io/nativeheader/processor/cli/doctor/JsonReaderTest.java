package io.nativeheader.processor.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cli.doctor.JsonValue.JsonArray;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonObject;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonString;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonWord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void readsAllKindsOfValues() {
        assertEquals(
                new JsonObject(Map.of(
                        "a", new JsonArray(List.of(new JsonWord("1"), new JsonWord("-2.5e+3"), new JsonWord("null"))),
                        "b", new JsonObject(Map.of()),
                        "c", new JsonArray(List.of()),
                        "d", new JsonWord("true"))),
                JsonReader.read("\n{ \"a\" : [1, -2.5e+3 ,null], \"b\":{ }, \"c\":[], \"d\": true }\n"));
    }

    @Test
    void readsEscapes() {
        assertEquals(
                new JsonString("\"\\/\b\f\n\r\tä\ud800"),
                JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD800\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "01",
                "1.",
                "+1",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "[1] 2",
                "\u0000"
            })
    void rejectsTextThatIsNotJson(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
    }

    @Test
    void namesTheLineOfAnError() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> JsonReader.read("{\n  \"a\": 1\n  \"b\": 2\n}"))
                .getMessage();
        assertEquals("line 3 is not JSON: expected '}'", message);
    }

    @Test
    void rejectsExcessiveNesting() {
        String message = assertThrows(IllegalArgumentException.class, () -> JsonReader.read("[".repeat(100_000)))
                .getMessage();
        assertTrue(message.contains("fewer levels"), message);
    }
}
