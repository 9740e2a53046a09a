package io.nativeheader.processor.emit;

/**
 * Breaks a long line of code at assignments, commas and operators, for which JavaPoet has no rule: names of C are longer than those of Java.
 *
 * <pre>
 * CallbackLink&lt;phy_notify&gt; LINK =
 *         NativeHeaderPlatform.require(CallbackLink.of(FunctionDescriptor.of(JAVA_INT), (Upcall.Of0&lt;phy_notify&gt;) phy_notify::upcall));
 * </pre>
 */
final class LongLine {

    private static final String CONTINUATION = "        ";

    private final String line;
    private final int width;

    private LongLine(String line, int width) {
        this.line = line;
        this.width = width;
    }

    /** Appends a line without its line break, in lines of at most {@code width} characters where its tokens allow it. */
    static void append(String line, int width, StringBuilder text) {
        if (line.length() <= width || line.stripLeading().startsWith("//")) {
            text.append(line);
        } else {
            new LongLine(line, width).append(text);
        }
    }

    private void append(StringBuilder text) {
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + CONTINUATION;
        int start = 0;
        int used = 0;
        while (used + line.length() - start > width) {
            int end = breakpoint(start, start + width - used);
            if (end < 0) {
                break;
            }
            text.append(line, start, end).append('\n').append(indent);
            used = indent.length();
            start = line.charAt(end) == ' ' ? end + 1 : end;
        }
        text.append(line, start, line.length());
    }

    /**
     * Returns the position before a limit at which the line should break: outside as many parentheses as possible, and as late as possible.
     * Without any, returns the first position after the limit; -1 if there is none either.
     */
    private int breakpoint(int start, int limit) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
                continue;
            }
            switch (c) {
                case '"', '\'' -> quote = c;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            int rank = i > start ? rank(i) : -1;
            if (rank >= 0 && i > limit) {
                return best < 0 ? i : best;
            }
            if (rank >= 0 && 2 * depth + rank <= bestRank) {
                best = i;
                bestRank = 2 * depth + rank;
            }
        }
        return best;
    }

    /** Returns 0 at a comma or an assignment, 1 at another operator, -1 where the line must not break. */
    private int rank(int at) {
        if (line.charAt(at) != ' ') {
            return -1;
        }
        char before = line.charAt(at - 1);
        if (before == ',') {
            return isOutsideTypeArguments(at) ? 0 : -1;
        }
        if (before == '=') {
            return line.charAt(at - 2) == ' ' ? 0 : -1;
        }
        boolean isOperator = line.startsWith(" ? ", at)
                || line.startsWith(" : ", at)
                || line.startsWith(" || ", at)
                || line.startsWith(" && ", at);
        return isOperator ? 1 : -1;
    }

    /** Returns whether a comma separates arguments, not types: {@code Map<A, B>}. */
    private boolean isOutsideTypeArguments(int comma) {
        int open = line.lastIndexOf('<', comma);
        return open < 0 || line.lastIndexOf('>', comma) > open || line.lastIndexOf('(', comma) > open;
    }
}
