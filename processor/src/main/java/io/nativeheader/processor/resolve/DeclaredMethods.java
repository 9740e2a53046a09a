package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.MethodRequest.ParameterRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a declared method against its C function, type by type, and finds the conversions. */
final class DeclaredMethods {

    private final HeaderMethods headerMethods;
    private final CDisplay display;
    private final Diagnostics diagnostics;

    DeclaredMethods(HeaderMethods headerMethods, CDisplay display, Diagnostics diagnostics) {
        this.headerMethods = headerMethods;
        this.display = display;
        this.diagnostics = diagnostics;
    }

    /** The method, or nothing after an error was reported. */
    Optional<MethodDeclaration> of(MethodRequest request, CallSignature signature) {
        CFunction function = signature.function();
        String c = display.declaration(function);
        if (signature.obstacle().isPresent()) {
            diagnostics.error(
                    new MethodProblem.NotBindable(
                            function.name(), signature.obstacle().get(), c),
                    request.origin());
            return Optional.empty();
        }
        if (function.takesAny() && request.setsErrno()) {
            String reason = "@SetsErrno needs a call of one shape: name its arguments in place of Object...";
            diagnostics.error(new MethodProblem.NotBindable(function.name(), reason, c), request.origin());
            return Optional.empty();
        }
        String java = JavaSignature.of(headerMethods.plain(signature));
        boolean takesAllocator = takesAllocator(request, signature);
        List<ParameterRequest> passed = passed(request, signature, takesAllocator);
        if (passed.size() != signature.parameters().size()) {
            diagnostics.error(
                    new MethodProblem.ArgumentCount(
                            function.name(),
                            passed.size(),
                            signature.parameters().size(),
                            c,
                            java),
                    request.origin());
            return Optional.empty();
        }
        Optional<List<MethodDeclaration.Parameter>> parameters = parameters(passed, signature, c, java);
        Optional<ErrorConvention> errors = errors(request, signature, c);
        Optional<ConversionMatcher.Result> result = result(request, signature, errors, c, java);
        if (parameters.isEmpty() || result.isEmpty() || errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(method(request, signature, takesAllocator, parameters.get(), result.get(), errors.get()));
    }

    /** The parameters that are C's fixed ones: neither the allocator nor {@code Object...}. */
    private static List<ParameterRequest> passed(
            MethodRequest request, CallSignature signature, boolean takesAllocator) {
        int end = request.parameters().size() - (signature.function().takesAny() ? 1 : 0);
        return request.parameters().subList(takesAllocator ? 1 : 0, Math.max(0, end));
    }

    private static boolean takesAllocator(MethodRequest request, CallSignature signature) {
        return request.takesAllocator()
                && ConversionMatcher.results(signature.result()).stream()
                        .anyMatch(result -> result.conversion().takesAllocator());
    }

    private Optional<List<MethodDeclaration.Parameter>> parameters(
            List<ParameterRequest> requests, CallSignature signature, String c, String java) {
        List<MethodDeclaration.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            ParameterRequest request = requests.get(i);
            CallSignature.Parameter parameter = signature.parameters().get(i);
            ConversionMatcher.argument(parameter.meaning(), request.type())
                    .ifPresentOrElse(
                            argument -> parameters.add(Attributes.parameter(
                                    request.name(), request.type(), argument.conversion(), parameter.declaration())),
                            () -> diagnostics.error(parameterType(request, parameter, c, java), request.origin()));
        }
        return parameters.size() == requests.size() ? Optional.of(parameters) : Optional.empty();
    }

    private MethodProblem parameterType(
            ParameterRequest request, CallSignature.Parameter parameter, String c, String java) {
        List<String> accepted = ConversionMatcher.arguments(parameter.meaning()).stream()
                .map(argument -> argument.type().display())
                .toList();
        return new MethodProblem.ParameterType(
                request.name(),
                request.type().display(),
                display.type(parameter.declaration().type()),
                accepted,
                c,
                java);
    }

    private Optional<ConversionMatcher.Result> result(
            MethodRequest request, CallSignature signature, Optional<ErrorConvention> errors, String c, String java) {
        JavaType type = request.result();
        Optional<ConversionMatcher.Result> result = ConversionMatcher.result(signature.result(), type);
        if (result.isPresent()) {
            return result;
        }
        boolean throwsInstead = errors.isPresent() && errors.get() != ErrorConvention.NONE;
        if (type == JavaPrimitive.VOID && (throwsInstead || isStatement(signature))) {
            return Optional.of(new ConversionMatcher.Result(JavaPrimitive.VOID, new ResultConversion.Nothing()));
        }
        List<String> accepted = ConversionMatcher.results(signature.result()).stream()
                .map(fitting -> fitting.type().display())
                .toList();
        diagnostics.error(
                new MethodProblem.ResultType(
                        type.display(), display.type(signature.function().result()), accepted, c, java),
                request.origin());
        return Optional.empty();
    }

    /** A macro may have a value by the way: {@code CPU_SET}, which nobody asks for it. */
    private static boolean isStatement(CallSignature signature) {
        return signature.function().linkage() == CFunction.Linkage.MACRO
                && ConversionMatcher.results(signature.result()).stream()
                        .noneMatch(result -> result.conversion().takesAllocator());
    }

    /** What the annotation asks for; nothing after an error was reported. */
    private Optional<ErrorConvention> errors(MethodRequest request, CallSignature signature, String c) {
        if (!request.returnsErrno() && !request.setsErrno()) {
            return Optional.of(ErrorConvention.NONE);
        }
        boolean integer = signature.result() instanceof Meaning.Scalar scalar
                && scalar.carrier().type() instanceof JavaPrimitive primitive
                && primitive.isInteger();
        boolean pointer =
                switch (signature.result()) {
                    case Meaning.RecordPointer _, Meaning.CharPointer _, Meaning.FunctionPointer _, Meaning.Pointer _ ->
                        true;
                    case Meaning.Nothing _,
                            Meaning.Scalar _,
                            Meaning.Enumeration _,
                            Meaning.RecordValue _,
                            Meaning.Indirect _,
                            Meaning.Unbindable _ -> false;
                };
        if (integer) {
            return Optional.of(
                    request.returnsErrno() ? ErrorConvention.RETURNS_ERRNO : ErrorConvention.SETS_ERRNO_ON_MINUS_ONE);
        }
        if (pointer && request.setsErrno()) {
            return Optional.of(ErrorConvention.SETS_ERRNO_ON_NULL);
        }
        diagnostics.error(
                new MethodProblem.ErrorConventionDoesNotFit(
                        request.returnsErrno() ? "@ReturnsErrno" : "@SetsErrno",
                        request.returnsErrno() ? "an integer, negative on failure" : "an integer or a pointer",
                        display.type(signature.function().result()),
                        c),
                request.origin());
        return Optional.empty();
    }

    private MethodDeclaration method(
            MethodRequest request,
            CallSignature signature,
            boolean takesAllocator,
            List<MethodDeclaration.Parameter> passed,
            ConversionMatcher.Result result,
            ErrorConvention errors) {
        List<MethodDeclaration.Parameter> parameters = new ArrayList<>();
        ResultConversion conversion = result.conversion();
        if (takesAllocator) {
            String name = request.parameters().getFirst().name();
            parameters.add(new MethodDeclaration.Parameter(
                    name, JavaClass.SEGMENT_ALLOCATOR, new ArgumentConversion.AsIs(), false));
            conversion = conversion.allocatedBy(name);
        }
        parameters.addAll(passed);
        if (signature.function().takesAny()) {
            parameters.add(new MethodDeclaration.Parameter(
                    request.parameters().getLast().name(),
                    new JavaArray(JavaClass.OBJECT),
                    new ArgumentConversion.Variadic(),
                    false));
        }
        boolean capturesErrno =
                errors == ErrorConvention.SETS_ERRNO_ON_MINUS_ONE || errors == ErrorConvention.SETS_ERRNO_ON_NULL;
        return new MethodDeclaration(
                request.name(),
                true,
                parameters,
                request.result(),
                conversion,
                Nullness.UNSPECIFIED,
                errors,
                signature.call(capturesErrno),
                Documentations.of(
                        signature.function(),
                        headerMethods.declaration(signature.function()),
                        Attributes.notes(signature)));
    }
}
