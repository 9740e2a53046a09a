package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CMacro;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects macros with unbalanced brackets or quotes, such as {@code #define CALL f(}. Among the probes of other macros,
 * such a text would break its neighbors.
 */
final class MacroBalance {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|[\\p{L}_$][\\p{L}\\p{N}_$]*|.", Pattern.DOTALL);

    /** {@code 1'000} (C23 6.4.8). */
    private static final Pattern SEPARATED = Pattern.compile("(?<![\\w$])\\.?[0-9](?:'?[\\w.]|(?<=[eEpP])[+-])*");

    private final boolean c23;
    private final Map<String, CMacro> macros = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * Creates a checker for the macros of a header.
     *
     * @param c23 whether {@code '} may separate digits
     */
    MacroBalance(List<CMacro> macros, boolean c23) {
        this.c23 = c23;
        macros.forEach(macro -> this.macros.put(macro.name(), macro));
    }

    /** Returns whether the macro's text, and that of every macro it names, is balanced. */
    boolean isBalanced(CMacro macro) {
        return isBalanced(macro, new HashSet<>());
    }

    private boolean isBalanced(CMacro macro, Set<String> path) {
        if (!path.add(macro.name())) {
            return true;
        }
        Boolean before = known.get(macro.name());
        boolean alone = before != null ? before : isBalanced(macro.body(), path);
        known.put(macro.name(), alone);
        path.remove(macro.name());
        return alone;
    }

    /** Returns whether a text without macros is balanced. */
    static boolean isBalanced(String text) {
        return new MacroBalance(List.of(), false).isBalanced(text, new HashSet<>());
    }

    private boolean isBalanced(String body, Set<String> path) {
        StringBuilder open = new StringBuilder();
        Matcher matcher = TOKEN.matcher(c23 ? SEPARATED.matcher(body).replaceAll("0") : body);
        while (matcher.find()) {
            String token = matcher.group();
            CMacro named = macros.get(token);
            if (named != null && !isBalanced(named, path)) {
                return false;
            }
            if (token.length() == 1 && !accepts(token.charAt(0), open)) {
                return false;
            }
        }
        return open.isEmpty();
    }

    /**
     * Pushes the counterpart of an opening bracket, or pops that of a closing one. Returns false for an unmatched closing bracket and for
     * an unterminated quote.
     */
    private static boolean accepts(char sign, StringBuilder open) {
        switch (sign) {
            case '(' -> open.append(')');
            case '[' -> open.append(']');
            case '{' -> open.append('}');
            case ')', ']', '}' -> {
                if (open.isEmpty() || open.charAt(open.length() - 1) != sign) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
            case '"', '\'' -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }
}
