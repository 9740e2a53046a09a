package io.nativeheader.processor.declare;

import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.Severity;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.pipeline.CheckedPackage;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs the processor on drafts until it reports nothing about any method. */
final class Confirmation {

    private final Function<InterfaceRequest, CheckedPackage> processor;
    private final Guesses guesses;
    private final LeftOut leftOut;
    private final Diagnostics diagnostics;
    private final List<String> messages;
    private InterfaceSettings settings;

    /**
     * @param leftOut receives the functions that do not bind
     * @param diagnostics receives problems of the interface as a whole
     * @param messages receives remarks about the interface as a whole
     */
    Confirmation(
            Function<InterfaceRequest, CheckedPackage> processor,
            InterfaceSettings settings,
            Guesses guesses,
            LeftOut leftOut,
            Diagnostics diagnostics,
            List<String> messages) {
        this.processor = processor;
        this.settings = settings;
        this.guesses = guesses;
        this.leftOut = leftOut;
        this.diagnostics = diagnostics;
        this.messages = messages;
    }

    /** Returns the drafts that bind. One that is reported falls back to the plain method, and is left out if that one is reported too. */
    ConfirmedDrafts confirmed(List<Draft> drafts) {
        List<Draft> remaining = drafts;
        while (!remaining.isEmpty()) {
            CheckedPackage checked = processor.apply(request(remaining));
            if (namesLibrary(checked.diagnostics())) {
                continue;
            }
            Map<Integer, Problem> reported = reported(checked.diagnostics(), remaining);
            if (reported.isEmpty()) {
                diagnostics.addAll(checked.diagnostics().stream()
                        .filter(one -> one.origin() instanceof Origin.Nowhere)
                        .toList());
                return new ConfirmedDrafts(settings, remaining, methods(checked));
            }
            remaining = corrected(remaining, reported);
        }
        return new ConfirmedDrafts(settings, List.of(), Map.of());
    }

    private InterfaceRequest request(List<Draft> drafts) {
        List<MethodRequest> methods = new ArrayList<>();
        for (Draft draft : drafts) {
            methods.add(draft.at(new Origin.InJava(methods.size())));
        }
        return settings.request(methods, false);
    }

    private static Map<String, MethodDeclaration> methods(CheckedPackage checked) {
        return checked.declarations().stream()
                .map(InterfaceDeclaration::methods)
                .flatMap(List::stream)
                .filter(MethodDeclaration::overridesDeclared)
                .collect(Collectors.toMap(MethodDeclaration::name, method -> method, (first, _) -> first));
    }

    /** Returns the first problem of each method, by the method's index. */
    private static Map<Integer, Problem> reported(List<Diagnostic> found, List<Draft> drafts) {
        Map<Integer, Problem> reported = new HashMap<>();
        for (Diagnostic one : found) {
            if (one.severity() != Severity.NOTE) {
                method(one, drafts).ifPresent(index -> reported.putIfAbsent(index, one.problem()));
            }
        }
        return reported;
    }

    private List<Draft> corrected(List<Draft> drafts, Map<Integer, Problem> reported) {
        List<Draft> next = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Draft plain = guesses.plain(draft.signature());
            if (!reported.containsKey(i)) {
                next.add(draft);
            } else if (!plain.equals(draft)) {
                next.add(plain);
            } else {
                leftOut.add(draft.function().name(), reported.get(i));
            }
        }
        return next;
    }

    /** Names the library that defines the functions, if the command line names none and one was found; returns whether it did. */
    private boolean namesLibrary(List<Diagnostic> found) {
        Optional<HeaderProblem.LibraryNotNamed> problem = found.stream()
                .map(Diagnostic::problem)
                .filter(HeaderProblem.LibraryNotNamed.class::isInstance)
                .map(HeaderProblem.LibraryNotNamed.class::cast)
                .filter(missing -> !missing.file().isEmpty())
                .findFirst();
        problem.ifPresent(missing -> {
            settings = settings.with(settings.options().withLibrary(missing.name()));
            messages.add("The interface names library \"" + missing.name() + "\", because " + missing.file()
                    + " defines " + missing.first() + ". Name another one with --library.");
        });
        return problem.isPresent();
    }

    /**
     * Returns the index of the method that a diagnostic is about. If several functions are missing from the
     * library, the interface must name another library, so none of them is left out.
     */
    private static Optional<Integer> method(Diagnostic diagnostic, List<Draft> drafts) {
        if (diagnostic.origin() instanceof Origin.InJava(int index)) {
            return Optional.of(index);
        }
        return diagnostic.problem() instanceof HeaderProblem.LibraryNotNamed missing && missing.others() == 0
                ? IntStream.range(0, drafts.size())
                        .filter(index -> drafts.get(index).function().name().equals(missing.first()))
                        .boxed()
                        .findFirst()
                : Optional.empty();
    }
}
