package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A main file with probes after the headers. Each probe has its own line, so that the line of an error identifies the probe. */
final class ProbeFile {

    /** Name declared before the first probe. */
    private static final String BEGIN = "nh_begin";

    private final StringBuilder text;
    private int line;
    private final Map<String, Integer> lines = new HashMap<>();

    ProbeFile(String prologue) {
        this.text = new StringBuilder(prologue);
        this.line = 1 + (int) prologue.chars().filter(c -> c == '\n').count();
        directive("typedef int " + BEGIN + ";");
    }

    /** Adds a probe under a key. */
    void add(String key, String probe) {
        text.append(probe.replace('\n', ' ')).append('\n');
        lines.put(key, line++);
    }

    /** Adds a line that is not a probe. */
    void directive(String directive) {
        text.append(directive).append('\n');
        line++;
    }

    String text() {
        return text.toString();
    }

    /** Returns the cursors of probes by name. They are the last declarations of the main file. */
    Map<String, Cursor> cursors(List<Cursor> declared) {
        Map<String, Cursor> cursors = new HashMap<>();
        for (Cursor cursor : declared.reversed()) {
            String name = cursor.spelling();
            if (name.equals(BEGIN)) {
                break;
            }
            if (name.startsWith("nh_")) {
                cursors.putIfAbsent(name, cursor);
            }
        }
        return cursors;
    }

    /** Returns the first error of each probe that has one. */
    Map<String, String> errors(List<ClangMessage> messages) {
        Map<Integer, String> byLine = new HashMap<>();
        for (ClangMessage message : messages) {
            if (message.isError() && MainFile.is(message.file())) {
                byLine.putIfAbsent(message.line(), message.text());
            }
        }
        Map<String, String> errors = new HashMap<>();
        new ArrayList<>(lines.keySet()).forEach(key -> {
            String error = byLine.get(lines.get(key));
            if (error != null) {
                errors.put(key, error);
            }
        });
        return errors;
    }
}
