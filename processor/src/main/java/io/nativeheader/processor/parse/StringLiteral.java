package io.nativeheader.processor.parse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes string literals as clang prints them: {@code "a\000b"}, {@code L"caf\351"}, {@code u"\u20AC"}. In a plain string, each printed
 * character or escape is one byte of UTF-8.
 */
final class StringLiteral {

    private static final Pattern LITERAL = Pattern.compile("(L|u8|u|U)?\"(.*)\"", Pattern.DOTALL);
    private static final Pattern CHARACTER = Pattern.compile(
            "\\\\([0-7]{1,3})|\\\\x(\\p{XDigit}+)|\\\\u(\\p{XDigit}{4})|\\\\U(\\p{XDigit}{8})|\\\\(.)|(\"\")|(.)",
            Pattern.DOTALL);

    private StringLiteral() {}

    /** Returns the string; empty if its bytes are not valid UTF-8. */
    static Optional<String> value(String printed) {
        Matcher literal = LITERAL.matcher(printed);
        if (!literal.matches()) {
            return Optional.empty();
        }
        boolean bytes = literal.group(1) == null || literal.group(1).equals("u8");
        return bytes ? narrow(literal.group(2)) : wide(literal.group(2));
    }

    private static Optional<String> narrow(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher character = CHARACTER.matcher(text);
        while (character.find()) {
            int unit = unit(character);
            if (unit >= 0) {
                bytes.write(unit);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static Optional<String> wide(String text) {
        StringBuilder value = new StringBuilder();
        Matcher character = CHARACTER.matcher(text);
        while (character.find()) {
            int unit = unit(character);
            if (unit > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            if (unit >= 0) {
                value.appendCodePoint(unit);
            }
        }
        return Optional.of(value.toString());
    }

    /** Returns the value of a character; negative for {@code ""}, which clang prints to separate a digit from an escape before it. */
    private static int unit(Matcher character) {
        if (character.group(1) != null) {
            return Integer.parseInt(character.group(1), 8);
        }
        for (int group = 2; group <= 4; group++) {
            if (character.group(group) != null) {
                return Integer.parseUnsignedInt(character.group(group), 16) & Integer.MAX_VALUE;
            }
        }
        if (character.group(5) != null) {
            return escaped(character.group(5).charAt(0));
        }
        return character.group(6) == null ? character.group(7).charAt(0) : -1;
    }

    private static int escaped(char letter) {
        return switch (letter) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0b;
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
