package io.nativeheader.processor.parse.comment;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads the character references that headers use: {@code &lt;}, {@code &#91;}. It leaves all others to commonmark, which loads a table of
 * 2,000 names for the first reference of a JVM.
 */
final class CharacterReferences implements InlineContentParserFactory, InlineContentParser {

    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "rarr", "→", "larr", "←",
            "mdash", "—", "ast", "*");

    private static final int MAX_DIGITS = 4;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('&');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        boolean isNumber = scanner.next('#');
        StringBuilder name = new StringBuilder();
        while (isNumber ? isDigit(scanner.peek()) : isSmallLetter(scanner.peek())) {
            name.append(scanner.peek());
            scanner.next();
        }
        String text = isNumber ? numbered(name) : NAMED.get(name.toString());
        return text != null && scanner.next(';')
                ? ParsedInline.of(new Text(text), scanner.position())
                : ParsedInline.none();
    }

    /** Returns the character with a decimal number, or null if the number has no digits, has too many, or is 0. */
    private static String numbered(CharSequence digits) {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return null;
        }
        int number = Integer.parseInt(digits.toString());
        return number == 0 ? null : String.valueOf((char) number);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
