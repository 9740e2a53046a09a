package io.nativeheader.processor.compile;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxDeclarations;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies the refusals of the C or C++ compiler. A refused helper of a declared method is an error. A refused helper of a header-wide method removes
 * only that method, and the report lists it with the compiler's message. If the helper of a declared method compiles but a symbol is
 * undefined, the method stays, with a warning, because a later build may link a library that defines the symbol. The same holds for all
 * methods of C++ functions if no library is named.
 */
public final class HelperFailures {

    private final InterfaceRequest request;
    private final List<Target> targets;
    private final boolean isLibraryKnown;
    private final Diagnostics diagnostics;

    /**
     * @param targets all targets of the binding
     * @param isLibraryKnown whether the library was found, so that it lacks what nothing defines
     */
    HelperFailures(InterfaceRequest request, List<Target> targets, boolean isLibraryKnown, Diagnostics diagnostics) {
        this.request = request;
        this.isLibraryKnown = isLibraryKnown;
        this.targets = targets;
        this.diagnostics = diagnostics;
    }

    /**
     * Why a helper is not in the library.
     *
     * @param message the compiler's message
     * @param undefinedSymbols the undefined symbols, if these are the only problem
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
     * @param helpers the stubs of each target of the interface
     */
    Accepted apply(PerTarget<TargetHelpers> helpers, InterfaceDeclaration declaration) {
        Refusals refusals = new Refusals(helpers, declaration.cxx().isPresent() && !isLibraryKnown);
        List<MethodDeclaration> kept = declaration.methods().stream()
                .flatMap(method -> refusals.apply(method).stream())
                .toList();
        CxxDeclarations cxx = declaration.cxx().mapClasses(type -> type.mapMethods(refusals::apply));
        List<SkippedEntry> refused = refusals.refused.stream().distinct().toList();
        if (!refusals.unlinked.isEmpty()) {
            diagnostics.note(
                    new ToolProblem.HelpersNotLinked(
                            refusals.unlinked.size(),
                            refusals.unlinked.getFirst(),
                            request.options().library()),
                    request.headerOrigin());
        }
        PerTarget<Optional<HelperSource>> sources =
                helpers.map(one -> one.source().map(source -> {
                    Set<String> removed = new HashSet<>(one.failures().keySet());
                    removed.removeAll(refusals.undefined);
                    return one.unconfirmed().without(without(removed, source));
                }));
        return new Accepted(declaration.with(kept, sources).with(cxx), refused);
    }

    /** Applies the refusals to one method after the other. */
    private final class Refusals {

        private final PerTarget<TargetHelpers> helpers;
        private final List<SkippedEntry> refused = new ArrayList<>();

        private final List<String> unlinked = new ArrayList<>();
        private final boolean keepsUndefined;

        /** The stubs of declared methods that compile but need undefined symbols. */
        private final Set<String> undefined = new HashSet<>();

        /**
         * @param keepsUndefined whether header-wide methods stay if only symbols are undefined, because nobody knows the library; C functions
         *     need no stub and stay, too
         */
        Refusals(PerTarget<TargetHelpers> helpers, boolean keepsUndefined) {
            this.helpers = helpers;
            this.keepsUndefined = keepsUndefined;
        }

        /** Returns the method, without the targets that refused its helper; empty if it is left out. */
        Optional<MethodDeclaration> apply(MethodDeclaration method) {
            Map<Integer, Failure> failures = failures(method.call());
            if (failures.isEmpty()) {
                return withDestructor(method);
            }
            List<Integer> all = targets(method.call());
            if (failures.size() < all.size()) {
                failures.forEach((target, failure) -> reportOn(target, method, failure));
                return Optional.of(method.with(withoutFailed(method.call(), failures, all)));
            }
            Failure failure = failures.values().iterator().next();
            if (!method.overridesDeclared()) {
                if (keepsUndefined && !failure.undefinedSymbols().isEmpty()) {
                    unlinked.add(method.call().function());
                    return Optional.of(unlinked(method, failure));
                }
                refuse(method, failure.reason(method.call()));
                return Optional.empty();
            }
            if (!failure.undefinedSymbols().isEmpty()) {
                undefined.add(method.call().symbol());
            }
            report(method, failure);
            return Optional.of(unlinked(method, failure));
        }

        /** Returns the method with a handle that throws, because the stub is not in the library. */
        private static MethodDeclaration unlinked(MethodDeclaration method, Failure failure) {
            return method.with(method.call()
                    .with(method.call().links().map(link -> link.withUndefined(failure.undefinedSymbols()))));
        }

        /** Returns the method unless a stub that it needs besides its own, such as that of a destructor, is missing. */
        private Optional<MethodDeclaration> withDestructor(MethodDeclaration method) {
            List<MethodDeclaration.Call> calls = method.calls();
            for (MethodDeclaration.Call call : calls.subList(1, calls.size())) {
                Map<Integer, Failure> failures = failures(call);
                boolean isUndefined = failures.values().stream()
                        .noneMatch(failure -> failure.undefinedSymbols().isEmpty());
                if (!failures.isEmpty()
                        && failures.size() == targets(call).size()
                        && !method.overridesDeclared()
                        && !(keepsUndefined && isUndefined)) {
                    refuse(
                            method,
                            "it needs " + call.function() + ": "
                                    + failures.values().iterator().next().reason(call));
                    return Optional.empty();
                }
            }
            return Optional.of(method);
        }

        private void refuse(MethodDeclaration method, String reason) {
            refused.add(new SkippedEntry(method.call().function(), "function", reason));
        }

        private List<Integer> targets(MethodDeclaration.Call call) {
            return call.links().targets().and(helpers.targets()).indices();
        }

        /** Returns the failures of a stub, by target. */
        private Map<Integer, Failure> failures(MethodDeclaration.Call call) {
            PerTarget<MethodDeclaration.Link> links = call.links();
            Map<Integer, Failure> failures = new TreeMap<>();
            for (int target : targets(call)) {
                MethodDeclaration.Link link = links.at(target);
                Failure failure = helpers.at(target).failures().get(link.symbol());
                if (link.route() == MethodDeclaration.Route.HELPER && failure != null) {
                    failures.put(target, failure);
                }
            }
            return failures;
        }
    }

    /** Returns the call without the targets whose compiler refused the stub. */
    private static MethodDeclaration.Call withoutFailed(
            MethodDeclaration.Call call, Map<Integer, Failure> failures, List<Integer> targets) {
        Map<Integer, MethodDeclaration.Link> links = new TreeMap<>();
        for (int target : targets) {
            Failure failure = failures.get(target);
            MethodDeclaration.Link link = call.links().at(target);
            if (failure == null) {
                links.put(target, link);
            } else if (!failure.undefinedSymbols().isEmpty()) {
                links.put(target, link.withUndefined(failure.undefinedSymbols()));
            }
        }
        return call.with(PerTarget.of(links));
    }

    /** Reports that some targets lack the stub of a declared method. The report lists those of header-wide methods. */
    private void reportOn(int target, MethodDeclaration method, Failure failure) {
        if (method.overridesDeclared()) {
            Problem problem = problem(method, failure);
            diagnostics.warning(
                    new TargetProblem.OnTargets(List.of(targets.get(target).folder()), problem), origin(method));
        }
    }

    private void report(MethodDeclaration method, Failure failure) {
        if (failure.undefinedSymbols().isEmpty()) {
            diagnostics.error(problem(method, failure), origin(method));
        } else {
            diagnostics.warning(problem(method, failure), origin(method));
        }
    }

    private static Problem problem(MethodDeclaration method, Failure failure) {
        String name = method.call().function();
        String c = method.documentation().declaration();
        return failure.undefinedSymbols().isEmpty()
                ? new MethodProblem.HelperRefused(name, failure.message(method.call()), c)
                : new MethodProblem.HelperUndefined(name, failure.undefinedSymbols(), c);
    }

    private Origin origin(MethodDeclaration method) {
        return request.methods().stream()
                .filter(candidate -> candidate.name().equals(method.name()))
                .map(MethodRequest::origin)
                .findFirst()
                .orElseGet(request::headerOrigin);
    }

    /** Notes header-wide functions that are left out. */
    void noteRefused(List<SkippedEntry> refused) {
        if (refused.isEmpty()) {
            return;
        }
        SkippedEntry first = refused.getFirst();
        diagnostics.note(
                new ToolProblem.HelpersSkipped(
                        refused.size(), first.name() + " (" + first.reason() + ")", request.flatName() + ".json"),
                request.headerOrigin());
    }

    private static HelperSource without(Set<String> removed, HelperSource source) {
        return source.withStubs(
                source.helpers().stream()
                        .filter(helper -> !removed.contains(helper.name()))
                        .toList(),
                source.cxxStubs().stream()
                        .filter(stub -> !removed.contains(stub.name()))
                        .toList());
    }
}
