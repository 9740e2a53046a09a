package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Instances of class templates, or of function templates if there are none, for a header that declares only templates, which could not be
 * called otherwise. The arguments are {@code int} for types and 1 for numbers.
 */
final class SampleInstances {

    private static final int BOOL = 3;

    private final CxxNaming naming;
    private final Set<String> classes = new LinkedHashSet<>();
    private final Set<String> functions = new LinkedHashSet<>();

    SampleInstances(CxxNaming naming) {
        this.naming = naming;
    }

    void add(Cursor template) {
        switch (template.kind()) {
            case CursorKind.CLASS_TEMPLATE ->
                arguments(template).ifPresent(arguments -> {
                    String name = CxxNaming.withoutArguments(template.spelling());
                    classes.add(CxxFunctions.qualified(naming.scope(template), name) + list(arguments));
                });
            case CursorKind.FUNCTION_TEMPLATE ->
                example(template, naming).filter(_ -> !template.isUnavailable()).ifPresent(functions::add);
            default -> {
                // other templates cannot be called
            }
        }
    }

    /**
     * Returns the name of an instance of a template: {@code Stack<int>::convert<int>}. Empty if the template has a parameter that takes
     * something other than a type or a number.
     */
    static Optional<String> example(Cursor template, CxxNaming naming) {
        List<String> scope = new ArrayList<>(naming.scope(template));
        Cursor parent = template.semanticParent();
        if (CxxNaming.isTemplate(parent)) {
            Optional<List<String>> outer = arguments(parent);
            if (outer.isEmpty() || CxxNaming.isTemplate(parent.semanticParent())) {
                return Optional.empty();
            }
            scope.set(scope.size() - 1, CxxNaming.withoutArguments(parent.spelling()) + list(outer.get()));
        }
        String name = template.spelling();
        if (name.startsWith("operator type-parameter-")) {
            return Optional.of(CxxFunctions.qualified(scope, name.replaceFirst("type-parameter[-\\d]+", "int")));
        }
        boolean isOperator = name.matches("operator\\W.*") && name.endsWith("<");
        return name.contains("type-parameter-")
                ? Optional.empty()
                : arguments(template)
                        .map(arguments -> CxxFunctions.qualified(
                                scope,
                                name.replaceFirst("(?<=\\w)<.*", "") + (isOperator ? " " : "") + list(arguments)));
    }

    private static String list(List<String> arguments) {
        return "<" + String.join(", ", arguments) + ">";
    }

    /** Returns an argument for each parameter; empty if a parameter takes something other than a type or a number. */
    private static Optional<List<String>> arguments(Cursor template) {
        List<String> arguments = new ArrayList<>();
        for (Cursor parameter : template.children(
                CursorKind.TEMPLATE_TYPE_PARAMETER,
                CursorKind.TEMPLATE_VALUE_PARAMETER,
                CursorKind.TEMPLATE_TEMPLATE_PARAMETER)) {
            switch (parameter.kind()) {
                case CursorKind.TEMPLATE_TYPE_PARAMETER -> arguments.add("int");
                case CursorKind.TEMPLATE_VALUE_PARAMETER ->
                    arguments.add(parameter.type().canonical().kind() == BOOL ? "true" : "1");
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(arguments);
    }

    List<String> all() {
        return List.copyOf(classes.isEmpty() ? functions : classes);
    }
}
