package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CUnseenDeclaration;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.naming.DistinctNames;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.type.CDisplay;
import java.util.Optional;

/** Finds the C function or macro that a declared method names. */
public final class DeclaredFunctions {

    private final ParsedInterface parsed;
    private final FunctionIndex index;
    private final DeclaredMacros macros;
    private final CDisplay display;
    private final Diagnostics diagnostics;

    public DeclaredFunctions(ParsedInterface parsed, Diagnostics diagnostics) {
        this.parsed = parsed;
        this.index = new FunctionIndex(parsed.header(), parsed.evaluation().expressions());
        this.macros = new DeclaredMacros(parsed, diagnostics);
        this.display = new CDisplay(parsed.header());
        this.diagnostics = diagnostics;
    }

    /** Returns the index of the functions and variables that methods can name. */
    public FunctionIndex index() {
        return index;
    }

    /** Returns the function, or the macro as a function; empty after reporting an error. */
    public Optional<CFunction> find(MethodRequest method) {
        Optional<CFunction> function = index.find(method.cName(), arguments(method));
        if (function.isPresent()) {
            return function.filter(found -> hasNoTypeAnnotations(method, found));
        }
        Optional<CMacro> macro = macros.named(method);
        if (macro.isPresent() && macros.isCallable(macro.get(), method)) {
            return macros.callable(method, macro.get());
        }
        Optional<CFunction> escaped = withoutUnderscore(method);
        if (escaped.isEmpty()) {
            reportMissing(method);
        }
        return escaped;
    }

    /** Returns the function {@code wait} for a method {@code wait_}, as the header-wide interface renames it. */
    private Optional<CFunction> withoutUnderscore(MethodRequest method) {
        return method.symbol().isEmpty()
                ? DistinctNames.possibleCNames(method.name(), JavaNames::method).stream()
                        .flatMap(name -> index.find(name, arguments(method)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the number of C arguments, which selects between the getter and the setter of a variable. */
    private static int arguments(MethodRequest method) {
        return (int) method.parameters().stream()
                .filter(parameter -> !parameter.isAllocator())
                .count();
    }

    private boolean hasNoTypeAnnotations(MethodRequest method, CFunction function) {
        Optional<Origin> misplaced = method.parameters().stream()
                .filter(parameter -> parameter.annotations().cType().isPresent())
                .map(ParameterRequest::origin)
                .findFirst();
        String annotation = method.prototype().isPresent() ? "@CPrototype" : "@CType";
        boolean onMethod =
                method.prototype().isPresent() || method.resultRequest().cType().isPresent();
        if (misplaced.isPresent() || onMethod) {
            diagnostics.error(
                    new MethodProblem.TypesAreKnown(function.name(), annotation, display.declaration(function)),
                    misplaced.orElse(method.origin()));
            return false;
        }
        return true;
    }

    private void reportMissing(MethodRequest method) {
        String name = method.cName();
        Optional<CDeclaration> other = index.nonFunction(name);
        Optional<CMacro> constant = index.objectMacro(name);
        if (parsed.differing().containsKey(name)) {
            diagnostics.error(
                    new TargetProblem.NotOnEveryTarget(name, parsed.differing().get(name)), method.origin());
        } else if (other.isPresent()) {
            diagnostics.error(
                    new MethodProblem.NotAFunction(
                            name, kind(other.get()), CDisplay.location(other.get()), advice(other.get())),
                    method.origin());
        } else if (constant.isPresent() && isSkipped(constant.get())) {
            diagnostics.error(
                    MethodProblem.MacroRefused.leftOut(
                            name,
                            parsed.evaluation().others().get(name),
                            CDisplay.location(constant.get().source().location())),
                    method.origin());
        } else if (constant.isPresent()) {
            String what = "a macro for "
                    + (constant.get().body().isEmpty()
                            ? "nothing"
                            : constant.get().body());
            diagnostics.error(
                    new MethodProblem.NotAFunction(
                            name,
                            what,
                            CDisplay.location(constant.get().source().location()),
                            "If it is a constant, it is a field of "
                                    + parsed.request().headerType().name() + "."),
                    method.origin());
        } else {
            diagnostics.error(
                    new MethodProblem.NoSuchFunction(
                            name, parsed.request().options().display(), index.nearMisses(name), elsewhere(name)),
                    method.origin());
        }
    }

    /** Returns whether the macro's evaluation gave a reason why it cannot be bound. */
    private boolean isSkipped(CMacro macro) {
        return !macro.body().isEmpty() && parsed.evaluation().others().containsKey(macro.name());
    }

    /** Returns where else the name is declared, as a sentence; empty if it was not found. */
    private String elsewhere(String name) {
        return parsed.elsewhere().apply(name).map(DeclaredFunctions::sentence).orElse("");
    }

    private static String sentence(CUnseenDeclaration elsewhere) {
        return switch (elsewhere) {
            case CUnseenDeclaration.Conditional conditional ->
                "The header declares it, but only under " + conditional.condition() + " (" + conditional.location()
                        + "): set the macro with @NativeHeader(define = …).";
            case CUnseenDeclaration.InHeader other ->
                "It is declared in " + other.header() + " (" + other.location()
                        + "): add that header to @NativeHeader.";
        };
    }

    private String advice(CDeclaration declaration) {
        return declaration instanceof CVariable
                ? "It is a field of " + parsed.request().headerType().name() + "."
                : "Name a function.";
    }

    private static String kind(CDeclaration declaration) {
        return switch (declaration) {
            case CVariable _ -> "a constant";
            case CTypedef _ -> "a typedef";
            case CTag tag -> tag.keyword().equals("enum") ? "an enum" : "a " + tag.keyword();
            case CFunction _ -> "a function";
        };
    }
}
