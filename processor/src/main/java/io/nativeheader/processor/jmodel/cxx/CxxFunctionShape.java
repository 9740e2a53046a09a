package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import java.util.List;
import java.util.Optional;

/**
 * A Java interface for functions: one of {@code java.util.function}, or {@code CxxFunction3} and the like.
 *
 * @param parameters how many the function has
 */
public record CxxFunctionShape(JavaClass type, int parameters, boolean hasResult) {

    public static final int MAX_PARAMETERS = 6;

    private static final List<CxxFunctionShape> OF_JDK = List.of(
            new CxxFunctionShape(new JavaClass("java.lang", "Runnable"), 0, false),
            new CxxFunctionShape(new JavaClass("java.util.function", "Supplier"), 0, true),
            new CxxFunctionShape(new JavaClass("java.util.function", "Consumer"), 1, false),
            new CxxFunctionShape(new JavaClass("java.util.function", "Function"), 1, true),
            new CxxFunctionShape(new JavaClass("java.util.function", "BiConsumer"), 2, false),
            new CxxFunctionShape(new JavaClass("java.util.function", "BiFunction"), 2, true));

    /** Returns the shape of a function; empty if it has too many parameters. */
    public static Optional<CxxFunctionShape> of(int parameters, boolean hasResult) {
        String own = (hasResult ? "CxxFunction" : "CxxConsumer") + parameters;
        return parameters > MAX_PARAMETERS
                ? Optional.empty()
                : Optional.of(OF_JDK.stream()
                        .filter(shape -> shape.parameters == parameters && shape.hasResult == hasResult)
                        .findFirst()
                        .orElseGet(() ->
                                new CxxFunctionShape(new JavaClass("io.nativeheader", own), parameters, hasResult)));
    }

    /** Returns whether the JDK has the interface. */
    public boolean isOfJdk() {
        return OF_JDK.contains(this);
    }
}
