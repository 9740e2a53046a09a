package io.nativeheader.processor.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces names of probes in clang's messages: {@code nh_statement_0} becomes the macro's name, {@code nh_1} its second argument. */
final class ProbeNames {

    private static final Pattern ARGUMENT = Pattern.compile("\\bnh_(\\d+)\\b");
    private static final Pattern RESULT = Pattern.compile("\\bnh_(?:result|value|expression|variable)\\b");
    private static final Pattern PROBE = Pattern.compile("\\bnh_\\w+");

    private ProbeNames() {}

    /**
     * Returns the message in the user's terms.
     *
     * @param parameters parameter names of the macro
     */
    static String removeFrom(String message, String macro, List<String> parameters) {
        String withArguments = ARGUMENT.matcher(message)
                .replaceAll(match -> Matcher.quoteReplacement(argument(Integer.parseInt(match.group(1)), parameters)));
        String withResult = RESULT.matcher(withArguments).replaceAll("result");
        return PROBE.matcher(withResult).replaceAll(Matcher.quoteReplacement(macro));
    }

    private static String argument(int number, List<String> parameters) {
        boolean named = number < parameters.size() && parameters.get(number).matches("[\\w$]+");
        return named ? parameters.get(number) : "argument " + (number + 1);
    }
}
