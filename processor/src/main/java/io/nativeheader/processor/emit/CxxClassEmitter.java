package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration.Member;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Prints the Java class of a C++ class, and the class of its handles. If the members do not fit one class file, the class extends others
 * that have parts of them.
 */
final class CxxClassEmitter {

    private static final ClassParts<Member> PARTS =
            ClassParts.of(member -> ImplementationEmitter.entries(member.method()));

    private static final Set<String> NO_VARIABLES = Set.of();

    private final InterfaceDeclaration declaration;
    private final List<String> targets;
    private final CxxInheritance inheritance;

    /**
     * @param targets the names of all targets of the binding
     */
    CxxClassEmitter(InterfaceDeclaration declaration, List<String> targets) {
        this.declaration = declaration;
        this.targets = targets;
        this.inheritance = new CxxInheritance(declaration.cxx().classes());
    }

    List<GeneratedJava> emit(CxxClassDeclaration type) {
        List<GeneratedJava> files = new ArrayList<>();
        ClassName base = type.base().map(Names::of).orElse(Names.CXX_OBJECT);
        List<List<Member>> parts = PARTS.divide(type.members());
        for (List<Member> part : parts.subList(0, parts.size() - 1)) {
            JavaClass name = type.type().part(files.size() + 1);
            add(type, name, part(name, type).superclass(base), part, files);
            base = Names.of(name);
        }
        add(type, type.type(), whole(type).superclass(base), parts.getLast(), files);
        return files;
    }

    // public class Circle extends Shape {
    private static TypeSpec.Builder whole(CxxClassDeclaration type) {
        return TypeSpec.classBuilder(type.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocText.of(
                        type.documentation(),
                        "A handle to an object of the C++ class " + JavadocText.code(type.cName()) + "."))
                .addAnnotations(Deprecation.of(type.documentation()));
    }

    // public abstract class Circle_1 extends Shape {
    /** Returns a class as visible as its subclass. Otherwise the subclass would have a bridge for each method (JDK-6342411). */
    private static TypeSpec.Builder part(JavaClass name, CxxClassDeclaration type) {
        return TypeSpec.classBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("A part of {@link $T}, which is too large for one class file.", Names.of(type.type()));
    }

    /*
     * {
     *     static {
     *         NativeHeaderPlatform.require();
     *     }
     *
     *     Circle(CxxPointer pointer) {
     *         super(pointer);
     *     }
     *
     *     @Override
     *     public double area() { … }
     *
     *     public static Circle create(double radius) { … }
     * }
     */
    /**
     * Adds the file of a class.
     *
     * @param name the class or the superclass that has a part of the members
     */
    private void add(
            CxxClassDeclaration type,
            JavaClass name,
            TypeSpec.Builder spec,
            List<Member> members,
            List<GeneratedJava> files) {
        Optional<CxxOverrides> overrides = name.equals(type.type()) ? type.overrides() : Optional.empty();
        MethodBodies bodies = new MethodBodies(
                name,
                name.equals(type.type()) ? type.handles() : name.handles(),
                members.stream().map(Member::method).toList(),
                overrides.map(CxxOverrides::destructors).orElse(List.of()),
                declaration,
                targets,
                NO_VARIABLES);
        spec.addStaticBlock(PlatformEmitter.requirement(
                declaration,
                new Selection(name, targets, declaration.targets(), NO_VARIABLES).isRestricted(),
                NO_VARIABLES));
        spec.addMethod(constructor());
        spec.addMethod(unownedConstructor());
        for (Member member : members) {
            MethodShape shape = member.isStatic()
                    ? MethodShape.ofStaticMember()
                    : MethodShape.ofMember(inheritance.overrides(type, member.method()));
            spec.addMethod(bodies.emitter(member.method()).emit(shape));
            if (member.method().resultConversion() instanceof ResultConversion.Elements elements) {
                spec.addSuperinterface(Names.of(
                        JavaGeneric.of(JavaClass.ITERABLE, elements.element().boxed())));
            }
        }
        overrides.ifPresent(one -> new CxxOverridesEmitter(
                        name, one, declaration.implementation().handles(), bodies.codecs())
                .addTo(spec, type));
        List<String> warnings = new ArrayList<>();
        if (!declaration.usesDeprecated() && inheritance.overridesDeprecated(type)) {
            warnings.add("deprecation");
        }
        warnings.addAll(FunctionalOverloads.warnings(inheritance.methods(type)));
        if (!warnings.contains("overloads") && inheritance.hasFunctionalOverrides(type)) {
            warnings.add("overloads");
        }
        files.add(bodies.file(spec, warnings));
        bodies.handles(type.type(), declaration.implementation().handles()).ifPresent(files::add);
    }

    /*
     * public Circle(MemorySegment segment) {
     *     this(CxxPointer.borrowed(segment, CxxLifetime.UNKNOWN));
     * }
     */
    private static MethodSpec unownedConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Creates a handle that does not own its object, and that does not know when the object is destroyed.\n\n"
                                + "@param segment the object's address")
                .addParameter(Names.MEMORY_SEGMENT, "segment")
                .addStatement("this($T.borrowed(segment, $T.UNKNOWN))", Names.CXX_POINTER, Names.CXX_LIFETIME)
                .build();
    }

    // Circle(CxxPointer pointer) { super(pointer); }
    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Creates a handle. Generated code calls this.\n\n"
                        + "@param pointer the object's address and lifetime")
                .addParameter(Names.CXX_POINTER, "pointer")
                .addStatement("super(pointer)")
                .build();
    }
}
