package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusArgument;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusText;
import io.nativeheader.processor.request.FailureRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how a declared method knows that its C function failed, as its annotation says. */
final class DeclaredFailure {

    private final DeclaredCall call;
    private final StatusCodes codes;
    private final CDisplay display;
    private final NamedFunctions functions;

    DeclaredFailure(DeclaredCall call, StatusCodes codes, CDisplay display, NamedFunctions functions) {
        this.call = call;
        this.codes = codes;
        this.display = display;
        this.functions = functions;
    }

    /** What the annotation asks for; nothing after an error was reported. */
    Optional<ErrorConvention> convention() {
        return switch (call.request().failure()) {
            case FailureRequest.None _ -> Optional.of(new ErrorConvention.None());
            case FailureRequest.ReturnsErrno _ ->
                isInteger()
                        ? Optional.of(new ErrorConvention.ReturnsErrno())
                        : doesNotFit("an integer, negative on failure");
            case FailureRequest.SetsErrno _ -> {
                if (isInteger()) {
                    yield Optional.of(new ErrorConvention.MinusOneSetsErrno());
                }
                yield isPointer()
                        ? Optional.of(new ErrorConvention.NullSetsErrno())
                        : doesNotFit("an integer or a pointer");
            }
            case FailureRequest.ReturnsStatus status ->
                isInteger() || call.signature().result() instanceof Meaning.Enumeration
                        ? status(status)
                        : doesNotFit("an integer or an enum");
        };
    }

    private boolean isInteger() {
        return ConversionMatcher.isInteger(call.signature().result());
    }

    private boolean isPointer() {
        return switch (call.signature().result()) {
            case Meaning.RecordPointer _, Meaning.CharPointer _, Meaning.FunctionPointer _, Meaning.Pointer _ -> true;
            case Meaning.Nothing _,
                    Meaning.Scalar _,
                    Meaning.Enumeration _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> false;
        };
    }

    private Optional<ErrorConvention> doesNotFit(String needs) {
        call.diagnostics()
                .error(
                        new MethodProblem.ErrorConventionDoesNotFit(
                                call.request().failure().annotation(),
                                needs,
                                display.type(call.signature().function().result()),
                                call.c()),
                        call.request().origin());
        return Optional.empty();
    }

    private Optional<ErrorConvention> status(FailureRequest.ReturnsStatus status) {
        List<StatusCode> ok = new ArrayList<>();
        for (String name : status.ok()) {
            Optional<StatusCode> code = codes.code(name);
            code.ifPresentOrElse(ok::add, () -> call.diagnostics()
                    .error(
                            new MethodProblem.NoSuchStatus(name, codes.nearMisses(name)),
                            call.request().origin()));
        }
        if (status.ok().isEmpty()) {
            ok.add(new StatusCode(0, Optional.empty()));
        }
        Optional<Optional<StatusText>> text = status.message().isEmpty()
                ? Optional.of(Optional.empty())
                : text(status.message().get()).map(Optional::of);
        if (text.isEmpty() || ok.size() < status.ok().size()) {
            return Optional.empty();
        }
        CType result = call.signature().function().result();
        Map<Long, String> names = codes.names(status.ok(), result);
        return Optional.of(new ErrorConvention.ReturnsStatus(ok, table(ok, result, names), names, text.get()));
    }

    /** After the enum, or the first success; empty where the codes have no names. */
    private String table(List<StatusCode> ok, CType result, Map<Long, String> names) {
        if (names.isEmpty()) {
            return "";
        }
        return ok.stream()
                        .flatMap(code -> code.constant().stream())
                        .findFirst()
                        .orElse(display.type(result).replaceAll("\\W", "_"))
                + "_status";
    }

    /** How the function with the text of a failure is called; nothing after an error was reported. */
    private Optional<StatusText> text(String name) {
        Optional<CFunction> function = functions.find(name, 1, call.request().origin());
        if (function.isEmpty()) {
            return Optional.empty();
        }
        Optional<StatusText> text = returnsText(function.get())
                ? functions.call(function.get()).flatMap(found -> {
                    if (function.get().parameters().isEmpty()) {
                        return Optional.of(new StatusText(found, Optional.empty()));
                    }
                    return function.get().parameters().size() == 1
                            ? argument(function.get().parameters().getFirst().type())
                                    .map(argument -> new StatusText(found, Optional.of(argument)))
                            : Optional.empty();
                })
                : Optional.empty();
        if (text.isEmpty()) {
            call.diagnostics()
                    .error(
                            new MethodProblem.MessageDoesNotFit(name, display.declaration(function.get())),
                            call.request().origin());
        }
        return text;
    }

    private static boolean returnsText(CFunction function) {
        return !function.takesAny()
                && function.result().canonical() instanceof CPointer pointer
                && TextTypes.encoding(pointer.pointee()).isPresent();
    }

    /** What of the call fits the parameter of the function with the text. */
    private Optional<StatusArgument> argument(CType parameter) {
        if (!(parameter.canonical() instanceof CPointer)) {
            boolean same = parameter
                    .canonical()
                    .equals(call.signature().function().result().canonical());
            return same ? Optional.of(new StatusArgument.Code()) : Optional.empty();
        }
        for (ArgumentMapping.Slot slot : call.mapping().slots()) {
            switch (slot) {
                case ArgumentMapping.Slot.Passed passed -> {
                    CType type = call.signature()
                            .parameters()
                            .get(passed.index())
                            .declaration()
                            .type();
                    if (OwnedType.fits(type, parameter)) {
                        return Optional.of(
                                new StatusArgument.OfParameter(passed.java().name()));
                    }
                }
                case ArgumentMapping.Slot.Result result -> {
                    CType type = call.signature()
                            .parameters()
                            .get(result.index())
                            .declaration()
                            .type();
                    if (OwnedType.fits(OwnedType.pointee(type), parameter)) {
                        return Optional.of(new StatusArgument.OfParameter(call.hiddenName(result.index())));
                    }
                }
                case ArgumentMapping.Slot.OnlyJava _,
                        ArgumentMapping.Slot.LengthOf _,
                        ArgumentMapping.Slot.TokenOf _ -> {
                    // nothing of C's to ask about
                }
            }
        }
        return Optional.empty();
    }
}
