package io.nativeheader.processor.request;

import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import io.nativeheader.processor.jmodel.JavaClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The methods of an interface and of all interfaces that it extends, except those of the generated header interface. Signatures are
 * compared by the names of their types, because the compiler cannot compare types that do not exist yet.
 */
final class MemberMethods {

    /** Methods that every implementation inherits from Object (JLS 9.2). */
    private static final Set<MethodSignature> OF_OBJECT = Set.of(
            new MethodSignature("equals", List.of(JavaClass.OBJECT)),
            new MethodSignature("hashCode", List.of()),
            new MethodSignature("toString", List.of()));

    private final TypeElement type;
    private final String packageName;
    private final String generatedHeader;
    private final Types types;
    private final List<MemberMethod> methods = new ArrayList<>();
    private final Set<TypeElement> bases = new LinkedHashSet<>();

    private MemberMethods(TypeElement type, String packageName, String generatedHeader, Types types) {
        this.type = type;
        this.packageName = packageName;
        this.generatedHeader = generatedHeader;
        this.types = types;
    }

    static MemberMethods of(TypeElement type, String packageName, String generatedHeader, Types types) {
        MemberMethods members = new MemberMethods(type, packageName, generatedHeader, types);
        Set<TypeElement> excluded = new HashSet<>();
        members.findBases(type, excluded);
        members.collect(type, excluded);
        return members;
    }

    /** Returns the abstract methods that an implementation must define, in source order. */
    List<MemberMethod> unimplemented() {
        List<MemberMethod> found = new ArrayList<>();
        for (MemberMethod method : methods) {
            boolean twice = found.stream().anyMatch(other -> other.signature().equals(method.signature()));
            if (method.isAbstract() && !twice && !isOverridden(method) && !isOfObject(method)) {
                found.add(method);
            }
        }
        return found;
    }

    /** Returns the signatures of the methods that have a body. */
    Set<MethodSignature> implemented() {
        return methods.stream()
                .filter(method -> !method.isAbstract() && isMember(method) && !isOverridden(method))
                .map(MemberMethod::signature)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns the nearest annotated interfaces that it extends. Their methods and parents are bound there and not collected here.
     */
    Set<TypeElement> bases() {
        return bases;
    }

    private void findBases(TypeElement owner, Set<TypeElement> excluded) {
        for (TypeElement parent : parents(owner)) {
            if (AnnotationReader.of(parent, NativeHeader.class).isPresent()) {
                bases.add(parent);
                addWithParents(parent, excluded);
            } else {
                findBases(parent, excluded);
            }
        }
    }

    private void addWithParents(TypeElement owner, Set<TypeElement> all) {
        if (all.add(owner)) {
            parents(owner).forEach(parent -> addWithParents(parent, all));
        }
    }

    private void collect(TypeElement owner, Set<TypeElement> seen) {
        if (seen.add(owner)) {
            ElementFilter.methodsIn(owner.getEnclosedElements()).forEach(method -> methods.add(member(method)));
            parents(owner).forEach(parent -> collect(parent, seen));
        }
    }

    private List<TypeElement> parents(TypeElement owner) {
        List<TypeElement> parents = new ArrayList<>();
        for (TypeMirror parent : owner.getInterfaces()) {
            if (!JavaTypeReader.simpleName(parent).equals(generatedHeader)) {
                JavaTypeReader.element(parent).ifPresent(parents::add);
            }
        }
        return parents;
    }

    private MemberMethod member(ExecutableElement method) {
        boolean ofGeneric = !((TypeElement) method.getEnclosingElement())
                .getTypeParameters()
                .isEmpty();
        ExecutableType seen =
                (ExecutableType) (ofGeneric ? types.asMemberOf((DeclaredType) type.asType(), method) : method.asType());
        MethodSignature signature = new MethodSignature(
                method.getSimpleName().toString(),
                seen.getParameterTypes().stream()
                        .map(parameter -> JavaTypeReader.read(parameter, packageName))
                        .toList());
        return new MemberMethod(method, signature, seen.getReturnType(), seen.getParameterTypes());
    }

    private boolean isOverridden(MemberMethod method) {
        return methods.stream()
                .anyMatch(other -> other.signature().equals(method.signature())
                        && isMember(other)
                        && !other.owner().equals(method.owner())
                        && types.isSubtype(erasure(other), erasure(method)));
    }

    private TypeMirror erasure(MemberMethod method) {
        return types.erasure(method.owner().asType());
    }

    /** Static and private methods are not inherited (JLS 8.4.8). */
    private boolean isMember(MemberMethod method) {
        Set<Modifier> modifiers = method.element().getModifiers();
        return method.owner().equals(type)
                || !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE);
    }

    private static boolean isOfObject(MemberMethod method) {
        return OF_OBJECT.contains(method.signature())
                && AnnotationReader.of(method.element(), Symbol.class).isEmpty();
    }
}
