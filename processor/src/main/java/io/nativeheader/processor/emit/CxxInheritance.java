package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration.Member;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the methods that Java classes of C++ classes override. */
final class CxxInheritance {

    private final Map<JavaClass, CxxClassDeclaration> classes;

    /**
     * @param classes all classes of an interface
     */
    CxxInheritance(List<CxxClassDeclaration> classes) {
        this.classes = classes.stream().collect(Collectors.toMap(CxxClassDeclaration::type, Function.identity()));
    }

    /** Returns whether an instance method of the class overrides one of a superclass. */
    boolean overrides(CxxClassDeclaration type, MethodDeclaration method) {
        return overridden(type, method).findAny().isPresent();
    }

    /** Returns whether a method of the class overrides a deprecated one, which javac reports unless both are deprecated. */
    boolean overridesDeprecated(CxxClassDeclaration type) {
        return type.members().stream()
                .filter(member -> !member.isStatic())
                .flatMap(member -> overridden(type, member.method()))
                .anyMatch(method -> method.documentation().deprecated().isPresent());
    }

    /** Returns whether a lambda fits {@code subclass} of the class and {@code subclass} of a superclass. javac warns of such overloads. */
    boolean hasFunctionalOverrides(CxxClassDeclaration type) {
        OptionalInt own = parametersOfLambda(type);
        return own.isPresent()
                && superclasses(type).stream()
                        .anyMatch(base -> parametersOfLambda(base).equals(own));
    }

    /** Returns the number of parameters if the only abstract virtual function of a class can be a lambda. */
    private static OptionalInt parametersOfLambda(CxxClassDeclaration type) {
        List<CxxOverrides.Method> pure = type.overrides().stream()
                .flatMap(overrides -> overrides.methods().stream())
                .filter(CxxOverrides.Method::isAbstract)
                .toList();
        return pure.size() == 1 ? OptionalInt.of(pure.getFirst().parameters().size()) : OptionalInt.empty();
    }

    /** Returns the methods of a class and those that it inherits without overriding them. */
    List<MethodDeclaration> methods(CxxClassDeclaration type) {
        List<MethodDeclaration> all =
                new ArrayList<>(type.members().stream().map(Member::method).toList());
        for (CxxClassDeclaration base : superclasses(type)) {
            base.members().stream()
                    .map(Member::method)
                    .filter(method -> all.stream().noneMatch(other -> hasSameSignature(method, other)))
                    .toList()
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean hasSameSignature(MethodDeclaration method, MethodDeclaration other) {
        return other.name().equals(method.name()) && types(other).equals(types(method));
    }

    private Stream<MethodDeclaration> overridden(CxxClassDeclaration type, MethodDeclaration method) {
        return superclasses(type).stream()
                .flatMap(base -> base.members().stream())
                .filter(member -> !member.isStatic())
                .map(Member::method)
                .filter(other -> hasSameSignature(method, other));
    }

    private static List<JavaType> types(MethodDeclaration method) {
        return method.javaParameters().stream().map(Parameter::type).toList();
    }

    private List<CxxClassDeclaration> superclasses(CxxClassDeclaration type) {
        List<CxxClassDeclaration> bases = new ArrayList<>();
        Optional<CxxClassDeclaration> base = superclass(type);
        while (base.isPresent()) {
            bases.add(base.get());
            base = superclass(base.get());
        }
        return bases;
    }

    /** Returns the superclass; empty if it is {@code CxxObject} or belongs to another interface of the package. */
    private Optional<CxxClassDeclaration> superclass(CxxClassDeclaration type) {
        return type.base().map(classes::get);
    }
}
