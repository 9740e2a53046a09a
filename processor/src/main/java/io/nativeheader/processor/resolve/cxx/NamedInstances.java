package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxNamedInstance;
import io.nativeheader.processor.cmodel.cxx.CxxNamedInstance.Function;
import io.nativeheader.processor.diagnostic.CxxProblem;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.InterfaceRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports the instances of templates that the annotation names and that are not bound. */
public final class NamedInstances {

    private final InterfaceRequest request;
    private final Map<String, CxxNamedInstance> named = new LinkedHashMap<>();
    private final Diagnostics diagnostics;

    /**
     * @param cxx the interface's headers; without declarations if they are C
     */
    public NamedInstances(InterfaceRequest request, CxxHeader cxx, Diagnostics diagnostics) {
        this.request = request;
        this.diagnostics = diagnostics;
        cxx.named().forEach(one -> named.put(one.written(), one));
    }

    /** Reports the instances that the interface does not bind. */
    void report(UnboundReasons reasons, Stream<MethodDeclaration> methods) {
        Set<Function> bound = functions(methods);
        for (String written : new LinkedHashSet<>(request.options().instances())) {
            switch (named.getOrDefault(written, new CxxNamedInstance.OfNothing(written, "the header is C"))) {
                case CxxNamedInstance.OfNothing nothing -> error(written, nothing.reason());
                case CxxNamedInstance.OfClass type ->
                    reasons.ofClass(type.qualifiedName()).ifPresent(reason -> error(written, reason));
                case CxxNamedInstance.OfFunctions(String _, List<Function> functions) -> {
                    if (functions.stream().noneMatch(bound::contains)) {
                        error(written, reasons.ofFunction(functions.getFirst()));
                    }
                }
            }
        }
    }

    /**
     * Reports the instances without a stub that compiles.
     *
     * @param refused the functions whose stubs do not compile
     * @param accepted the interface without these functions
     * @return the functions that the annotation does not name
     */
    public List<SkippedEntry> reportRefused(List<SkippedEntry> refused, InterfaceDeclaration accepted) {
        Set<Function> bound = functions(
                Stream.concat(accepted.methods().stream(), accepted.cxx().methods()));
        List<SkippedEntry> others = new ArrayList<>(refused);
        for (CxxNamedInstance instance : named.values()) {
            if (instance instanceof CxxNamedInstance.OfFunctions(String written, List<Function> functions)
                    && functions.stream().noneMatch(bound::contains)) {
                Set<String> names = functions.stream().map(Function::name).collect(Collectors.toSet());
                refused.stream()
                        .filter(entry -> names.contains(entry.name()))
                        .findFirst()
                        .ifPresent(entry -> error(written, entry.reason()));
                others.removeIf(entry -> names.contains(entry.name()));
            }
        }
        return others;
    }

    private static Set<Function> functions(Stream<MethodDeclaration> methods) {
        return methods.map(method -> new Function(
                        method.call().function(), method.documentation().declaration()))
                .collect(Collectors.toSet());
    }

    private void error(String written, String reason) {
        diagnostics.error(new CxxProblem.CxxInstanceNotBindable(written, reason), request.instancesOrigin());
    }
}
