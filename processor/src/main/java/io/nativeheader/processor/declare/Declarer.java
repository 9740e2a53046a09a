package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.jmodel.InterfaceSource;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.pipeline.CheckedPackage;
import io.nativeheader.processor.pipeline.PackageRequest;
import io.nativeheader.processor.pipeline.Pipeline;
import io.nativeheader.processor.pipeline.SharedStages;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ResultRequest;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.TrialBinding;
import io.nativeheader.processor.resolve.declared.DeclaredFunctions;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a first interface for a header: it guesses the friendliest method for each function, and runs the processor on the result. A method
 * that the processor reports falls back to the plain one, and to a comment if that one is reported as well.
 */
public final class Declarer {

    private final SharedStages shared;
    private final Pipeline pipeline;
    private InterfaceSettings settings;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<String> messages = new ArrayList<>();

    /**
     * The interface and messages about it.
     *
     * @param source empty if there is an error
     * @param messages errors, and what the processor says about the interface as a whole
     */
    public record Outcome(Optional<InterfaceSource> source, List<String> messages) {

        public Outcome {
            messages = List.copyOf(messages);
        }
    }

    public Declarer(SharedStages shared, InterfaceSettings settings) {
        this.shared = shared;
        this.pipeline = new Pipeline(shared, false);
        this.settings = settings;
    }

    /** Returns the interface with the wanted functions. */
    public Outcome declare(Wanted wanted) {
        Optional<InterfaceSource> source = source(wanted);
        diagnostics.all().forEach(one -> messages.add("[" + one.problem().id() + "] " + message(one.problem())));
        return new Outcome(source, messages);
    }

    /** Returns a problem's message, for a command line instead of a method. */
    private static String message(Problem problem) {
        return problem instanceof MethodProblem.NoSuchFunction missing ? missing.onCommandLine() : problem.message();
    }

    private Optional<InterfaceSource> source(Wanted wanted) {
        List<MethodRequest> named = wanted.names().stream().map(Declarer::named).toList();
        Optional<ParsedInterface> parsed = packageOf(settings.request(named, true), diagnostics)
                .flatMap(request -> pipeline.read(request, diagnostics));
        return parsed.filter(read -> declaresAll(read, wanted)).map(read -> {
            settings = InterfaceName.distinct(settings, read.header());
            return declare(read, wanted);
        });
    }

    private Optional<PackageRequest> packageOf(InterfaceRequest request, Diagnostics found) {
        Optional<PerTarget<HeaderFlags>> flags = shared.flags(request, found);
        return found.hasErrors()
                ? Optional.empty()
                : flags.map(of -> new PackageRequest(settings.type().packageName(), List.of(of), 0));
    }

    private static MethodRequest named(String name) {
        return new MethodRequest(
                name,
                Optional.empty(),
                JavaPrimitive.VOID,
                ResultRequest.PLAIN,
                List.of(),
                false,
                new FailureRequest.None(),
                false,
                Optional.empty(),
                MethodRequest.Written.NOTHING,
                new Origin.Nowhere());
    }

    /** Returns whether the header has everything that is wanted, after reporting names that it lacks. */
    private boolean declaresAll(ParsedInterface parsed, Wanted wanted) {
        List<String> known = new WantedDeclarations(parsed, wanted).names();
        DeclaredFunctions functions = new DeclaredFunctions(parsed, diagnostics);
        for (String name : wanted.names()) {
            if (!known.contains(name)) {
                functions.find(named(name));
            }
        }
        String headers = settings.options().display();
        for (String glob : wanted.globs()) {
            if (known.stream().noneMatch(name -> Wanted.matches(glob, name))) {
                messages.add(headers + " declares no function that matches '" + glob + "'.");
            }
        }
        if (known.isEmpty() && messages.isEmpty() && !diagnostics.hasErrors()) {
            messages.add("The files of --from mention no function of " + headers + ".");
        }
        return messages.isEmpty() && !diagnostics.hasErrors();
    }

    private InterfaceSource declare(ParsedInterface parsed, Wanted wanted) {
        reportMissingLibrary(parsed);
        TrialBinding trial = new TrialBinding(parsed, settings.request(List.of(), false));
        Guesses guesses = new Guesses(parsed, trial);
        WantedDeclarations declarations = new WantedDeclarations(parsed, wanted);
        LeftOut leftOut = new LeftOut();
        List<Draft> drafts = new ArrayList<>();
        for (CFunction function : declarations.functions()) {
            CallSignature signature = trial.signature(function);
            signature
                    .obstacle()
                    .ifPresentOrElse(
                            reason -> leftOut.add(function.name(), reason + "."),
                            () -> drafts.add(guesses.friendliest(signature)));
        }
        ConfirmedDrafts confirmed = confirmation(guesses, leftOut).confirmed(drafts);
        List<String> notes = new ArrayList<>(leftOut.notes());
        List<CMacro> macros = declarations.macros();
        if (!macros.isEmpty()) {
            notes.add(MacroNote.HEADING);
        }
        macros.forEach(macro -> notes.add(MacroNote.of(macro)));
        return new SourceOfDrafts(confirmed, parsed.header(), trial).source(notes);
    }

    private Confirmation confirmation(Guesses guesses, LeftOut leftOut) {
        return new Confirmation(
                request -> {
                    Diagnostics found = new Diagnostics();
                    return packageOf(request, found)
                            .map(pipeline::check)
                            .orElseGet(() -> new CheckedPackage(List.of(), found.all()));
                },
                settings,
                guesses,
                leftOut,
                diagnostics,
                messages);
    }

    private void reportMissingLibrary(ParsedInterface parsed) {
        String library = settings.options().library();
        if (!library.isEmpty() && parsed.library().isEmpty() && shared.options().symbols() != SymbolCheck.OFF) {
            messages.add("This machine has no library " + library
                    + ", so whether it defines the functions was not checked.");
        }
    }
}
