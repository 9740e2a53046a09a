package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CMacroResult;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.MacroAliases;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.plan.MacroCalls;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.PrototypeRequest;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.HelperTypeNames;
import java.util.Optional;

/** Finds the macro that a declared method calls, and returns it as a function with the types that clang determined. */
final class DeclaredMacros {

    private final ParsedInterface parsed;
    private final MacroCalls macroCalls;
    private final HelperTypeNames names;
    private final Diagnostics diagnostics;

    DeclaredMacros(ParsedInterface parsed, Diagnostics diagnostics) {
        this.parsed = parsed;
        this.macroCalls = new MacroCalls(parsed.header());
        this.names = new HelperTypeNames(parsed.header());
        this.diagnostics = diagnostics;
    }

    /** Returns the macro; empty if the method names a function or something that cannot be called. */
    Optional<CMacro> named(MethodRequest method) {
        return macroCalls.macro(method);
    }

    /** Returns whether the macro is function-like, is an alias of a function-like macro, or a call of it compiles. */
    boolean isCallable(CMacro macro, MethodRequest method) {
        boolean isFunctionLike =
                new MacroAliases(parsed.header().macros()).functionLike(macro).isPresent();
        return isFunctionLike
                || macroCalls
                        .call(method)
                        .map(parsed.evaluation().calls()::get)
                        .filter(result -> result instanceof CMacroResult.Callable
                                || result instanceof CMacroResult.PointsIntoFrame)
                        .isPresent();
    }

    /** Returns the macro as a function; empty after reporting an error. */
    Optional<CFunction> callable(MethodRequest method, CMacro macro) {
        Optional<CMacroCall> call = macroCalls.call(method);
        if (call.isEmpty()) {
            reportUntypedArgument(method);
            return Optional.empty();
        }
        return switch (parsed.evaluation().calls().get(call.get())) {
            case CMacroResult.Callable callable -> withNamedTypes(callable.function(), call.get(), method);
            case CMacroResult.NonValueParameter nonValue -> {
                diagnostics.error(
                        new MethodProblem.MacroTakesNoValue(
                                macro.name(),
                                nonValue.parameter(),
                                nonValue.wanted(),
                                CDisplay.location(macro.source().location())),
                        method.origin());
                yield Optional.empty();
            }
            case CMacroResult.Refused refused -> {
                diagnostics.error(
                        MethodProblem.MacroRefused.byCompiler(
                                macro.name(),
                                spelling(call.get()),
                                refused.message(),
                                CDisplay.location(macro.source().location())),
                        method.origin());
                yield Optional.empty();
            }
            case CMacroResult.InvalidPrototype invalid -> {
                diagnostics.error(
                        MethodProblem.MacroRefused.badPrototype(
                                macro.name(),
                                spelling(call.get()),
                                invalid.message(),
                                CDisplay.location(macro.source().location())),
                        origin(method));
                yield Optional.empty();
            }
            case CMacroResult.PointsIntoFrame _ -> {
                diagnostics.error(
                        MethodProblem.MacroRefused.resultInFrame(
                                macro.name(),
                                spelling(call.get()),
                                CDisplay.location(macro.source().location())),
                        method.origin());
                yield Optional.empty();
            }
        };
    }

    /**
     * Rejects a macro with a pointer parameter whose type the stub cannot spell: with {@code void *} the macro would see a different type.
     */
    private Optional<CFunction> withNamedTypes(CFunction macro, CMacroCall call, MethodRequest method) {
        Optional<CParameter> unnamed = macro.parameters().stream()
                .filter(parameter -> parameter.type().canonical() instanceof CPointer
                        && names.exactDeclaration(parameter.type(), "").isEmpty())
                .findFirst();
        if (unnamed.isEmpty()) {
            return Optional.of(macro);
        }
        String reason = "a C stub cannot spell the type of its parameter '"
                + unnamed.get().name() + "'";
        diagnostics.error(
                MethodProblem.MacroRefused.byCompiler(
                        macro.name(),
                        spelling(call),
                        reason,
                        CDisplay.location(macro.source().location())),
                origin(method));
        return Optional.empty();
    }

    private static Origin origin(MethodRequest method) {
        return method.prototype().map(PrototypeRequest::origin).orElse(method.origin());
    }

    private void reportUntypedArgument(MethodRequest method) {
        method.parameters().stream()
                .filter(parameter ->
                        !parameter.isAllocator() && macroCalls.cType(parameter).isEmpty())
                .findFirst()
                .ifPresent(parameter -> diagnostics.error(
                        new MethodProblem.MacroArgumentType(
                                method.cName(),
                                parameter.name(),
                                parameter.type().display()),
                        parameter.origin()));
    }

    private static String spelling(CMacroCall call) {
        return call.prototype().orElse(call.macro() + "(" + String.join(", ", call.parameterTypes()) + ")");
    }
}
