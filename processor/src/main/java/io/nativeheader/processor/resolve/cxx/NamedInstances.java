package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import io.nativeheader.processor.diagnostic.CxxProblem;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.type.SkippedItems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reports template instances that the annotation names and that cannot be bound. */
public final class NamedInstances {

    private final InterfaceRequest request;

    public NamedInstances(InterfaceRequest request) {
        this.request = request;
    }

    /**
     * Reports the instances.
     *
     * @param bound the names of bound functions; an overload of one may be skipped
     */
    public void report(CxxHeader cxx, SkippedItems skipped, Set<String> bound, Diagnostics diagnostics) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (CxxUnbound one : cxx.unbound()) {
            reasons.putIfAbsent(one.name(), one.reason());
        }
        for (SkippedEntry entry : skipped.entries()) {
            if (entry.kind().equals("function")) {
                reasons.putIfAbsent(entry.name(), entry.reason());
            }
        }
        reasons.forEach((name, reason) -> {
            if (request.options().isNamedInstance(name) && !bound.contains(name)) {
                diagnostics.error(new CxxProblem.CxxInstanceNotBindable(name, reason), request.instancesOrigin());
            }
        });
    }
}
