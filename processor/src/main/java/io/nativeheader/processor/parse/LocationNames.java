package io.nativeheader.processor.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names whose meaning depends on where and when a macro is expanded: {@code __LINE__}, {@code __func__}. While object-like macros are
 * probed, they are replaced by undeclared names, so that clang rejects every use, also through other macros.
 */
final class LocationNames {

    private static final String PREFIX = "nh_here_";

    private static final List<String> NUMBERS = List.of("__LINE__", "__COUNTER__", "__INCLUDE_LEVEL__");

    /** Parentheses keep adjacent string literals from producing a different message. */
    private static final List<String> STRINGS = List.of(
            "__FILE__",
            "__FILE_NAME__",
            "__BASE_FILE__",
            "__DATE__",
            "__TIME__",
            "__TIMESTAMP__",
            "__func__",
            "__FUNCTION__",
            "__PRETTY_FUNCTION__");

    private static final List<String> CALLS = List.of(
            "__builtin_LINE", "__builtin_COLUMN", "__builtin_FILE", "__builtin_FILE_NAME", "__builtin_FUNCTION");

    private static final Pattern USED = Pattern.compile(PREFIX + "(\\w+)");

    private LocationNames() {}

    /** Redefines these names for the probes that follow. */
    static void hide(ProbeFile probes) {
        Stream.of(NUMBERS, STRINGS, CALLS).flatMap(List::stream).forEach(name -> probes.directive("#undef " + name));
        NUMBERS.forEach(name -> probes.directive("#define " + name + " " + PREFIX + name));
        STRINGS.forEach(name -> probes.directive("#define " + name + " (" + PREFIX + name + ")"));
        CALLS.forEach(name -> probes.directive("#define " + name + "() (" + PREFIX + name + ")"));
    }

    /** Returns the first of these names in a message, or in a string that a macro built with {@code #}. */
    static Optional<String> in(String text) {
        Matcher matcher = USED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
