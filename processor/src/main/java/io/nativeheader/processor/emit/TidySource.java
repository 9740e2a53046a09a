package io.nativeheader.processor.emit;

/**
 * Formats a source file in ways for which JavaPoet has no setting: removes trailing spaces and the empty lines between field offsets, fills
 * the lines of Javadoc, breaks long lines, and puts short Javadoc and empty bodies on one line. Works in one pass, because the source of a
 * large header has ten million characters.
 */
final class TidySource {

    private static final String OFFSET = "private static final long ";

    /** Width of lines of Javadoc with their indentation. */
    private static final int JAVADOC_WIDTH = 120;

    /** Width of lines of code. */
    private static final int WIDTH = 140;

    private final String[] lines;
    private final StringBuilder text;
    private int next;

    private TidySource(String source) {
        lines = source.split("\n");
        text = new StringBuilder(source.length());
    }

    static String of(String source) {
        TidySource tidy = new TidySource(source);
        while (tidy.next < tidy.lines.length) {
            tidy.line();
        }
        return tidy.text.toString();
    }

    private void line() {
        String line = withoutTrailingSpaces(lines[next]);
        if (line.endsWith("/**") && line.stripLeading().length() == 3) {
            javadoc(line);
            return;
        }
        if (line.isEmpty() && isBetweenOffsets()) {
            next++;
            return;
        }
        LongLine.append(line, WIDTH, text);
        next++;
        if (line.endsWith("{")) {
            closeEmptyBodies();
        }
        text.append('\n');
    }

    private void javadoc(String start) {
        String indent = start.substring(0, start.length() - "/**".length());
        StringBuilder content = new StringBuilder();
        for (next++; !lines[next].endsWith("*/"); next++) {
            String line = withoutTrailingSpaces(lines[next]);
            int star = line.indexOf('*');
            content.append(content.isEmpty() ? "" : "\n")
                    .append(line, Math.min(star + 2, line.length()), line.length());
        }
        next++;
        String filled = WrappedJavadoc.of(content.toString(), JAVADOC_WIDTH - indent.length() - " * ".length());
        if (filled.indexOf('\n') < 0) {
            text.append(start).append(' ').append(filled).append(" */\n");
            return;
        }
        text.append(start).append('\n');
        filled.lines()
                .forEach(line -> text.append(indent)
                        .append(line.isEmpty() ? " *" : " * ")
                        .append(line)
                        .append('\n'));
        text.append(indent).append(" */\n");
    }

    private boolean isBetweenOffsets() {
        return next > 0 && next + 1 < lines.length && isOffset(lines[next - 1]) && isOffset(lines[next + 1]);
    }

    private static boolean isOffset(String line) {
        return line.stripLeading().startsWith(OFFSET);
    }

    /** Joins empty bodies with the line that opens them. Several may follow each other: {@code try {} finally {}}. */
    private void closeEmptyBodies() {
        while (next < lines.length && text.charAt(text.length() - 1) == '{') {
            String line = withoutTrailingSpaces(lines[next]).stripLeading();
            if (!line.startsWith("}")) {
                return;
            }
            text.append(line);
            next++;
        }
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(0, end);
    }
}
