package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.OwnedRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.request.ResultRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method for a C function, between the plain header-wide one and the friendliest. Each guess returns a changed copy.
 *
 * @param remarks what is guessed, one sentence each
 */
record Draft(CallSignature signature, MethodRequest method, List<String> remarks) {

    Draft {
        remarks = List.copyOf(remarks);
    }

    static Draft plain(CallSignature signature, MethodRequest method) {
        return new Draft(signature, method, List.of());
    }

    CFunction function() {
        return signature.function();
    }

    /** Returns the Java parameter of a C parameter; empty if the method does not declare it. */
    Optional<ParameterRequest> java(CallSignature.Parameter c) {
        return method.parameters().stream()
                .filter(java -> java.name().equals(c.name()))
                .findFirst();
    }

    /** Returns whether a C parameter still has the given Java type and no annotations. */
    boolean isPlain(CallSignature.Parameter c, JavaType type) {
        return java(c).filter(java ->
                        java.type().equals(type) && java.annotations().equals(ParameterRequest.Annotations.NONE))
                .isPresent();
    }

    /** Returns whether a failure already throws. */
    boolean reportsFailure() {
        return !(method.failure() instanceof FailureRequest.None);
    }

    Draft with(CallSignature.Parameter c, JavaType type) {
        return with(c, type, ParameterRequest.Annotations.NONE);
    }

    Draft with(CallSignature.Parameter c, JavaType type, ParameterRequest.Annotations annotations) {
        List<ParameterRequest> parameters = new ArrayList<>();
        for (ParameterRequest java : method.parameters()) {
            parameters.add(
                    java.name().equals(c.name())
                            ? new ParameterRequest(java.name(), type, annotations, java.origin())
                            : java);
        }
        return withParameters(parameters, method.varargs());
    }

    Draft without(CallSignature.Parameter c) {
        return withParameters(
                method.parameters().stream()
                        .filter(java -> !java.name().equals(c.name()))
                        .toList(),
                method.varargs());
    }

    /** Returns this draft without {@code Object...}. */
    Draft withoutVarargs() {
        return withParameters(method.parameters().subList(0, method.parameters().size() - 1), false);
    }

    /** Returns this draft with a leading arena, if it has none. */
    Draft withArena() {
        if (method.parameters().stream().anyMatch(ParameterRequest::isAllocator)) {
            return this;
        }
        String name = "arena";
        while (hasParameter(name)) {
            name += "_";
        }
        ParameterRequest arena =
                new ParameterRequest(name, JavaClass.ARENA, ParameterRequest.Annotations.NONE, method.origin());
        return withParameters(
                Stream.concat(Stream.of(arena), method.parameters().stream()).toList(), method.varargs());
    }

    private boolean hasParameter(String name) {
        return signature.parameters().stream().anyMatch(c -> c.name().equals(name));
    }

    private Draft withParameters(List<ParameterRequest> parameters, boolean varargs) {
        return with(method.with(method.result(), parameters, varargs));
    }

    private Draft with(MethodRequest other) {
        return new Draft(signature, other, remarks);
    }

    Draft returning(JavaType type) {
        return with(method.with(type, method.parameters(), method.varargs()));
    }

    Draft failing(FailureRequest failure, String annotation) {
        return annotated(method.resultRequest(), failure, annotation);
    }

    /** Returns this draft with {@code @Out} for the parameter. */
    Draft out(CallSignature.Parameter c, JavaType type, boolean named) {
        ResultRequest result = new ResultRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.of(named ? c.name() : ""),
                method.resultRequest().owned());
        return without(c)
                .returning(type)
                .annotated(result, method.failure(), named ? "@Out(\"" + c.name() + "\")" : "@Out");
    }

    Draft owned(String free, boolean alsoOnFailure) {
        ResultRequest old = method.resultRequest();
        ResultRequest result = new ResultRequest(
                old.cType(),
                old.encoding(),
                old.out(),
                Optional.of(new OwnedRequest(List.of(free), false, alsoOnFailure)));
        String annotation = "@Owned(free = \"" + free + "\"" + (alsoOnFailure ? ", alsoOnFailure = true)" : ")");
        return annotated(result, method.failure(), annotation);
    }

    private Draft annotated(ResultRequest result, FailureRequest failure, String annotation) {
        List<String> annotations = new ArrayList<>(method.written().annotations());
        annotations.add(annotation);
        return with(new MethodRequest(
                method.name(),
                method.symbol(),
                method.result(),
                result,
                method.parameters(),
                method.varargs(),
                failure,
                method.critical(),
                method.prototype(),
                new MethodRequest.Written(annotations, List.of()),
                method.origin()));
    }

    /** Returns the method at a place. */
    MethodRequest at(Origin place) {
        return new MethodRequest(
                method.name(),
                method.symbol(),
                method.result(),
                method.resultRequest(),
                method.parameters().stream()
                        .map(java -> new ParameterRequest(java.name(), java.type(), java.annotations(), place))
                        .toList(),
                method.varargs(),
                method.failure(),
                method.critical(),
                method.prototype(),
                method.written(),
                place);
    }

    Draft remark(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Draft(signature, method, all);
    }
}
