package io.nativeheader.processor.parse.placement;

/** The text of a header: the distances between elements, and the marks of comments. */
final class HeaderText {

    private final String text;

    HeaderText(String text) {
        this.text = text;
    }

    String raw(Element.Comment comment) {
        return text.substring(comment.start(), comment.end());
    }

    /** Returns whether no line break is between two elements. */
    boolean isOnLine(Element first, Element second) {
        return newlines(first, second) == 0;
    }

    /** Returns whether no blank line is between two elements. */
    boolean isNear(Element first, Element second) {
        return newlines(first, second) <= 1;
    }

    /** Returns the number of line breaks between two elements; 2 stands for any greater number next to each other. */
    private int newlines(Element first, Element second) {
        int most = 0;
        int run = 0;
        for (int i = first.end(); i < second.start(); i++) {
            char c = text.charAt(i);
            run = c == '\n' ? run + 1 : c <= ' ' ? run : 0;
            most = Math.max(most, run);
            if (most == 2) {
                return 2;
            }
        }
        return most;
    }

    /** Returns whether no line break is between two offsets. */
    boolean isOneLine(int from, int to) {
        int newline = text.indexOf('\n', from);
        return newline < 0 || newline >= to;
    }

    /** Returns whether nothing but a comma follows a comment in its line. */
    boolean endsLine(Element.Comment comment) {
        int newline = text.indexOf('\n', comment.end());
        return text.substring(comment.end(), newline < 0 ? text.length() : newline)
                .replace(',', ' ')
                .isBlank();
    }

    /** Returns whether a comment has the mark of documentation: {@code /** a *}{@code /}. */
    boolean isDocumentation(Element.Comment comment) {
        int start = comment.start();
        boolean marked = text.startsWith("/**", start)
                || text.startsWith("/*!", start)
                || text.startsWith("///", start)
                || text.startsWith("//!", start);
        return marked && comment.end() > start + 4 && "*/-=".indexOf(text.charAt(start + 3)) < 0;
    }

    /** Returns whether a comment has Doxygen's mark for comments after members: {@code /**< a *}{@code /}. */
    boolean isMember(Element.Comment comment) {
        return isDocumentation(comment) && text.charAt(comment.start() + 3) == '<';
    }

    /** Returns a part of the text, whose end may be beyond the end of the text. */
    String substring(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }
}
