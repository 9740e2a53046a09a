package io.nativeheader.processor.resolve.type;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The {@code include} and {@code exclude} globs of {@code @NativeHeader}: {@code sqlite3_*}, with {@code *} and {@code ?}. */
public final class NameFilter implements Predicate<String> {

    private final List<Pattern> include;
    private final List<Pattern> exclude;

    /** Maximum length of a name. A class file limits names and strings to 65,535 bytes, with at most three per char. */
    static final int MAX_NAME_LENGTH = 20_000;

    public NameFilter(List<String> include, List<String> exclude) {
        this.include = include.stream().map(NameFilter::pattern).toList();
        this.exclude = exclude.stream().map(NameFilter::pattern).toList();
    }

    /**
     * Returns whether a name is included and not excluded, and short enough for a class file. Without include patterns, all names are
     * included.
     */
    @Override
    public boolean test(String name) {
        return name.length() <= MAX_NAME_LENGTH
                && (include.isEmpty() || matches(include, name))
                && !matches(exclude, name);
    }

    /** Returns whether an item with two names is wanted: one of them is included, and neither is excluded. */
    public boolean test(String qualifiedName, String name) {
        boolean isExcluded = matches(exclude, qualifiedName) || matches(exclude, name);
        return !isExcluded && (test(qualifiedName) || test(name));
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.toCharArray()) {
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString());
    }
}
