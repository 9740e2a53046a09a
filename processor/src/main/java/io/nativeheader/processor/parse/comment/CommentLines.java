package io.nativeheader.processor.parse.comment;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the delimiters and the decoration of a comment, and the indentation that all its lines share.
 *
 * <pre>
 * /*
 * ** Opens a file.     Opens a file.
 * **   open(name)  →     open(name)
 * *&#47;
 * </pre>
 */
final class CommentLines {

    private static final int TAB = 8;

    private CommentLines() {}

    /** Returns the text of a comment with its delimiters. */
    static String of(String raw) {
        String text = raw.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\0', ' ');
        List<String> lines = text.startsWith("/*") ? block(text) : lineComments(text);
        removeBoxes(lines);
        removeIndentation(lines);
        return String.join("\n", lines);
    }

    private static List<String> block(String text) {
        int start = 2;
        while (start < text.length() && (text.charAt(start) == '*' || text.charAt(start) == '!')) {
            start++;
        }
        int end = text.endsWith("*/") && text.length() > 3 ? text.length() - 2 : text.length();
        while (end > start && text.charAt(end - 1) == '*') {
            end--;
        }
        if (start >= end) {
            return new ArrayList<>();
        }
        if (text.charAt(start) == '<') {
            start++;
        }
        List<String> lines = new ArrayList<>(
                text.substring(start, end).lines().map(CommentLines::expanded).toList());
        int stars = stars(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i > 0) {
                lines.set(i, stars == 0 ? line : withoutStars(line.strip(), stars));
            } else if (stars == 0) {
                lines.set(i, line.stripLeading());
            }
        }
        if (stars == 0 && lines.size() > 1) {
            indentLikeOthers(lines);
        }
        return lines;
    }

    /** Returns how many stars all lines but the first start with; 0 if a line has none. */
    private static int stars(List<String> lines) {
        int stars = Integer.MAX_VALUE;
        for (String line : lines.subList(1, lines.size())) {
            String text = line.strip();
            if (!text.isEmpty()) {
                int count = leading(text, '*');
                stars = Math.min(stars, count);
            }
        }
        return stars == Integer.MAX_VALUE ? 0 : stars;
    }

    private static String withoutStars(String line, int stars) {
        return line.isEmpty() || isBox(line) && leading(line, '*') > 2 ? "" : line.substring(stars);
    }

    /** Indents the first line as far as the others, because its own indentation depends on the delimiter. */
    private static void indentLikeOthers(List<String> lines) {
        int indentation = commonIndentation(lines.subList(1, lines.size()));
        lines.set(0, " ".repeat(indentation) + lines.getFirst());
    }

    private static List<String> lineComments(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(raw -> {
            String line = raw.strip();
            if (line.startsWith("//")) {
                int start = 2;
                while (start < line.length() && (line.charAt(start) == '/' || line.charAt(start) == '!')) {
                    start++;
                }
                if (start < line.length() && start > 2 && line.charAt(start) == '<') {
                    start++;
                }
                line = line.substring(start);
            }
            lines.add(expanded(line));
        });
        return lines;
    }

    /** Removes blank lines and separators at both ends, and a frame at the right. */
    private static void removeBoxes(List<String> lines) {
        trim(lines);
        String frame = lines.size() > 1 ? " *" : "  *";
        if (lines.stream().allMatch(line -> line.isBlank() || line.endsWith(frame))) {
            lines.replaceAll(line -> line.isBlank() ? "" : line.substring(0, line.length() - 1));
        }
        lines.replaceAll(String::stripTrailing);
        trim(lines);
        if (lines.size() == 1) {
            lines.set(0, withoutRules(lines.getFirst()));
        }
    }

    /** Returns {@code Functions} for {@code === Functions ===}. */
    private static String withoutRules(String line) {
        String text = line.strip();
        int start = 0;
        int end = text.length();
        while (start < end && "=-~#".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "=-~#".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return start > 1 && end < text.length() - 1 ? text.substring(start, end).strip() : line;
    }

    private static void trim(List<String> lines) {
        int first = 0;
        int last = lines.size();
        while (first < last && isBox(lines.get(first).strip())) {
            first++;
        }
        while (last > first && isBox(lines.get(last - 1).strip())) {
            last--;
        }
        lines.subList(last, lines.size()).clear();
        lines.subList(0, first).clear();
    }

    private static boolean isBox(String line) {
        return line.chars().allMatch(c -> "*-=_+#~/".indexOf(c) >= 0)
                && (line.isEmpty() || line.length() > 2 || line.equals("*"));
    }

    private static void removeIndentation(List<String> lines) {
        int common = commonIndentation(lines);
        lines.replaceAll(line -> line.isBlank() ? "" : line.substring(common));
    }

    private static int commonIndentation(List<String> lines) {
        int common = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                common = Math.min(common, leading(line, ' '));
            }
        }
        return common == Integer.MAX_VALUE ? 0 : common;
    }

    private static int leading(String line, char wanted) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == wanted) {
            count++;
        }
        return count;
    }

    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                text.append(" ".repeat(TAB - text.length() % TAB));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
