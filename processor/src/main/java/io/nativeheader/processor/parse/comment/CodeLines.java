package io.nativeheader.processor.parse.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Recognizes lines whose layout counts: code, tables and drawings. */
final class CodeLines {

    private CodeLines() {}

    /** Returns code without blank lines at both ends and without common indentation. */
    static String tidy(String code) {
        List<String> lines =
                new ArrayList<>(code.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return withoutIndentation(lines);
    }

    /** Joins lines without the indentation that they share. */
    static String withoutIndentation(List<String> lines) {
        int common = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(CodeLines::indentation)
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(common))
                .collect(Collectors.joining("\n"));
    }

    static int indentation(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == ' ') {
            count++;
        }
        return count;
    }

    /** Returns whether at least half of the lines look like C, or like input of a shell. */
    static boolean areCode(List<String> lines) {
        long code = lines.stream().filter(CodeLines::isCode).count();
        return code * 2 >= lines.size();
    }

    /** Returns whether each line looks like C. */
    static boolean areOnlyCode(List<String> lines) {
        return lines.stream().allMatch(CodeLines::isCode);
    }

    private static boolean isCode(String line) {
        String text = line.strip();
        return !startsWithTag(text) && isStatement(text);
    }

    /** Returns whether a line starts with a tag of HTML, such as an item of a list. */
    private static boolean startsWithTag(String text) {
        return text.length() > 2
                && text.charAt(0) == '<'
                && (Character.isLetter(text.charAt(1)) || text.charAt(1) == '/')
                && text.indexOf('>') > 0;
    }

    private static boolean isStatement(String text) {
        return text.endsWith(";")
                || text.endsWith("{")
                || text.startsWith("}")
                || text.startsWith("{")
                || text.startsWith("#include")
                || text.startsWith("#define")
                || text.startsWith("//")
                || text.startsWith("/*")
                || text.startsWith("$ ")
                || text.contains(" == ")
                || text.contains(" = ") && !text.contains(". ")
                || text.contains("();")
                || text.contains(");");
    }

    /** Returns whether most lines have columns, or are drawn of lines and bars. */
    static boolean areDrawing(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        long columns = lines.stream().filter(CodeLines::hasColumns).count();
        return columns >= 2 && columns * 2 >= lines.size();
    }

    private static boolean hasColumns(String line) {
        String text = line.strip();
        if (startsWithTag(text)) {
            return false;
        }
        if (text.startsWith("|") && text.endsWith("|") && text.length() > 2
                || text.startsWith("+-") && text.endsWith("-+")) {
            return true;
        }
        for (int at = text.indexOf("  "); at > 0; at = text.indexOf("  ", at)) {
            int end = at;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            boolean afterSentence = ".:?!".indexOf(text.charAt(at - 1)) >= 0 && end - at < 3;
            boolean afterMarker = isMarker(text.substring(0, at));
            if (!afterSentence && !afterMarker) {
                return true;
            }
            at = end;
        }
        return false;
    }

    /** Returns whether a text is the bullet or the number of a list's item. */
    static boolean isMarker(String text) {
        if (text.length() == 1) {
            return "-+*".contains(text);
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0 && digits < 4 && digits == text.length() - 1 && (text.endsWith(".") || text.endsWith(")"));
    }
}
