package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class whose methods call C. */
final class ImplementationEmitter {

    private final InterfaceDeclaration declaration;
    private final List<InheritedMethods> inherited;
    private final ClassName name;
    private final Set<String> variables;

    ImplementationEmitter(InterfaceDeclaration declaration, List<InheritedMethods> inherited) {
        this.declaration = declaration;
        this.inherited = inherited;
        this.name = Names.of(declaration.implementation());
        this.variables = declaration.constants().stream()
                .map(ConstantDeclaration::name)
                .collect(Collectors.toCollection(HashSet::new));
        this.variables.addAll(declaration.inheritedNames());
    }

    /** The class; of a very large one, first those that it extends. */
    List<GeneratedJava> emit() {
        List<List<MethodDeclaration>> parts = ClassParts.of(declaration.methods(), ImplementationEmitter::entries);
        List<GeneratedJava> files = new ArrayList<>();
        Optional<JavaClass> owner = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            boolean whole = i == parts.size() - 1;
            JavaClass type = whole
                    ? declaration.implementation()
                    : declaration.implementation().part(i + 1);
            TypeSpec.Builder spec = whole ? whole() : part(type);
            if (i == 0) {
                spec.addSuperinterface(Names.of(declaration.type()));
            } else {
                spec.superclass(Names.of(declaration.implementation().part(i)));
            }
            if (whole) {
                inherited.forEach(base -> spec.addField(implementation(base)));
                spec.addMethod(constructor());
            }
            List<Call> calls = parts.get(i).stream()
                    .flatMap(method -> method.calls().stream())
                    .toList();
            HandlePlaces places = new HandlePlaces(type.calls(), calls);
            files.add(file(type, spec, parts.get(i), whole ? inherited : List.of(), places));
            if (!calls.isEmpty()) {
                files.add(new CallsEmitter(declaration, places).emit(owner.orElse(type.calls())));
                owner = Optional.of(owner.orElse(type.calls()));
            }
        }
        return files;
    }

    /**
     * What a method takes of the constant pool: itself, the class that holds its handle, its call, its result's conversion; and for
     * each parameter a variable, its type and its conversion.
     */
    private static int entries(MethodDeclaration method) {
        return 12 + 6 * method.parameters().size();
    }

    // abstract class PhyNative_1 implements Phy {
    private TypeSpec.Builder part(JavaClass type) {
        return TypeSpec.classBuilder(type.simpleName())
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("A part of {@link $T}: one class file has no room for all of it.", name);
    }

    // public final class PhyNative implements Phy {
    private TypeSpec.Builder whole() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Calls what $L declares.",
                        JavadocText.code(declaration.library().header()));
        return declaration.isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    /*
     * public final class PhyNative implements Phy {
     *     public PhyNative() {}
     *
     *     @Override
     *     public int phy_start(phy_device phydev) { … }
     * }
     */
    private GeneratedJava file(
            JavaClass type,
            TypeSpec.Builder spec,
            List<MethodDeclaration> methods,
            List<InheritedMethods> bases,
            HandlePlaces places) {
        LayoutEmitter layouts = new LayoutEmitter(variables);
        spec.addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()))
                .alwaysQualify(Names.obscured(variables));
        Map<String, ErrorConvention.ReturnsStatus> tables = new LinkedHashMap<>();
        for (MethodDeclaration method : methods) {
            spec.addMethod(new MethodEmitter(method, variables, layouts, declaration, places).emit());
            if (method.errors() instanceof ErrorConvention.ReturnsStatus status
                    && !status.constants().isEmpty()) {
                tables.putIfAbsent(status.table(), status);
            }
        }
        for (InheritedMethods base : bases) {
            base.methods()
                    .forEach(method -> spec.addMethod(new MethodEmitter(method, variables, layouts, declaration, places)
                            .emitHandedOn(field(base))));
        }
        tables.values().forEach(table -> spec.addType(table(table)));
        return JavaSource.of(type, spec.build(), declaration.library().header(), layouts.valueLayouts())
                .as(GeneratedJava.Role.IMPLEMENTATION);
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

    // public PhyNative() {}
    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Opens nothing: the library is opened by the first call.")
                .build();
    }

    /*
     * private static final class SQLITE_OK_status {
     *     static String name(int status) {
     *         return switch (status) {
     *             case 0 -> "SQLITE_OK";
     *             default -> null;
     *         };
     *     }
     * }
     */
    private static TypeSpec table(ErrorConvention.ReturnsStatus status) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (status) {\n$>");
        status.constants().forEach((value, name) -> {
            if (value == value.intValue()) {
                code.add("case $L -> $S;\n", value, name);
            }
        });
        code.add("default -> null;\n$<};\n");
        return TypeSpec.classBuilder(status.table())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.methodBuilder("name")
                        .addModifiers(Modifier.STATIC)
                        .returns(String.class)
                        .addParameter(TypeName.INT, "status")
                        .addCode(code.build())
                        .build())
                .build();
    }
}
