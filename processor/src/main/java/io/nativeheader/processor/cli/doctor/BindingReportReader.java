package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.cli.doctor.JsonValue.JsonArray;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonObject;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/** Reads the binding reports that {@code ReportEmitter} prints. */
final class BindingReportReader {

    private BindingReportReader() {}

    /**
     * Reads a report.
     *
     * @param here the name of this platform; values that differ are read for it
     * @throws IllegalArgumentException if the text is not a binding report; the message says why
     */
    static ReportedBinding read(String text, String here) {
        if (!(JsonReader.read(text) instanceof JsonObject report)) {
            throw new IllegalArgumentException("it is not a JSON object");
        }
        return new ReportedBinding(
                targets(report),
                perTarget(report, "library", here).orElse(""),
                perTarget(report, "soname", here).orElse(""),
                string(report, "helpers"),
                array(report, "functions").stream()
                        .flatMap(function -> function(function, here).stream())
                        .toList(),
                array(report, "skipped").size());
    }

    private static List<String> targets(JsonObject report) {
        return report.members().containsKey("target")
                ? List.of(string(report, "target"))
                : array(report, "targets").stream()
                        .map(target -> ((JsonString) target).text())
                        .toList();
    }

    /** Returns a text, or its value on this platform if it differs; empty if this platform has none. */
    private static Optional<String> perTarget(JsonObject object, String name, String here) {
        if (!(object.members().get(name) instanceof JsonObject values)) {
            return Optional.of(string(object, name));
        }
        return values.members().containsKey(here) ? Optional.of(string(values, here)) : Optional.empty();
    }

    /** Returns a function; empty if this platform does not have it. */
    private static Optional<ReportedBinding.Function> function(JsonValue value, String here) {
        if (!(value instanceof JsonObject function)) {
            throw new IllegalArgumentException("a function is not a JSON object");
        }
        return perTarget(function, "symbol", here)
                .map(symbol -> new ReportedBinding.Function(
                        string(function, "name"),
                        symbol,
                        perTarget(function, "via", here)
                                .filter("helper"::equals)
                                .isPresent()));
    }

    private static String string(JsonObject object, String name) {
        if (object.members().get(name) instanceof JsonString string) {
            return string.text();
        }
        throw new IllegalArgumentException("it has no \"" + name + "\"");
    }

    private static List<JsonValue> array(JsonObject object, String name) {
        if (object.members().get(name) instanceof JsonArray array) {
            return array.elements();
        }
        throw new IllegalArgumentException("it has no list \"" + name + "\"");
    }
}
