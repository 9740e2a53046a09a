package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.diagnostic.CxxProblem;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.MethodSignature;
import io.nativeheader.processor.resolve.JavaSignature;
import java.util.List;
import java.util.Optional;

/** Matches declared methods with C++ functions. */
public final class DeclaredCallables {

    private final CxxResolver cxx;
    private final Diagnostics diagnostics;

    public DeclaredCallables(CxxResolver cxx, Diagnostics diagnostics) {
        this.cxx = cxx;
        this.diagnostics = diagnostics;
    }

    /** Returns whether the header has a C++ function that the method can name. */
    public boolean isNamed(MethodRequest method) {
        return cxx.declares(method.cName());
    }

    /** Returns the method; empty after reporting an error. */
    public Optional<MethodDeclaration> match(MethodRequest method) {
        List<MethodDeclaration> candidates = cxx.named(method.cName());
        Optional<MethodDeclaration> exact = candidates.stream()
                .filter(candidate -> types(candidate).equals(types(method)))
                .filter(candidate ->
                        MethodSignature.erased(candidate.result()).equals(MethodSignature.erased(method.result())))
                .findFirst();
        if (exact.isEmpty()) {
            report(method, candidates);
        }
        return exact.map(found -> found.declaredAs(method.name()));
    }

    private static List<JavaType> types(MethodDeclaration method) {
        return method.javaParameters().stream()
                .map(Parameter::type)
                .map(MethodSignature::erased)
                .toList();
    }

    private static List<JavaType> types(MethodRequest method) {
        return method.signature().parameters();
    }

    private void report(MethodRequest method, List<MethodDeclaration> candidates) {
        if (candidates.isEmpty()) {
            diagnostics.error(
                    new CxxProblem.CxxNotBindable(method.cName(), cxx.obstacle(method.cName())), method.origin());
        } else if (candidates.size() == 1) {
            report(method, candidates.getFirst());
        } else {
            diagnostics.error(
                    new CxxProblem.NoSuchOverload(
                            method.cName(),
                            JavaSignature.of(method),
                            candidates.stream()
                                    .map(DeclaredCallables::declaration)
                                    .distinct()
                                    .toList(),
                            candidates.stream()
                                    .map(JavaSignature::of)
                                    .distinct()
                                    .toList()),
                    method.origin());
        }
    }

    private void report(MethodRequest method, MethodDeclaration candidate) {
        List<JavaType> declared = types(method);
        List<Parameter> expected = candidate.javaParameters();
        String declaration = declaration(candidate);
        String signature = JavaSignature.renamed(candidate, method.name(), method.cName());
        if (declared.size() != expected.size()) {
            diagnostics.error(
                    new CxxProblem.CxxArgumentCount(
                            method.cName(), declared.size(), expected.size(), declaration, signature),
                    method.origin());
            return;
        }
        for (int i = 0; i < declared.size(); i++) {
            if (!declared.get(i).equals(MethodSignature.erased(expected.get(i).type()))) {
                diagnostics.error(
                        new CxxProblem.CxxParameterType(
                                expected.get(i).name(),
                                declared.get(i).display(),
                                expected.get(i).type().display(),
                                declaration,
                                signature),
                        method.parameters().get(i).origin());
                return;
            }
        }
        diagnostics.error(
                new CxxProblem.CxxResultType(
                        method.result().display(), candidate.result().display(), declaration, signature),
                method.origin());
    }

    // double shapes::area(double side) (shapes.hpp:12)
    private static String declaration(MethodDeclaration method) {
        return method.documentation().declaration() + " ("
                + method.documentation().location() + ")";
    }
}
