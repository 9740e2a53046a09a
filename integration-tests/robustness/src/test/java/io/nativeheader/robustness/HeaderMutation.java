package io.nativeheader.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mutates the text of a header, in which each char is one byte. */
final class HeaderMutation {

    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|\"[^\"\\n]*\"|.", Pattern.DOTALL);

    private final RandomGenerator random;

    HeaderMutation(RandomGenerator random) {
        this.random = random;
    }

    /** Applies mostly few mutations, so that the result is often valid C. */
    String of(String header, String other) {
        String text = header;
        for (int left = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3); left > 0; left--) {
            text = once(text, other);
        }
        return text;
    }

    private String once(String text, String other) {
        return switch (random.nextInt(14)) {
            case 0 -> text.substring(0, position(text));
            case 1 -> flipped(text);
            case 2 -> inserted(text, (char) random.nextInt(256) + "");
            case 3 -> other.substring(0, position(other)) + text.substring(position(text));
            case 4 -> text + "\n" + other;
            case 5, 6 -> lines(text);
            case 7 -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
            default -> tokens(text);
        };
    }

    private int position(String text) {
        return random.nextInt(text.length() + 1);
    }

    private String flipped(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char[] bytes = text.toCharArray();
        bytes[random.nextInt(bytes.length)] ^= (char) (1 << random.nextInt(8));
        return new String(bytes);
    }

    private String inserted(String text, String piece) {
        int position = position(text);
        return text.substring(0, position) + piece + text.substring(position);
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        change(lines);
        return String.join("\n", lines);
    }

    private String tokens(String text) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        if (tokens.isEmpty()) {
            return text;
        }
        int position = random.nextInt(tokens.size());
        switch (random.nextInt(3)) {
            case 0 -> change(tokens);
            case 1 -> tokens.set(position, Words.c(random));
            default -> tokens.add(position, " " + Words.c(random) + " ");
        }
        return String.join("", tokens);
    }

    private void change(List<String> pieces) {
        int one = random.nextInt(pieces.size());
        int other = random.nextInt(pieces.size());
        switch (random.nextInt(4)) {
            case 0 -> pieces.remove(one);
            case 1 -> pieces.add(other, pieces.get(one));
            case 2 -> pieces.set(other, pieces.get(one));
            default -> Collections.swap(pieces, one, other);
        }
    }
}
