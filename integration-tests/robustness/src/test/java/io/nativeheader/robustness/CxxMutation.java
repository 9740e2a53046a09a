package io.nativeheader.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mutates a C++ header so that it often remains valid: exchanges types and specifiers, and moves declarations. */
final class CxxMutation {

    /** A comment or a directive is one token. */
    private static final Pattern TOKEN = Pattern.compile(
            "#[^\\n]*|//[^\\n]*|/\\*.*?\\*/|(std::)?\\w+(<[\\w:, *&]*>)?|\\s+|\"[^\"\\n]*\"|&&|.", Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile(
            "std::(string|string_view|u?int\\d+_t|size_t|vector|map|set|pair|optional|array|function|unique_ptr|shared_ptr)(<.*)?"
                    + "|int|long|double|bool|char|unsigned|void|[A-Z]\\w+");

    private static final Pattern STANDARD = Pattern.compile("std::\\w+");

    private static final List<List<String>> EXCHANGEABLE = List.of(
            List.of("public", "private", "protected"),
            List.of("class", "struct", "union"),
            List.of("virtual", "static", "explicit", "inline", "constexpr", "mutable", "friend", ""),
            List.of("&", "&&", "*", "* const", "* &", "**", ""),
            List.of("const", "volatile", "noexcept", ""),
            List.of("override", "final", "noexcept", "= 0", "= delete", "&", "&& noexcept", ""),
            List.of("+", "-", "==", "<", "[]", "()", "->", "++", "<<", "=", "!", ",", " new", " delete", "\"\"_x"));

    private final RandomGenerator random;
    private final HeaderMutation other;

    CxxMutation(RandomGenerator random) {
        this.random = random;
        this.other = new HeaderMutation(random);
    }

    String of(String header, String second) {
        String text = header;
        for (int left = 1 + random.nextInt(random.nextInt(4) == 0 ? 6 : 2); left > 0; left--) {
            text = random.nextInt(12) == 0 ? other.of(text, second) : once(text);
        }
        return text;
    }

    private String once(String text) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        return switch (random.nextInt(6)) {
            case 0 -> declaration(text);
            case 1 -> joined(inserted(tokens));
            default -> joined(exchanged(tokens));
        };
    }

    /** Exchanges a token that has alternatives. */
    private List<String> exchanged(List<String> tokens) {
        int first = random.nextInt(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            int position = (first + i) % tokens.size();
            List<String> alternatives = alternatives(tokens.get(position), tokens.subList(0, position));
            if (!alternatives.isEmpty()) {
                tokens.set(position, oneOf(alternatives));
                return tokens;
            }
        }
        return tokens;
    }

    /** Returns what may stand in place of a token. A type's alternatives use only types that occur before it. */
    private List<String> alternatives(String token, List<String> before) {
        if (TYPE.matcher(token).matches()) {
            return random.nextInt(3) == 0
                    ? Words.CXX_TYPES.stream()
                            .filter(type -> STANDARD.matcher(type)
                                    .results()
                                    .allMatch(name -> before.stream().anyMatch(other -> other.contains(name.group()))))
                            .toList()
                    : before.stream()
                            .filter(other -> TYPE.matcher(other).matches())
                            .distinct()
                            .toList();
        }
        return EXCHANGEABLE.stream()
                .filter(group -> group.contains(token))
                .findFirst()
                .orElse(List.of());
    }

    /** Inserts a word after a random place where a declaration may begin. */
    private List<String> inserted(List<String> tokens) {
        int position = random.nextInt(tokens.size());
        while (position < tokens.size() - 1 && !";{}:".contains(tokens.get(position))) {
            position++;
        }
        tokens.add(position + 1, " " + oneOf(Words.CXX) + " ");
        return tokens;
    }

    /** Copies or moves a line that is a declaration. */
    private String declaration(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int from = random.nextInt(lines.size());
        String line = lines.get(from);
        if (!line.endsWith(";")) {
            return text;
        }
        if (random.nextBoolean()) {
            lines.remove(from);
        }
        lines.add(random.nextInt(lines.size()), line);
        return String.join("\n", lines);
    }

    private static String joined(List<String> tokens) {
        return String.join("", tokens);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
