package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of a function template.
 *
 * @param written as the header names it; empty if it does not
 * @param name as canonical types name it: {@code type-parameter-0-1}, {@code N}
 * @param valueType the type of a value: {@code int} of {@code int N}; empty for a type
 * @param isPack whether it takes any number of arguments
 * @param hasDefault whether it needs no argument
 */
record TemplateParameter(String written, String name, String valueType, boolean isPack, boolean hasDefault) {

    private static final Pattern DEFAULT = Pattern.compile("(?<![<>=!])=(?!=)");

    static List<TemplateParameter> of(Cursor template) {
        List<TemplateParameter> all = new ArrayList<>();
        for (Cursor cursor : template.children(
                CursorKind.TEMPLATE_TYPE_PARAMETER,
                CursorKind.TEMPLATE_VALUE_PARAMETER,
                CursorKind.TEMPLATE_TEMPLATE_PARAMETER)) {
            boolean isType = cursor.kind() == CursorKind.TEMPLATE_TYPE_PARAMETER;
            String text = cursor.declarationText();
            all.add(new TemplateParameter(
                    cursor.spelling(),
                    isType ? cursor.type().canonical().spelling() : cursor.spelling(),
                    isType ? "" : cursor.type().canonical().spelling(),
                    text.contains("..."),
                    DEFAULT.matcher(text).find()));
        }
        return all;
    }

    /** Returns the parameter that takes an argument; empty if no parameter does. */
    static Optional<TemplateParameter> at(List<TemplateParameter> parameters, int argument) {
        if (argument < parameters.size()) {
            return Optional.of(parameters.get(argument));
        }
        return parameters.isEmpty() || !parameters.getLast().isPack()
                ? Optional.empty()
                : Optional.of(parameters.getLast());
    }

    /** Returns whether a type depends on this parameter. */
    boolean isIn(ClangType type) {
        return occurrences().matcher(type.canonical().spelling()).find();
    }

    /** Returns a type with another name of this parameter. */
    String renamed(String type, String other) {
        return occurrences().matcher(type).replaceAll(Matcher.quoteReplacement(other));
    }

    private Pattern occurrences() {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
    }

    boolean isType() {
        return valueType.isEmpty();
    }
}
