package io.nativeheader.processor.compile;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.jmodel.BindingReport;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.resolve.ReportResolver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of helpers that the C compiler refuses: a declared method is an error, a header-wide one is left out and listed
 * in the report with the compiler's message. The others stay. A declared method whose helper is right, and needs a symbol that nothing
 * defines, stays with a warning: the stub may yet be compiled with a library that defines it.
 */
public final class HelperFailures {

    private final InterfaceRequest request;
    private final Diagnostics diagnostics;

    public HelperFailures(InterfaceRequest request, Diagnostics diagnostics) {
        this.request = request;
        this.diagnostics = diagnostics;
    }

    /**
     * Why a helper is not in the library.
     *
     * @param message the compiler's
     * @param undefinedSymbols if that is all that is wrong
     */
    public record Failure(String message, List<String> undefinedSymbols) {

        public Failure {
            undefinedSymbols = List.copyOf(undefinedSymbols);
        }

        private String reason(MethodDeclaration.Call call) {
            return undefinedSymbols.isEmpty()
                    ? message(call)
                    : "nothing defines " + String.join(", ", undefinedSymbols);
        }

        /** The compiler's message without the names that the stub has for things. */
        private String message(MethodDeclaration.Call call) {
            String named = message.replaceAll(
                    "\\bjava_(?:helper|value)_" + Pattern.quote(call.symbol()) + "\\b",
                    Matcher.quoteReplacement(call.function()));
            return ARGUMENT.matcher(named).replaceAll(match -> "argument " + (Integer.parseInt(match.group(1)) + 1));
        }

        private static final Pattern ARGUMENT = Pattern.compile("\\*?\\barg(\\d{1,3})\\b");
    }

    /**
     * The interface without its refused helpers.
     *
     * @param failures by the helper's name
     */
    public InterfaceDeclaration without(Map<String, Failure> failures, InterfaceDeclaration declaration) {
        if (failures.isEmpty()) {
            return declaration;
        }
        List<MethodDeclaration> kept = new ArrayList<>();
        List<SkippedEntry> skipped = new ArrayList<>(declaration.report().skipped());
        int left = 0;
        Set<String> gone = new HashSet<>(failures.keySet());
        for (MethodDeclaration method : declaration.methods()) {
            Optional<Failure> failure = failure(failures, method);
            if (failure.isEmpty()) {
                kept.add(method);
            } else if (method.overridesDeclared()) {
                kept.add(method.withUndefined(failure.get().undefinedSymbols()));
                if (!failure.get().undefinedSymbols().isEmpty()) {
                    gone.remove(method.call().symbol());
                }
                report(method, failure.get());
            } else {
                left++;
                skipped.add(new SkippedEntry(
                        method.call().function(), "function", failure.get().reason(method.call())));
            }
        }
        if (left > 0) {
            reportSkipped(left, skipped);
        }
        return declaration.with(
                kept,
                declaration.helpers().map(source -> without(gone, source)),
                report(declaration.report(), kept, skipped));
    }

    private static Optional<Failure> failure(Map<String, Failure> failures, MethodDeclaration method) {
        return method.call().route() == MethodDeclaration.Route.HELPER
                ? Optional.ofNullable(failures.get(method.call().symbol()))
                : Optional.empty();
    }

    private void report(MethodDeclaration method, Failure failure) {
        request.methods().stream()
                .filter(candidate -> candidate.name().equals(method.name()))
                .map(MethodRequest::origin)
                .findFirst()
                .ifPresent(origin -> {
                    String name = method.call().function();
                    String c = method.documentation().declaration();
                    if (failure.undefinedSymbols().isEmpty()) {
                        diagnostics.error(
                                new MethodProblem.HelperRefused(name, failure.message(method.call()), c), origin);
                    } else {
                        diagnostics.warning(
                                new MethodProblem.HelperUndefined(name, failure.undefinedSymbols(), c), origin);
                    }
                });
    }

    private void reportSkipped(int count, List<SkippedEntry> skipped) {
        SkippedEntry first = skipped.get(skipped.size() - count);
        diagnostics.note(
                new ToolProblem.HelpersSkipped(
                        count, first.name() + " (" + first.reason() + ")", request.flatName() + ".json"),
                request.headerOrigin());
    }

    private static HelperSource without(Set<String> gone, HelperSource source) {
        return new HelperSource(
                source.interfaceName(),
                source.includes(),
                source.preamble(),
                source.helpers().stream()
                        .filter(helper -> !gone.contains(helper.name()))
                        .toList(),
                source.assertions(),
                source.constants());
    }

    private static BindingReport report(
            BindingReport report, List<MethodDeclaration> kept, List<SkippedEntry> skipped) {
        return new BindingReport(
                report.target(),
                report.library(),
                report.headers(),
                kept.stream().map(ReportResolver::function).toList(),
                report.types(),
                report.constants(),
                report.macros(),
                skipped);
    }
}
