package io.nativeheader.processor.request;

import io.nativeheader.CPrototype;
import io.nativeheader.CType;
import io.nativeheader.Critical;
import io.nativeheader.Encoding;
import io.nativeheader.Length;
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
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the abstract methods of an interface, inherited ones included; those of the generated header interface are not. */
final class MethodReader {

    private final String packageName;
    private final String generatedHeader;
    private final Diagnostics diagnostics;

    MethodReader(String packageName, String generatedHeader, Diagnostics diagnostics) {
        this.packageName = packageName;
        this.generatedHeader = generatedHeader;
        this.diagnostics = diagnostics;
    }

    List<MethodRequest> read(TypeElement type) {
        List<MethodRequest> methods = new ArrayList<>();
        collect(type, methods);
        return methods;
    }

    /** Default and static methods, inherited ones included. */
    Set<MethodSignature> withBody(TypeElement type) {
        Set<MethodSignature> methods = new LinkedHashSet<>();
        collectWithBody(type, methods);
        return methods;
    }

    private void collectWithBody(TypeElement type, Set<MethodSignature> methods) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
                methods.add(new MethodSignature(
                        method.getSimpleName().toString(),
                        method.getParameters().stream()
                                .map(parameter -> JavaTypeReader.read(parameter.asType(), packageName))
                                .toList()));
            }
        }
        parents(type).forEach(parent -> collectWithBody(parent, methods));
    }

    /** The interfaces that the user wrote. */
    private List<TypeElement> parents(TypeElement type) {
        List<TypeElement> parents = new ArrayList<>();
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.DECLARED
                    && !JavaTypeReader.simpleName(parent).equals(generatedHeader)) {
                parents.add((TypeElement) ((DeclaredType) parent).asElement());
            }
        }
        return parents;
    }

    private void collect(TypeElement type, List<MethodRequest> methods) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                MethodRequest request = read(method);
                if (methods.stream().noneMatch(other -> overrides(other, request))) {
                    methods.add(request);
                }
            }
        }
        parents(type).forEach(parent -> collect(parent, methods));
    }

    private static boolean overrides(MethodRequest method, MethodRequest inherited) {
        return method.signature().equals(inherited.signature());
    }

    private MethodRequest read(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        Origin origin = Origin.InJava.element(method);
        if (!method.getTypeParameters().isEmpty()) {
            diagnostics.error(new MethodProblem.GenericMethod(name), origin);
        }
        return new MethodRequest(
                name,
                value(method, Symbol.class),
                JavaTypeReader.read(method.getReturnType(), packageName),
                new ResultRequest(
                        value(method, CType.class),
                        value(method, Encoding.class),
                        valueOrEmpty(method, Out.class),
                        owned(method)),
                method.getParameters().stream().map(this::parameter).toList(),
                method.isVarArgs(),
                failure(method, origin),
                AnnotationReader.of(method, Critical.class).isPresent(),
                value(method, CPrototype.class),
                origin);
    }

    private ParameterRequest parameter(VariableElement parameter) {
        return new ParameterRequest(
                parameter.getSimpleName().toString(),
                JavaTypeReader.read(parameter.asType(), packageName),
                new ParameterRequest.Annotations(
                        value(parameter, CType.class),
                        value(parameter, Encoding.class),
                        valueOrEmpty(parameter, Length.class),
                        valueOrEmpty(parameter, UserData.class),
                        owned(parameter),
                        AnnotationReader.of(parameter, Retained.class).isPresent()),
                Origin.InJava.element(parameter));
    }

    /** The first where there are several, after an error was reported. */
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
                        reader.string("free").orElse(""), reader.isTrue("cleaner"), reader.isTrue("alsoOnFailure")));
    }

    private static Optional<String> value(Element element, Class<? extends Annotation> annotation) {
        return AnnotationReader.of(element, annotation).flatMap(reader -> reader.string("value"));
    }

    /** Empty text where the annotation has no value. */
    private static Optional<String> valueOrEmpty(Element element, Class<? extends Annotation> annotation) {
        return AnnotationReader.of(element, annotation)
                .map(reader -> reader.string("value").orElse(""));
    }
}
