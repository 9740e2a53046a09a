package io.nativeheader.processor.request;

import io.nativeheader.CPrototype;
import io.nativeheader.CType;
import io.nativeheader.Critical;
import io.nativeheader.Encoding;
import io.nativeheader.Length;
import io.nativeheader.OnError;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.Retained;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.ReturnsStatus;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import io.nativeheader.UserData;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.SourceLocations;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the abstract methods of an interface. */
final class MethodReader {

    private final String packageName;
    private final SourceLocations locations;
    private final Diagnostics diagnostics;

    MethodReader(String packageName, SourceLocations locations, Diagnostics diagnostics) {
        this.packageName = packageName;
        this.locations = locations;
        this.diagnostics = diagnostics;
    }

    MethodRequest read(MemberMethod member) {
        ExecutableElement method = member.element();
        String name = method.getSimpleName().toString();
        Origin origin = locations.of(method);
        if (!method.getTypeParameters().isEmpty()) {
            diagnostics.error(new MethodProblem.GenericMethod(name), origin);
        }
        return new MethodRequest(
                name,
                value(method, Symbol.class),
                JavaTypeReader.read(member.result(), packageName),
                new ResultRequest(
                        value(method, CType.class),
                        value(method, Encoding.class),
                        valueOrEmpty(method, Out.class),
                        owned(method)),
                parameters(member),
                method.isVarArgs(),
                failure(method, origin),
                AnnotationReader.of(method, Critical.class).isPresent(),
                prototype(method),
                new MethodRequest.Written(
                        AnnotationText.of(method, method.getReturnType()),
                        method.getThrownTypes().stream()
                                .map(JavaTypeReader::simpleName)
                                .toList()),
                origin);
    }

    private List<ParameterRequest> parameters(MemberMethod member) {
        List<ParameterRequest> parameters = new ArrayList<>();
        for (VariableElement parameter : member.element().getParameters()) {
            parameters.add(parameter(parameter, member.parameters().get(parameters.size())));
        }
        return parameters;
    }

    private ParameterRequest parameter(VariableElement parameter, TypeMirror type) {
        return new ParameterRequest(
                parameter.getSimpleName().toString(),
                JavaTypeReader.read(type, packageName),
                new ParameterRequest.Annotations(
                        value(parameter, CType.class),
                        value(parameter, Encoding.class),
                        valueOrEmpty(parameter, Length.class),
                        valueOrEmpty(parameter, UserData.class),
                        owned(parameter),
                        AnnotationReader.of(parameter, Retained.class).isPresent(),
                        value(parameter, OnError.class),
                        AnnotationText.of(parameter, parameter.asType())),
                locations.of(parameter));
    }

    /** Returns how the function reports failure. Reports an error if there are several annotations, and returns the first. */
    private FailureRequest failure(ExecutableElement method, Origin origin) {
        List<FailureRequest> found = new ArrayList<>();
        AnnotationReader.of(method, ReturnsErrno.class).ifPresent(_ -> found.add(new FailureRequest.ReturnsErrno()));
        AnnotationReader.of(method, SetsErrno.class).ifPresent(_ -> found.add(new FailureRequest.SetsErrno()));
        AnnotationReader.of(method, ReturnsStatus.class)
                .ifPresent(reader -> found.add(new FailureRequest.ReturnsStatus(
                        reader.strings("ok"), reader.string("message").filter(text -> !text.isEmpty()))));
        if (found.size() > 1) {
            diagnostics.error(
                    new MethodProblem.TwoErrorConventions(
                            method.getSimpleName().toString(),
                            found.get(0).annotation(),
                            found.get(1).annotation()),
                    origin);
        }
        return found.isEmpty() ? new FailureRequest.None() : found.getFirst();
    }

    private static Optional<OwnedRequest> owned(Element element) {
        return AnnotationReader.of(element, Owned.class)
                .map(reader -> new OwnedRequest(
                        reader.strings("free"), reader.isTrue("cleaner"), reader.isTrue("alsoOnFailure")));
    }

    private Optional<PrototypeRequest> prototype(ExecutableElement method) {
        return AnnotationReader.of(method, CPrototype.class)
                .flatMap(reader -> reader.string("value")
                        .map(text -> new PrototypeRequest(text, reader.origin("value", locations))));
    }

    private static Optional<String> value(Element element, Class<? extends Annotation> annotation) {
        return AnnotationReader.of(element, annotation).flatMap(reader -> reader.string("value"));
    }

    /** Returns the annotation's value, or an empty string if the annotation has none. */
    private static Optional<String> valueOrEmpty(Element element, Class<? extends Annotation> annotation) {
        return AnnotationReader.of(element, annotation)
                .map(reader -> reader.string("value").orElse(""));
    }
}
