package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusArgument;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusText;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.TextTypes;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Determines the error convention of a declared method from its annotation. */
final class DeclaredFailure {

    private final DeclaredCall call;
    private final TypeMapper mapper;
    private final StatusCodes codes;
    private final CDisplay display;
    private final NamedFunctions functions;

    DeclaredFailure(
            DeclaredCall call, TypeMapper mapper, StatusCodes codes, CDisplay display, NamedFunctions functions) {
        this.call = call;
        this.mapper = mapper;
        this.codes = codes;
        this.display = display;
        this.functions = functions;
    }

    /** Returns the error convention; empty after reporting an error. */
    Optional<ErrorConvention> convention() {
        return switch (call.request().failure()) {
            case FailureRequest.None _ -> Optional.of(new ErrorConvention.None());
            case FailureRequest.ReturnsErrno _ ->
                isInteger() && !isUnsigned()
                        ? Optional.of(new ErrorConvention.ReturnsErrno())
                        : doesNotFit("a signed integer, negative on failure");
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
                                call.cDeclaration()),
                        call.request().origin());
        return Optional.empty();
    }

    private Optional<ErrorConvention> status(FailureRequest.ReturnsStatus status) {
        List<StatusCode> ok = new ArrayList<>();
        for (String name : status.ok()) {
            Optional<StatusCode> code = codes.code(name);
            code.ifPresentOrElse(
                    ok::add,
                    () -> call.diagnostics()
                            .error(
                                    new MethodProblem.NoSuchStatus("@ReturnsStatus", name, codes.nearMisses(name)),
                                    call.request().origin()));
        }
        if (status.ok().isEmpty()) {
            ok.add(new StatusCode(PerTarget.same(0L), Optional.empty()));
        }
        Optional<Optional<StatusText>> text = status.message().isEmpty()
                ? Optional.of(Optional.empty())
                : text(status.message().get()).map(Optional::of);
        if (text.isEmpty() || ok.size() < status.ok().size()) {
            return Optional.empty();
        }
        Optional<StatusCode> tooLarge =
                ok.stream().filter(code -> !code.value().allMatch(this::fits)).findFirst();
        CType result = call.signature().function().result();
        if (tooLarge.isPresent()) {
            call.misplaced(
                    "@ReturnsStatus",
                    "success values that C's result type " + display.type(result) + " can represent; "
                            + tooLarge.get().value().first() + " is not one",
                    call.request().origin());
            return Optional.empty();
        }
        PerTarget<Map<Long, String>> names = codes.names(status.ok(), result);
        return Optional.of(new ErrorConvention.ReturnsStatus(
                ok,
                isUnsigned(),
                names.allMatch(Map::isEmpty) ? "" : codes.tableName(status.ok(), result) + "_status",
                names,
                text.get()));
    }

    private boolean isUnsigned() {
        return switch (call.signature().result()) {
            case Meaning.Scalar scalar -> scalar.unsigned();
            case Meaning.Enumeration enumeration -> enumeration.unsigned();
            default -> false;
        };
    }

    /** Returns whether C's result has enough bits for a value. */
    private boolean fits(long value) {
        long size = switch (call.signature().result()) {
            case Meaning.Scalar scalar -> scalar.carrier().size();
            case Meaning.Enumeration enumeration -> enumeration.carrier().size();
            default -> 8;
        };
        return size == 8 || value >= -(1L << (8 * size - 1)) && value < 1L << (8 * size);
    }

    /** Returns the call of the function that returns an error's text; empty after reporting an error. */
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
        return !function.acceptsUndeclaredArguments()
                && function.result().canonical() instanceof CPointer pointer
                && TextTypes.encoding(pointer.pointee()).isPresent();
    }

    /**
     * Returns the argument for the parameter of the function that returns an error's text: the status code, or a pointer from the call.
     */
    private Optional<StatusArgument> argument(CType parameter) {
        if (!(parameter.canonical() instanceof CPointer)) {
            boolean same = parameter
                    .canonical()
                    .equals(call.signature().function().result().canonical());
            return same ? Optional.of(new StatusArgument.Code()) : Optional.empty();
        }
        List<Candidate> candidates = candidates();
        return candidates.stream()
                .filter(candidate -> OwnedType.isSame(candidate.type(), parameter))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(candidate -> OwnedType.isVoidPointer(parameter) && isOpaque(candidate.type()))
                        .findFirst())
                .map(candidate -> new StatusArgument.OfParameter(candidate.name()));
    }

    /** Returns whether a pointer refers to an opaque object of the library, rather than to text or an array. */
    private boolean isOpaque(CType type) {
        return mapper.meaning(type, UseSite.NONE) instanceof Meaning.RecordPointer pointer && pointer.isOpaque()
                || OwnedType.isVoidPointer(type);
    }

    /** A pointer that the call passes or writes. */
    private record Candidate(String name, CType type) {}

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (ArgumentMapping.Slot slot : call.mapping().slots()) {
            switch (slot) {
                case ArgumentMapping.Slot.Passed passed ->
                    candidates.add(new Candidate(passed.java().name(), type(passed.index())));
                case ArgumentMapping.Slot.Result result ->
                    candidates.add(
                            new Candidate(call.hiddenName(result.index()), OwnedType.pointee(type(result.index()))));
                case ArgumentMapping.Slot.OnlyJava _,
                        ArgumentMapping.Slot.LengthOf _,
                        ArgumentMapping.Slot.TokenOf _ -> {
                    // none of these is a pointer that the function could take
                }
            }
        }
        return candidates;
    }

    private CType type(int index) {
        return call.signature().parameters().get(index).declaration().type();
    }
}
