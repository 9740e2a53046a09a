package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.platform.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Merges the diagnostics of a stage that runs once for each target. A problem that only some targets have names those targets. */
final class TargetDiagnostics {

    private final List<Target> targets;
    private final Map<Integer, Diagnostics> perTarget = new TreeMap<>();

    /**
     * @param targets all targets of the binding
     */
    TargetDiagnostics(List<Target> targets) {
        this.targets = targets;
    }

    /** Returns the diagnostics of one target. Threads of several targets may call this at the same time. */
    synchronized Diagnostics of(int index) {
        return perTarget.computeIfAbsent(index, _ -> new Diagnostics());
    }

    void addTo(Diagnostics diagnostics) {
        Map<Diagnostic, List<Integer>> merged = new LinkedHashMap<>();
        perTarget.forEach((index, reported) -> reported.all()
                .forEach(diagnostic -> merged.computeIfAbsent(diagnostic, _ -> new ArrayList<>())
                        .add(index)));
        List<Diagnostic> all = new ArrayList<>();
        merged.forEach((diagnostic, where) -> all.add(
                where.size() == targets.size() || diagnostic.problem() instanceof TargetProblem // names its target
                        ? diagnostic
                        : new Diagnostic(
                                diagnostic.severity(),
                                new TargetProblem.OnTargets(names(where), diagnostic.problem()),
                                diagnostic.origin())));
        diagnostics.addAll(all);
    }

    private List<String> names(List<Integer> where) {
        return where.stream()
                .map(index -> targets.get(index).folder())
                .distinct()
                .toList();
    }
}
