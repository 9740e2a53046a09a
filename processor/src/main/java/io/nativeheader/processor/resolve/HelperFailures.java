package io.nativeheader.processor.resolve;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of helpers that the C compiler refuses: a declared method is an error, a header-wide one is left out and listed
 * in the report with the compiler's message. The others stay.
 */
public final class HelperFailures {

    private final InterfaceRequest request;
    private final Diagnostics diagnostics;

    public HelperFailures(InterfaceRequest request, Diagnostics diagnostics) {
        this.request = request;
        this.diagnostics = diagnostics;
    }

    /**
     * The interface without its refused helpers.
     *
     * @param messages the compiler's, by the helper's name
     */
    public InterfaceDeclaration without(Map<String, String> messages, InterfaceDeclaration declaration) {
        if (messages.isEmpty()) {
            return declaration;
        }
        List<MethodDeclaration> kept = new ArrayList<>();
        List<SkippedEntry> skipped = new ArrayList<>(declaration.report().skipped());
        int left = 0;
        for (MethodDeclaration method : declaration.methods()) {
            Optional<String> message = message(messages, method);
            if (message.isEmpty()) {
                kept.add(method);
            } else if (method.overridesDeclared()) {
                kept.add(method);
                report(method, message.get());
            } else {
                left++;
                skipped.add(new SkippedEntry(method.call().function(), "function", message.get()));
            }
        }
        if (left > 0) {
            reportSkipped(left, skipped);
        }
        return new InterfaceDeclaration(
                declaration.type(),
                declaration.header(),
                declaration.implementation(),
                declaration.isPublic(),
                declaration.library(),
                declaration.constants(),
                kept,
                declaration.mayCallBack(),
                declaration.annotatesNullness(),
                declaration.usesDeprecated(),
                declaration.inheritedNames(),
                declaration.functionLikeMacros(),
                declaration.helpers().map(source -> without(messages, source)),
                report(declaration.report(), kept, skipped));
    }

    private static Optional<String> message(Map<String, String> messages, MethodDeclaration method) {
        return method.call().route() == MethodDeclaration.Route.HELPER
                ? Optional.ofNullable(messages.get(method.call().symbol()))
                : Optional.empty();
    }

    private void report(MethodDeclaration method, String message) {
        request.methods().stream()
                .filter(candidate -> candidate.name().equals(method.name()))
                .map(MethodRequest::origin)
                .findFirst()
                .ifPresent(origin -> diagnostics.error(
                        new MethodProblem.HelperRefused(
                                method.call().function(),
                                message,
                                method.documentation().declaration()),
                        origin));
    }

    private void reportSkipped(int count, List<SkippedEntry> skipped) {
        SkippedEntry first = skipped.get(skipped.size() - count);
        diagnostics.note(
                new ToolProblem.HelpersSkipped(
                        count, first.name() + " (" + first.reason() + ")", request.flatName() + ".json"),
                request.headerOrigin());
    }

    private static HelperSource without(Map<String, String> messages, HelperSource source) {
        return new HelperSource(
                source.interfaceName(),
                source.includes(),
                source.preamble(),
                source.helpers().stream()
                        .filter(helper -> !messages.containsKey(helper.name()))
                        .toList(),
                source.assertions());
    }

    private static BindingReport report(
            BindingReport report, List<MethodDeclaration> kept, List<SkippedEntry> skipped) {
        return new BindingReport(
                report.target(),
                report.headers(),
                kept.stream().map(ReportResolver::function).toList(),
                report.types(),
                report.constants(),
                report.macros(),
                skipped);
    }
}
