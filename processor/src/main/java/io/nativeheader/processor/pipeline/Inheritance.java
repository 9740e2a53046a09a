package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodSignature;
import io.nativeheader.processor.resolve.HeaderMethods;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the methods that an annotated interface inherits from other annotated interfaces in its package. Each function is bound through the
 * header and library of the interface that declares it. The implementation of a subinterface delegates to the implementation of that
 * interface.
 */
final class Inheritance {

    private final Map<JavaClass, InterfaceRequest> requests = new HashMap<>();
    private final Map<JavaClass, InterfaceDeclaration> declarations = new HashMap<>();
    private final Map<JavaClass, List<InheritedMethods>> found = new HashMap<>();
    private final Diagnostics diagnostics;

    /**
     * @param requests the interfaces of one package
     * @param declarations the final declarations of those that are bound
     */
    Inheritance(List<InterfaceRequest> requests, List<InterfaceDeclaration> declarations, Diagnostics diagnostics) {
        requests.forEach(request -> this.requests.put(request.type(), request));
        declarations.forEach(declaration -> this.declarations.put(declaration.type(), declaration));
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the methods that an interface inherits and does not declare itself. Reports an error for a base interface that is not
     * compiled together with it in the same package.
     */
    List<InheritedMethods> of(InterfaceRequest request) {
        List<InheritedMethods> known = found.get(request.type());
        if (known != null) {
            return known;
        }
        List<InheritedMethods> inherited = find(request);
        found.put(request.type(), inherited);
        return inherited;
    }

    private List<InheritedMethods> find(InterfaceRequest request) {
        Set<MethodSignature> taken = new HashSet<>(request.implemented());
        declarations.get(request.type()).methods().forEach(method -> taken.add(HeaderMethods.signature(method)));
        List<InheritedMethods> inherited = new ArrayList<>();
        for (JavaClass base : request.bases()) {
            if (!requests.containsKey(base)) {
                diagnostics.error(
                        new HeaderProblem.BaseNotBound(request.type().name(), base.qualifiedName()), request.origin());
            } else if (declarations.containsKey(base)) {
                List<MethodDeclaration> methods = methods(base)
                        .filter(method -> taken.add(HeaderMethods.signature(method)))
                        .toList();
                inherited.add(new InheritedMethods(base, declarations.get(base).implementation(), methods));
            }
        }
        return inherited;
    }

    /** Returns all methods of an implementation, inherited ones included. */
    private Stream<MethodDeclaration> methods(JavaClass type) {
        return Stream.concat(
                declarations.get(type).methods().stream(),
                of(requests.get(type)).stream().flatMap(inherited -> inherited.methods().stream()));
    }
}
