package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.cli.doctor.JsonValue.JsonArray;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonObject;
import io.nativeheader.processor.cli.doctor.JsonValue.JsonString;
import java.util.List;

/** Reads the binding reports that {@code ReportEmitter} prints. */
final class BindingReportReader {

    private BindingReportReader() {}

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException if the text is not a binding report; the message says why
     */
    static ReportedBinding read(String text) {
        if (!(JsonReader.read(text) instanceof JsonObject report)) {
            throw new IllegalArgumentException("it is not a JSON object");
        }
        return new ReportedBinding(
                string(report, "target"),
                string(report, "library"),
                string(report, "soname"),
                string(report, "helpers"),
                array(report, "functions").stream()
                        .map(BindingReportReader::function)
                        .toList(),
                array(report, "skipped").size());
    }

    private static ReportedBinding.Function function(JsonValue value) {
        if (!(value instanceof JsonObject function)) {
            throw new IllegalArgumentException("a function is not a JSON object");
        }
        return new ReportedBinding.Function(
                string(function, "name"),
                string(function, "symbol"),
                string(function, "via").equals("helper"));
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
