package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.Attributes;
import io.nativeheader.processor.resolve.HeaderMethods;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks the types of a declared method against its C function, and finds the conversions. */
final class DeclaredMethods {

    private final HeaderMethods headerMethods;
    private final TypeMapper mapper;
    private final StatusCodes codes;
    private final NamedFunctions functions;
    private final CDisplay display;
    private final Diagnostics diagnostics;

    DeclaredMethods(
            HeaderMethods headerMethods,
            TypeMapper mapper,
            StatusCodes codes,
            NamedFunctions functions,
            CDisplay display,
            Diagnostics diagnostics) {
        this.headerMethods = headerMethods;
        this.mapper = mapper;
        this.codes = codes;
        this.functions = functions;
        this.display = display;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the method; empty after reporting an error.
     *
     * @param binds tells whether another method for the same function would bind, as a proposed method must
     */
    Optional<MethodDeclaration> of(
            MethodRequest request, CallSignature signature, ArgumentMapping mapping, Predicate<MethodRequest> binds) {
        CFunction function = signature.function();
        String c = display.declaration(function);
        if (signature.obstacle().isPresent()) {
            diagnostics.error(
                    new MethodProblem.NotBindable(
                            function.name(), signature.obstacle().get(), c),
                    request.origin());
            return Optional.empty();
        }
        if (request.varargs()
                && !(VariadicShapes.acceptsAnyArguments(request) && function.acceptsUndeclaredArguments())) {
            JavaType last = request.parameters().getLast().type();
            String reason = "its last parameter is " + last.display().replaceFirst("\\[]$", "...")
                    + ": write Object... for variadic arguments, or " + last.display() + " for an array";
            diagnostics.error(new MethodProblem.NotBindable(function.name(), reason, c), request.origin());
            return Optional.empty();
        }
        if (function.acceptsUndeclaredArguments()
                && (request.failure() instanceof FailureRequest.SetsErrno || request.critical())) {
            String annotation = request.critical() ? "@Critical" : "@SetsErrno";
            String reason = annotation + " needs specific arguments: declare them instead of Object...";
            diagnostics.error(new MethodProblem.NotBindable(function.name(), reason, c), request.origin());
            return Optional.empty();
        }
        DeclaredCall call = new DeclaredCall(
                request, signature, mapping, c, () -> proposal(request, signature, mapping, c, binds), diagnostics);
        int expected = signature.parameters().size() - mapping.hidden();
        if (mapping.passed() != expected) {
            diagnostics.error(
                    new MethodProblem.ArgumentCount(
                            function.name(), mapping.passed(), expected, c, call.correctedMethod()),
                    request.origin());
            return Optional.empty();
        }
        return of(call);
    }

    private String proposal(
            MethodRequest request,
            CallSignature signature,
            ArgumentMapping mapping,
            String c,
            Predicate<MethodRequest> binds) {
        DeclaredCall call = new DeclaredCall(request, signature, mapping, c, () -> "", new Diagnostics());
        MethodDeclaration plain = headerMethods.plain(signature);
        return new Proposal(
                        call,
                        plain,
                        new ProposedParameters(call, plain, new FittingArguments(call, mapper)::of),
                        new DeclaredResult(call, mapper, display, functions).fitting(),
                        binds)
                .text();
    }

    private Optional<MethodDeclaration> of(DeclaredCall call) {
        Optional<List<MethodDeclaration.Parameter>> parameters =
                new DeclaredArguments(call, mapper, codes, display, functions).parameters();
        Optional<ErrorConvention> errors = new DeclaredFailure(call, mapper, codes, display, functions).convention();
        Optional<ResultConversion> result = errors.flatMap(
                convention -> new DeclaredResult(call, mapper, display, functions).conversion(convention));
        if (parameters.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        MethodDeclaration method = method(call, parameters.get(), result.get(), errors.get());
        List<ParameterRequest> unused = new ArrayList<>(call.mapping().allocators());
        unused.removeIf(allocator -> Allocators.used(method).contains(allocator.name()));
        unused.forEach(allocator -> diagnostics.error(
                new MethodProblem.UnusedAllocator(
                        allocator.name(), allocator.type().display()),
                allocator.origin()));
        return unused.isEmpty() ? Optional.of(method) : Optional.empty();
    }

    private MethodDeclaration method(
            DeclaredCall call,
            List<MethodDeclaration.Parameter> parameters,
            ResultConversion result,
            ErrorConvention errors) {
        CFunction function = call.signature().function();
        return new MethodDeclaration(
                call.request().name(),
                true,
                parameters,
                call.request().result(),
                result,
                Nullness.UNSPECIFIED,
                errors,
                call.signature().call(errors.capturesErrno(), call.request().critical()),
                headerMethods.documentation(function, Attributes.notes(call.signature())));
    }
}
