package io.nativeheader.processor.parse.cxx;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a name that a user writes for an instance of a function template: {@code YAML::Node::as<int>}.
 *
 * @param scope {@code YAML::Node}; empty for a function outside of classes and namespaces
 * @param name {@code as}
 * @param arguments {@code int}
 */
record FunctionName(String scope, String name, List<String> arguments) {

    private static final Pattern OPERATOR = Pattern.compile(
            "(?<scope>(?:.*::)?)\\s*(?<name>operator\\s*"
                    + "(?:\\(\\)|\\[\\]|->\\*?|<=>|(?:<<|>>|[-+*/%^&|!=<>])=|<<|>>|&&|\\|\\||\\+\\+|--|[-+*/%^&|~!=<>,]))"
                    + "\\s*(?:<(?<arguments>.*)>)?",
            Pattern.DOTALL);

    private static final Pattern CONVERSION =
            Pattern.compile("(?<scope>(?:.*::)?)\\s*(?<name>operator\\s+\\w.*)", Pattern.DOTALL);

    static FunctionName of(String text) {
        Matcher operator = OPERATOR.matcher(text.strip());
        if (operator.matches()) {
            return new FunctionName(
                    scope(operator.group("scope")), operator.group("name"), arguments(operator.group("arguments")));
        }
        Matcher conversion = CONVERSION.matcher(text.strip());
        if (conversion.matches()) {
            return new FunctionName(scope(conversion.group("scope")), conversion.group("name"), List.of());
        }
        String last = CxxNaming.last(text.strip());
        String scope = text.strip().substring(0, text.strip().length() - last.length());
        int open = last.indexOf('<');
        return open < 0 || !last.endsWith(">")
                ? new FunctionName(scope(scope), last.strip(), List.of())
                : new FunctionName(
                        scope(scope),
                        last.substring(0, open).strip(),
                        arguments(last.substring(open + 1, last.length() - 1)));
    }

    private static String scope(String text) {
        return text.replaceFirst("\\s*::\\s*$", "");
    }

    private static List<String> arguments(String text) {
        return text == null || text.isBlank() ? List.of() : InstanceNames.arguments(text);
    }

    /** Returns {@code as<int>}. */
    String last() {
        return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }

    /** Returns whether this names a constructor, which no expression can refer to: {@code Stack<int>::Stack<char>}. */
    boolean isConstructor() {
        return !scope.isEmpty()
                && CxxNaming.withoutArguments(CxxNaming.last(scope)).equals(name);
    }
}
