package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Prints the class whose methods call C. The JVM loads this class completely at a program's first call. If it has many methods, their
 * bodies are in separate classes, which the JVM loads at the first call of one of their functions.
 */
final class ImplementationEmitter {

    /** The maximum number of method bodies in the class itself. Loading that many takes about as long as loading two more classes. */
    private static final int MAX_BODIES_TOGETHER = 500;

    /** The maximum number of method bodies in one of the separate classes. */
    private static final int MAX_BODIES_PER_PART = 200;

    private static final ClassParts<MethodDeclaration> BODIES = ClassParts.of(ImplementationEmitter::entries);

    private final InterfaceDeclaration declaration;
    private final List<String> targets;
    private final List<InheritedMethods> inherited;
    private final ClassName name;
    private final Set<String> variables;

    ImplementationEmitter(InterfaceDeclaration declaration, List<String> targets, List<InheritedMethods> inherited) {
        this.targets = targets;
        this.declaration = declaration;
        this.inherited = inherited;
        this.name = Names.of(declaration.implementation());
        this.variables = declaration.constants().stream()
                .map(ConstantDeclaration::name)
                .collect(Collectors.toCollection(HashSet::new));
        this.variables.addAll(declaration.inheritedNames());
    }

    /**
     * Returns the class and the class of its handles, preceded by the classes of the bodies and their handles if there are many methods.
     */
    List<GeneratedJava> emit() {
        boolean together = BODIES.ofAtMost(MAX_BODIES_TOGETHER)
                        .divide(declaration.methods())
                        .size()
                == 1;
        return together ? together() : divided();
    }

    /**
     * Returns the number of constant pool entries that a method needs: the method, the class that holds its handle, the call, the result's
     * conversion, and for each parameter its name, type and conversion.
     */
    static int entries(MethodDeclaration method) {
        return 12 + 6 * method.parameters().size();
    }

    private MethodBodies bodies(JavaClass type, List<MethodDeclaration> methods) {
        return new MethodBodies(type, type.handles(), methods, List.of(), declaration, targets, variables);
    }

    /*
     * public final class PhyNative implements Phy {
     *     public PhyNative() {}
     *
     *     @Override
     *     public int phy_start(phy_device phydev) { … }
     * }
     */
    private List<GeneratedJava> together() {
        MethodBodies bodies = bodies(declaration.implementation(), declaration.methods());
        TypeSpec.Builder spec = whole().addSuperinterface(Names.of(declaration.type()));
        bodies.addTo(spec, MethodEmitter::emit);
        addInherited(spec, bodies);
        return Stream.concat(
                        Stream.of(bodies.file(spec, FunctionalOverloads.warnings(declaration.methods()))),
                        bodies.handles(bodies.type(), bodies.type().handles()).stream())
                .toList();
    }

    private List<GeneratedJava> divided() {
        List<MethodBodies> elsewhere = new ArrayList<>();
        for (List<MethodDeclaration> part : BODIES.ofAtMost(MAX_BODIES_PER_PART).divide(declaration.methods())) {
            elsewhere.add(bodies(declaration.implementation().part(elsewhere.size() + 1), part));
        }
        List<Delegate> methods = elsewhere.stream().flatMap(Delegate::to).toList();
        return Stream.concat(withHandles(elsewhere).stream(), delegating(methods, elsewhere.size() + 1).stream())
                .toList();
    }

    /** Returns the classes of the bodies, each followed by the class of its handles. */
    private List<GeneratedJava> withHandles(List<MethodBodies> elsewhere) {
        JavaClass owner = owner(elsewhere);
        List<GeneratedJava> files = new ArrayList<>();
        for (MethodBodies bodies : elsewhere) {
            files.add(elsewhere(bodies));
            bodies.handles(declaration.implementation(), owner).ifPresent(files::add);
        }
        bodies(declaration.implementation(), List.of())
                .handles(declaration.implementation(), owner)
                .ifPresent(files::add);
        return files;
    }

    /** Returns the class that gets the field {@code LIBRARY}. */
    private JavaClass owner(List<MethodBodies> elsewhere) {
        if (declaration.sharesLibrary()) {
            return declaration.implementation().handles();
        }
        return elsewhere.stream()
                .filter(MethodBodies::hasHandles)
                .findFirst()
                .orElse(elsewhere.getFirst())
                .type()
                .handles();
    }

    /*
     * final class PhyNative_1 {
     *     static int phy_start(phy_device phydev) { … }
     * }
     */
    private GeneratedJava elsewhere(MethodBodies bodies) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(bodies.type().simpleName())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Bodies of methods of {@link $T}. The JVM loads this class at the first call of one of them.",
                        name)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        bodies.addTo(spec, MethodEmitter::emitStatic);
        return bodies.file(spec, List.of("overloads")); // javac reports overloads on the interface's methods already
    }

    /*
     * public final class PhyNative implements Phy {
     *     @Override
     *     public int phy_start(phy_device phydev) {
     *         return PhyNative_1.phy_start(phydev);
     *     }
     * }
     */
    /**
     * Returns the class and the classes that it extends if its methods do not fit one class file.
     *
     * @param number the number of the first extended class: {@code PhyNative_9}
     */
    private List<GeneratedJava> delegating(List<Delegate> methods, int number) {
        List<GeneratedJava> files = new ArrayList<>();
        List<List<Delegate>> classes = Delegate.PARTS.divide(methods);
        for (int i = 0; i < classes.size(); i++) {
            boolean whole = i == classes.size() - 1;
            JavaClass type = whole
                    ? declaration.implementation()
                    : declaration.implementation().part(number + i);
            TypeSpec.Builder spec = whole ? whole() : part(type);
            if (i == 0) {
                spec.addSuperinterface(Names.of(declaration.type()));
            } else {
                spec.superclass(Names.of(declaration.implementation().part(number + i - 1)));
            }
            classes.get(i).forEach(method -> spec.addMethod(method.emit(variables)));
            MethodBodies none = bodies(type, List.of());
            if (whole) {
                addInherited(spec, none);
            }
            files.add(none.file(spec, FunctionalOverloads.warnings(declaration.methods())));
        }
        return files;
    }

    /** A method that delegates to its body in a separate class. */
    private record Delegate(MethodDeclaration method, MethodBodies bodies) {

        /** Constant pool entries of such a method: its name, its type, the pair of both, and the method it calls. */
        private static final int ENTRIES = 4;

        static final ClassParts<Delegate> PARTS =
                new ClassParts<>(_ -> ENTRIES, Delegate::variables, Integer.MAX_VALUE);

        static Stream<Delegate> to(MethodBodies bodies) {
            return bodies.methods().stream().map(method -> new Delegate(method, bodies));
        }

        private List<String> variables() {
            return method.javaParameters().stream()
                    .flatMap(parameter -> Stream.of(
                            parameter.name(), Names.of(parameter.type()).toString()))
                    .toList();
        }

        MethodSpec emit(Set<String> inScope) {
            return bodies.emitter(method).emitDelegate(Names.qualifier(bodies.type(), inScope));
        }
    }

    // public abstract class PhyNative_9 implements Phy {
    /** Returns a class as visible as its subclass. Otherwise the subclass would have a bridge for each method (JDK-6342411). */
    private TypeSpec.Builder part(JavaClass type) {
        return visible(TypeSpec.classBuilder(type.simpleName())
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("A part of {@link $T}, which is too large for one class file.", name));
    }

    // public final class PhyNative
    private TypeSpec.Builder whole() {
        return visible(TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Calls the functions of $L.",
                        JavadocText.code(declaration.library().header())));
    }

    private TypeSpec.Builder visible(TypeSpec.Builder type) {
        return declaration.isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    private void addInherited(TypeSpec.Builder whole, MethodBodies bodies) {
        inherited.forEach(base -> whole.addField(implementation(base)));
        whole.addMethod(constructor());
        declaration.unbound().forEach(method -> whole.addMethod(UnboundMethodEmitter.emit(method)));
        for (InheritedMethods base : inherited) {
            base.methods()
                    .forEach(method -> whole.addMethod(bodies.emitter(method).emitDelegate(field(base))));
        }
    }

    // private final Phy ofPhy = new PhyNative();
    private static FieldSpec implementation(InheritedMethods base) {
        return FieldSpec.builder(Names.of(base.type()), field(base), Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", Names.of(base.implementation()))
                .build();
    }

    private static String field(InheritedMethods base) {
        return "of" + base.type().name().replace('.', '_');
    }

    // public PhyNative() { NativeHeaderPlatform.require(); }
    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Creates an implementation. The library is opened at the first call.")
                .addCode(PlatformEmitter.requirement(
                        declaration,
                        new Selection(declaration.implementation(), targets, declaration.targets(), variables)
                                .isRestricted(),
                        variables))
                .build();
    }
}
