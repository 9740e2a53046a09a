package io.nativeheader.processor.compile;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies the C compiler's refusals. A refused helper of a declared method is an error. A refused helper of a header-wide method removes
 * only that method, and the report lists it with the compiler's message. If the helper of a declared method compiles but a symbol is
 * undefined, the method stays, with a warning, because a later build may link a library that defines the symbol.
 */
final class HelperFailures {

    private final InterfaceRequest request;
    private final Diagnostics diagnostics;

    HelperFailures(InterfaceRequest request, Diagnostics diagnostics) {
        this.request = request;
        this.diagnostics = diagnostics;
    }

    /**
     * Why a helper is not in the library.
     *
     * @param message the compiler's message
     * @param undefinedSymbols the undefined symbols, if these are the only problem
     */
    record Failure(String message, List<String> undefinedSymbols) {

        Failure {
            undefinedSymbols = List.copyOf(undefinedSymbols);
        }

        private String reason(MethodDeclaration.Call call) {
            return undefinedSymbols.isEmpty()
                    ? message(call)
                    : "nothing defines " + String.join(", ", undefinedSymbols);
        }

        /** Returns the compiler's message with the stub's names replaced by those of the header. */
        private String message(MethodDeclaration.Call call) {
            String named = message.replaceAll(
                    "\\bjava_(?:helper|value)_" + Pattern.quote(call.symbol()) + "\\b",
                    Matcher.quoteReplacement(call.function()));
            return ARGUMENT.matcher(named).replaceAll(match -> "argument " + (Integer.parseInt(match.group(1)) + 1));
        }

        private static final Pattern ARGUMENT = Pattern.compile("\\*?\\barg(\\d{1,3})\\b");
    }

    /**
     * An interface after the refusals.
     *
     * @param declaration the declaration without refused methods and helpers
     * @param refused the header-wide functions left out
     */
    record Accepted(InterfaceDeclaration declaration, List<SkippedEntry> refused) {}

    /**
     * Returns the interface without its refused helpers, and reports them.
     *
     * @param failures by the helper's name
     */
    Accepted apply(Map<String, Failure> failures, InterfaceDeclaration declaration) {
        List<MethodDeclaration> kept = new ArrayList<>();
        List<SkippedEntry> refused = new ArrayList<>();
        Set<String> removed = new HashSet<>(failures.keySet());
        for (MethodDeclaration method : declaration.methods()) {
            Optional<Failure> failure = failure(failures, method);
            if (failure.isEmpty()) {
                kept.add(method);
            } else if (method.overridesDeclared()) {
                kept.add(method.withUndefined(failure.get().undefinedSymbols()));
                if (!failure.get().undefinedSymbols().isEmpty()) {
                    removed.remove(method.call().symbol());
                }
                report(method, failure.get());
            } else {
                refused.add(new SkippedEntry(
                        method.call().function(), "function", failure.get().reason(method.call())));
            }
        }
        if (!refused.isEmpty()) {
            reportRefused(refused);
        }
        return new Accepted(
                declaration.with(kept, declaration.helpers().map(source -> without(removed, source))), refused);
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

    private void reportRefused(List<SkippedEntry> refused) {
        SkippedEntry first = refused.getFirst();
        diagnostics.note(
                new ToolProblem.HelpersSkipped(
                        refused.size(), first.name() + " (" + first.reason() + ")", request.flatName() + ".json"),
                request.headerOrigin());
    }

    private static HelperSource without(Set<String> removed, HelperSource source) {
        return new HelperSource(
                source.interfaceName(),
                source.includes(),
                source.preamble(),
                source.helpers().stream()
                        .filter(helper -> !removed.contains(helper.name()))
                        .toList(),
                source.assertions(),
                source.constants());
    }
}
