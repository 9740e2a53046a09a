package io.nativeheader.processor.cli.doctor;

import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). */
sealed interface JsonValue {

    record JsonObject(Map<String, JsonValue> members) implements JsonValue {}

    record JsonArray(List<JsonValue> elements) implements JsonValue {}

    record JsonString(String text) implements JsonValue {}

    /** A number as written, {@code true}, {@code false} or {@code null}. */
    record JsonWord(String text) implements JsonValue {}
}
