package io.nativeheader.processor.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tracks the preprocessor conditions around a line of a header, except for its include guard. */
final class Conditions {

    private static final Pattern DIRECTIVE =
            Pattern.compile("^\\s*#\\s*(if|ifdef|ifndef|elif|else|endif|define)\\b(.*)");

    private final Deque<String> open = new ArrayDeque<>();
    private String guard = "";

    /** Reads a line. Returns whether it is a conditional directive, which declares no name. */
    boolean read(String line) {
        Matcher matcher = DIRECTIVE.matcher(line);
        if (!matcher.find()) {
            return false;
        }
        boolean isDefinition = matcher.group(1).equals("define");
        String rest = matcher.group(2).replaceAll("/\\*.*", "").strip();
        switch (matcher.group(1)) {
            case "if", "ifdef", "ifndef" -> open.push("#" + matcher.group(1) + " " + rest);
            case "elif" -> replace("#elif " + rest);
            case "else" -> replace("the #else of " + (open.isEmpty() ? "" : open.peek()));
            case "endif" -> open.poll();
            default -> {
                // #ifndef PHY_H, #define PHY_H
                if (open.size() == 1 && open.peek().equals("#ifndef " + rest)) {
                    guard = open.peek();
                }
            }
        }
        return !isDefinition;
    }

    private void replace(String condition) {
        if (!open.isEmpty()) {
            open.pop();
            open.push(condition);
        }
    }

    /** Returns the innermost condition that may be false. {@code #ifdef __cplusplus} is not reported: it is always false in C. */
    Optional<String> innermost() {
        return open.stream()
                .filter(condition -> !condition.equals(guard) && !condition.equals("#ifdef __cplusplus"))
                .findFirst();
    }
}
