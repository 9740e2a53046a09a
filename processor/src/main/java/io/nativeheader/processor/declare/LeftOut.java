package io.nativeheader.processor.declare;

import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions that cannot be declared, with the reasons. Functions with the same reason share a note. */
final class LeftOut {

    /** The width of a note's lines. */
    private static final int WIDTH = 110;

    private final Map<String, List<String>> names = new LinkedHashMap<>();

    void add(String function, String reason) {
        names.computeIfAbsent(reason, _ -> new ArrayList<>()).add(function);
    }

    void add(String function, Problem problem) {
        if (problem instanceof MethodProblem.SymbolMissing missing) {
            add(function, "missing from library " + missing.library() + ".");
        } else if (problem instanceof MethodProblem.HelperUndefined) {
            add(function, "missing from all libraries. Name another one with --library.");
        } else {
            add(function, problem.message());
        }
    }

    /** Returns a note for each reason. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        names.forEach((reason, functions) ->
                notes.add(wrapped(String.join(", ", functions) + " cannot be declared: " + reason)));
        return notes;
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" (?! )")) {
            boolean fits = column == 0 || column + 1 + word.length() <= WIDTH;
            lines.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            int newline = word.lastIndexOf('\n');
            column = newline >= 0
                    ? word.length() - newline - 1
                    : fits && column > 0 ? column + 1 + word.length() : word.length();
        }
        return lines.toString();
    }
}
