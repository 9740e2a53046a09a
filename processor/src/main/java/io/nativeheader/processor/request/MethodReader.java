package io.nativeheader.processor.request;

import io.nativeheader.CPrototype;
import io.nativeheader.CType;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    static Set<String> defaultMethods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(ExecutableElement::isDefault)
                .map(method -> method.getSimpleName().toString())
                .collect(Collectors.toUnmodifiableSet());
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
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.DECLARED
                    && !JavaTypeReader.simpleName(parent).equals(generatedHeader)) {
                collect((TypeElement) ((DeclaredType) parent).asElement(), methods);
            }
        }
    }

    private static boolean overrides(MethodRequest method, MethodRequest inherited) {
        return method.name().equals(inherited.name())
                && method.parameters().stream()
                        .map(MethodRequest.ParameterRequest::type)
                        .toList()
                        .equals(inherited.parameters().stream()
                                .map(MethodRequest.ParameterRequest::type)
                                .toList());
    }

    private MethodRequest read(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        Origin origin = Origin.InJava.element(method);
        if (!method.getTypeParameters().isEmpty()) {
            diagnostics.error(new MethodProblem.GenericMethod(name), origin);
        }
        boolean returnsErrno = AnnotationReader.of(method, ReturnsErrno.class).isPresent();
        boolean setsErrno = AnnotationReader.of(method, SetsErrno.class).isPresent();
        if (returnsErrno && setsErrno) {
            diagnostics.error(new MethodProblem.TwoErrorConventions(name), origin);
        }
        List<MethodRequest.ParameterRequest> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(new MethodRequest.ParameterRequest(
                    parameter.getSimpleName().toString(),
                    JavaTypeReader.read(parameter.asType(), packageName),
                    value(parameter, CType.class),
                    Origin.InJava.element(parameter)));
        }
        return new MethodRequest(
                name,
                value(method, Symbol.class),
                JavaTypeReader.read(method.getReturnType(), packageName),
                parameters,
                method.isVarArgs(),
                returnsErrno,
                setsErrno && !returnsErrno,
                value(method, CType.class),
                value(method, CPrototype.class),
                origin);
    }

    private static Optional<String> value(Element element, Class<? extends Annotation> annotation) {
        return AnnotationReader.of(element, annotation).flatMap(reader -> reader.string("value"));
    }
}
