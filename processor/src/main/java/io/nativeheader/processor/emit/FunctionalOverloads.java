package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds overloads that differ in a {@code std::function}: {@code void on(Runnable)}, {@code void on(Consumer<Integer>)}. javac warns that
 * lambdas may be ambiguous arguments of them. That follows from the C++ header, so generated code suppresses the warning.
 */
final class FunctionalOverloads {

    private FunctionalOverloads() {}

    /** Returns the names of the warnings to suppress in a type with these methods, which include the inherited ones. */
    static List<String> warnings(Collection<MethodDeclaration> methods) {
        Set<String> seen = new HashSet<>();
        boolean isAmbiguous = methods.stream()
                .filter(FunctionalOverloads::takesFunction)
                .anyMatch(method ->
                        !seen.add(method.name() + "/" + method.javaParameters().size()));
        return isAmbiguous ? List.of("overloads") : List.of();
    }

    private static boolean takesFunction(MethodDeclaration method) {
        return method.parameters().stream()
                .anyMatch(parameter -> parameter.conversion() instanceof ArgumentConversion.KeptCallback
                        || parameter.conversion() instanceof ArgumentConversion.PermanentCallback);
    }
}
