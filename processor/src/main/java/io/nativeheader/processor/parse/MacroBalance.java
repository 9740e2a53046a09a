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
 * Tells macros whose text does not stand alone, such as {@code #define BEGIN_DECLS extern "C" {}: asked about among others, they would
 * take their neighbours with them.
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
     * @param c23 whether a {@code '} may separate digits
     */
    MacroBalance(List<CMacro> macros, boolean c23) {
        this.c23 = c23;
        macros.forEach(macro -> this.macros.put(macro.name(), macro));
    }

    /** Whether the macro's text, and that of every macro it names, closes all that it opens. */
    boolean standsAlone(CMacro macro) {
        return standsAlone(macro, new HashSet<>());
    }

    private boolean standsAlone(CMacro macro, Set<String> path) {
        if (!path.add(macro.name())) {
            return true;
        }
        Boolean before = known.get(macro.name());
        boolean alone = before != null ? before : isBalanced(macro.body(), path);
        known.put(macro.name(), alone);
        path.remove(macro.name());
        return alone;
    }

    /** The same of a text in which no macro matters. */
    static boolean isBalanced(String text) {
        return new MacroBalance(List.of(), false).isBalanced(text, new HashSet<>());
    }

    private boolean isBalanced(String body, Set<String> path) {
        StringBuilder open = new StringBuilder();
        Matcher matcher = TOKEN.matcher(c23 ? SEPARATED.matcher(body).replaceAll("0") : body);
        while (matcher.find()) {
            String token = matcher.group();
            CMacro named = macros.get(token);
            if (named != null && !standsAlone(named, path)) {
                return false;
            }
            if (token.length() == 1 && !isClosed(token.charAt(0), open)) {
                return false;
            }
        }
        return open.isEmpty();
    }

    /** Pushes an opening sign; false for a closing one that nothing opened, and for a quote that does not end. */
    private static boolean isClosed(char sign, StringBuilder open) {
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
