package io.nativeheader.processor.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names that questions to clang have out of its answers: {@code nh_statement_0} is the macro, {@code nh_1} its second argument. */
final class ProbeNames {

    private static final Pattern ARGUMENT = Pattern.compile("\\bnh_(\\d+)\\b");
    private static final Pattern RESULT = Pattern.compile("\\bnh_(?:result|value|expression|variable)\\b");
    private static final Pattern QUESTION = Pattern.compile("\\bnh_\\w+");

    private ProbeNames() {}

    /**
     * The message in the user's terms.
     *
     * @param parameters the macro's
     */
    static String without(String message, String macro, List<String> parameters) {
        String withArguments = ARGUMENT.matcher(message)
                .replaceAll(match -> Matcher.quoteReplacement(argument(Integer.parseInt(match.group(1)), parameters)));
        String withResult = RESULT.matcher(withArguments).replaceAll("result");
        return QUESTION.matcher(withResult).replaceAll(Matcher.quoteReplacement(macro));
    }

    private static String argument(int number, List<String> parameters) {
        boolean named = number < parameters.size() && parameters.get(number).matches("[\\w$]+");
        return named ? parameters.get(number) : "argument " + (number + 1);
    }
}
