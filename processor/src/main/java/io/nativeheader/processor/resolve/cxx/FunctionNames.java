package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import io.nativeheader.processor.naming.JavaNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names functions and variables of namespaces in Java: by their own names, or with their namespaces if several have the name. */
final class FunctionNames {

    /** The scopes that declare each Java name; the empty scope for C. */
    private final Map<String, Set<List<String>>> scopes = new HashMap<>();

    FunctionNames(CxxHeader cxx, CHeader header) {
        for (CDeclaration declaration : header.declarations()) {
            if (declaration instanceof CFunction || declaration instanceof CVariable) {
                add(JavaNames.method(declaration.name()), List.of());
            }
        }
        cxx.functions().forEach(function -> OperatorNames.of(function).ifPresent(name -> add(name, function.scope())));
        cxx.variables().forEach(variable -> add(JavaNames.method(variable.name()), variable.scope()));
    }

    private void add(String name, List<String> scope) {
        scopes.computeIfAbsent(name, _ -> new HashSet<>()).add(scope);
    }

    /** Returns the name of a function; empty if it is an operator without a name. */
    Optional<String> of(CxxFunction function) {
        return OperatorNames.of(function).map(name -> distinct(name, function.scope()));
    }

    String of(CxxVariable variable) {
        return distinct(JavaNames.method(variable.name()), variable.scope());
    }

    private String distinct(String name, List<String> scope) {
        return scopes.get(name).size() == 1 || scope.isEmpty() ? name : String.join("_", scope) + "_" + name;
    }
}
