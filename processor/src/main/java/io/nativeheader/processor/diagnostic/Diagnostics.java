package io.nativeheader.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects diagnostics in the order in which the stages report them. */
public final class Diagnostics {

    private final List<Diagnostic> all = new ArrayList<>();

    public void error(Problem problem, Origin origin) {
        all.add(new Diagnostic(Severity.ERROR, problem, origin));
    }

    public void warning(Problem problem, Origin origin) {
        all.add(new Diagnostic(Severity.WARNING, problem, origin));
    }

    public void note(Problem problem, Origin origin) {
        all.add(new Diagnostic(Severity.NOTE, problem, origin));
    }

    public void addAll(Diagnostics others) {
        addAll(others.all);
    }

    public void addAll(List<Diagnostic> others) {
        all.addAll(others);
    }

    public List<Diagnostic> all() {
        return List.copyOf(all);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
