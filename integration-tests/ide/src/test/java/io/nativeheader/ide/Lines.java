package io.nativeheader.ide;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Converts between offsets in a text and the protocol's lines and characters, which count from 0. */
final class Lines {

    private Lines() {}

    static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    static Position position(String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, offset - before.lastIndexOf('\n') - 1);
    }

    static String text(String text, Range range) {
        return text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
    }

    static String replace(String text, Range range, String replacement) {
        return text.substring(0, offset(text, range.getStart()))
                + replacement
                + text.substring(offset(text, range.getEnd()));
    }
}
