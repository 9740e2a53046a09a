package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.OwnedRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.TextTypes;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the conversion of a declared method's result, which C returns or writes to an out-parameter. */
final class DeclaredResult {

    private final DeclaredCall call;
    private final TypeMapper mapper;
    private final CDisplay display;
    private final NamedFunctions functions;

    DeclaredResult(DeclaredCall call, TypeMapper mapper, CDisplay display, NamedFunctions functions) {
        this.call = call;
        this.mapper = mapper;
        this.display = display;
        this.functions = functions;
    }

    /** Returns the conversion; empty after reporting an error. */
    Optional<ResultConversion> conversion(ErrorConvention errors) {
        for (ArgumentMapping.Slot slot : call.mapping().slots()) {
            if (slot instanceof ArgumentMapping.Slot.Result result) {
                return out(result, errors);
            }
        }
        return returned(errors)
                .flatMap(found -> encoded(found, call.signature().function().result()))
                .flatMap(found -> owned(found, call.signature().function().result()))
                .map(found -> found.allocatedBy(
                        call.allocator().map(ParameterRequest::name).orElse("")));
    }

    /** Returns how the out-parameter converts to the result type; empty if it does not. */
    static Optional<OutMatcher.Out> out(DeclaredCall call, CallSignature.Parameter c, TypeMapper mapper) {
        return OutMatcher.match(c.declaration().type(), call.request().result(), mapper);
    }

    private Optional<ResultConversion> out(ArgumentMapping.Slot.Result slot, ErrorConvention errors) {
        CallSignature.Parameter c = call.signature().parameters().get(slot.index());
        boolean ignoresResult =
                errors instanceof ErrorConvention.None && !(call.signature().result() instanceof Meaning.Nothing);
        if (ignoresResult) {
            call.misplaced(
                    "@Out",
                    "the meaning of C's own result: add @ReturnsStatus, @ReturnsErrno or @SetsErrno",
                    call.request().origin());
            return Optional.empty();
        }
        Optional<OutMatcher.Out> out = out(call, c, mapper);
        if (out.isEmpty()) {
            return Optional.empty(); // reported with the arguments
        }
        String name = call.hiddenName(slot.index());
        if (out.get().layout().isEmpty()) {
            return Optional.of(
                    new ResultConversion.OutRecord(name, (JavaClass) out.get().type()));
        }
        CType written = OwnedType.pointee(c.declaration().type());
        return encoded(out.get().result(), written)
                .flatMap(found -> owned(found, written))
                .map(value -> new ResultConversion.Out(name, out.get().layout().get(), value));
    }

    private Optional<ResultConversion> returned(ErrorConvention errors) {
        JavaType type = call.request().result();
        List<ConversionMatcher.Result> fitting = fitting();
        Optional<ResultConversion> result = fitting.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .map(ConversionMatcher.Result::conversion)
                .map(call.signature()::sized);
        if (result.isPresent()) {
            return result;
        }
        boolean isBoolean = type == JavaPrimitive.BOOLEAN
                && ConversionMatcher.isInteger(call.signature().result());
        if (isBoolean && !(errors instanceof ErrorConvention.None)) {
            call.misplaced(
                    call.request().failure().annotation(),
                    "the number as the result, or void: once failures are thrown, no boolean is left to return",
                    call.request().origin());
            return Optional.empty();
        }
        if (isBoolean) {
            return Optional.of(new ResultConversion.BooleanConversion());
        }
        boolean throwsInstead = !(errors instanceof ErrorConvention.None);
        if (type == JavaPrimitive.VOID && (throwsInstead || isStatement())) {
            return Optional.of(new ResultConversion.Nothing());
        }
        call.diagnostics()
                .error(
                        new MethodProblem.ResultType(
                                type.display(),
                                display.type(call.signature().function().result()),
                                fitting.stream()
                                        .map(one -> one.type().display())
                                        .toList(),
                                call.cDeclaration(),
                                call.correctedMethod()),
                        call.request().origin());
        return Optional.empty();
    }

    /** Returns the fitting result types, starting with the type in the header-wide method. */
    List<ConversionMatcher.Result> fitting() {
        List<ConversionMatcher.Result> fitting =
                new ArrayList<>(ConversionMatcher.results(call.signature().result()));
        boolean hasString = fitting.stream().anyMatch(result -> result.type().equals(JavaClass.STRING));
        if (!hasString) {
            text(call.signature().function().result())
                    .ifPresent(encoding -> fitting.add(new ConversionMatcher.Result(
                            JavaClass.STRING, new ResultConversion.StringCopy(encoding, Optional.empty()))));
        }
        return fitting;
    }

    private Optional<Encoding> text(CType type) {
        Optional<Pointee> pointee = mapper.pointee(type);
        return call.request().resultRequest().encoding().isPresent()
                ? pointee.map(_ -> Encoding.UTF_8)
                : pointee.flatMap(Pointee::text);
    }

    /** Returns whether the result may be dropped because it comes from a macro that is used as a statement: {@code CPU_SET}. */
    private boolean isStatement() {
        return call.signature().function().linkage() == CFunction.Linkage.MACRO
                && ConversionMatcher.results(call.signature().result()).stream()
                        .noneMatch(result -> result.conversion().takesAllocator());
    }

    private Optional<ResultConversion> encoded(ResultConversion conversion, CType type) {
        Optional<String> name = call.request().resultRequest().encoding();
        if (name.isEmpty()) {
            return Optional.of(conversion);
        }
        Optional<Encoding> encoding = TextTypes.named(name.get());
        if (encoding.isEmpty()) {
            call.diagnostics()
                    .error(
                            new MethodProblem.UnknownEncoding(name.get()),
                            call.request().origin());
            return Optional.empty();
        }
        Optional<Pointee> pointee = mapper.pointee(type);
        boolean fits = conversion instanceof ResultConversion.StringCopy
                && pointee.isPresent()
                && (pointee.get().meaning() instanceof Meaning.Nothing
                        || pointee.get()
                                .size()
                                .allMatch(size -> size == encoding.get().unit()));
        if (!fits) {
            call.misplaced(
                    "@Encoding(\"" + name.get() + "\")",
                    "text of " + encoding.get().unit() + "-byte units",
                    call.request().origin());
            return Optional.empty();
        }
        return Optional.of(new ResultConversion.StringCopy(encoding.get(), Optional.empty()));
    }

    private Optional<ResultConversion> owned(ResultConversion conversion, CType type) {
        Optional<OwnedRequest> owned = call.request().resultRequest().owned();
        if (owned.isEmpty()) {
            return Optional.of(conversion);
        }
        return functions
                .free(owned.get(), type, call.request().origin())
                .flatMap(free -> owned(conversion, free, owned.get()));
    }

    private Optional<ResultConversion> owned(ResultConversion conversion, Call free, OwnedRequest owned) {
        Optional<String> arena = call.arena().map(ParameterRequest::name);
        boolean closes =
                conversion instanceof ResultConversion.RecordPointer pointer && pointer.isHandle() && arena.isEmpty();
        if (owned.cleaner() && !closes) {
            call.misplaced(
                    "@Owned(cleaner = true)",
                    "a result with close()",
                    call.request().origin());
            return Optional.empty();
        }
        if (owned.alsoOnFailure() && call.request().failure() instanceof FailureRequest.None) {
            call.misplaced(
                    "@Owned(alsoOnFailure = true)",
                    "a definition of failure: add @ReturnsStatus, @ReturnsErrno or @SetsErrno",
                    call.request().origin());
            return Optional.empty();
        }
        return switch (conversion) {
            case ResultConversion.StringCopy text ->
                Optional.of(new ResultConversion.StringCopy(text.encoding(), Optional.of(free)));
            case ResultConversion.RecordPointer pointer
            when pointer.isHandle() && arena.isEmpty() ->
                Optional.of(new ResultConversion.OwnedHandle(
                        pointer.record(), free, owned.cleaner(), owned.alsoOnFailure()));
            case ResultConversion.RecordPointer pointer
            when arena.isPresent() ->
                Optional.of(new ResultConversion.OwnedByArena(
                        Optional.of(pointer.record()), pointer.size(), free, arena.get(), owned.alsoOnFailure()));
            case ResultConversion.AsIs _
            when arena.isPresent() ->
                Optional.of(new ResultConversion.OwnedByArena(
                        Optional.empty(), PerTarget.same(0L), free, arena.get(), owned.alsoOnFailure()));
            case ResultConversion.RecordPointer _, ResultConversion.AsIs _ -> {
                call.misplaced(
                        "@Owned",
                        "an Arena parameter that frees it, because only types with fields private to C have close()",
                        call.request().origin());
                yield Optional.empty();
            }
            default -> {
                call.misplaced(
                        "@Owned",
                        "a pointer or a string as the result",
                        call.request().origin());
                yield Optional.empty();
            }
        };
    }
}
