package io.nativeheader.processor.declare;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the identifiers and headers in C or Java source. */
public final class Mentions {

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'", Pattern.DOTALL);

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*");

    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");

    private Mentions() {}

    /** Returns the headers that C source includes. */
    public static Set<String> headersIn(String source) {
        Set<String> headers = new TreeSet<>();
        INCLUDE.matcher(source).results().forEach(include -> headers.add(include.group(1)));
        return headers;
    }

    /** Returns the identifiers outside comments and literals. */
    public static Set<String> in(String source) {
        Set<String> names = new TreeSet<>();
        IDENTIFIER
                .matcher(COMMENT_OR_LITERAL.matcher(source).replaceAll(" "))
                .results()
                .forEach(name -> names.add(name.group()));
        return names;
    }
}
