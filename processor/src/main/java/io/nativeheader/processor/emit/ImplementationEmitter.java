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
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        this.variables.addAll(List.of("LIBRARY", "HANDLE", "FUNCTION"));
    }

    /** The class; of a very large one, first those that it extends. */
    List<GeneratedJava> emit() {
        List<List<MethodDeclaration>> parts = ClassParts.of(declaration.methods(), ImplementationEmitter::entries);
        List<GeneratedJava> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean whole = i == parts.size() - 1;
            JavaClass type = whole
                    ? declaration.implementation()
                    : declaration.implementation().part(i + 1);
            TypeSpec.Builder spec = whole ? whole() : part(type);
            if (i == 0) {
                spec.addSuperinterface(Names.of(declaration.type())).addField(library(parts.size() > 1));
            } else {
                spec.superclass(Names.of(declaration.implementation().part(i)));
            }
            if (whole) {
                inherited.forEach(base -> spec.addField(implementation(base)));
                spec.addMethod(constructor());
            }
            files.add(file(type, spec, parts.get(i), whole ? inherited : List.of()));
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
     *     private static final NativeLibrary LIBRARY = …;
     *
     *     public PhyNative() {}
     *
     *     @Override
     *     public int phy_start(phy_device phydev) { … }
     *
     *     private static final class phy_start_downcall { … }
     * }
     */
    private GeneratedJava file(
            JavaClass type, TypeSpec.Builder spec, List<MethodDeclaration> methods, List<InheritedMethods> bases) {
        LayoutEmitter layouts = new LayoutEmitter(variables);
        spec.addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()))
                .alwaysQualify(Names.obscured(variables));
        Map<String, Call> calls = new LinkedHashMap<>();
        Map<String, ErrorConvention.ReturnsStatus> tables = new LinkedHashMap<>();
        for (MethodDeclaration method : methods) {
            spec.addMethod(new MethodEmitter(method, variables, layouts, declaration).emit());
            method.calls().forEach(call -> calls.putIfAbsent(call.holder(), call));
            if (method.errors() instanceof ErrorConvention.ReturnsStatus status
                    && !status.constants().isEmpty()) {
                tables.putIfAbsent(status.table(), status);
            }
        }
        for (InheritedMethods base : bases) {
            base.methods()
                    .forEach(method -> spec.addMethod(
                            new MethodEmitter(method, variables, layouts, declaration).emitHandedOn(field(base))));
        }
        calls.values().forEach(call -> spec.addType(holder(call, layouts)));
        tables.values().forEach(table -> spec.addType(table(table)));
        return JavaSource.of(type, spec.build(), declaration.library().header(), layouts.valueLayouts())
                .implementation();
    }

    // private static final NativeLibrary LIBRARY = NativeLibrary.of(PhyNative.class, "phy.h", "phy", "libphy.so.1",
    // "p.Phy");
    private FieldSpec library(boolean inherited) {
        LibraryDeclaration library = declaration.library();
        FieldSpec.Builder field = FieldSpec.builder(Names.NATIVE_LIBRARY, "LIBRARY");
        if (!inherited) {
            field.addModifiers(Modifier.PRIVATE);
        }
        return field.addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($T.class, $L, $L, $L, $L)",
                        Names.NATIVE_LIBRARY,
                        name,
                        JavaLiteral.of(library.header()),
                        JavaLiteral.of(library.library()),
                        JavaLiteral.of(library.soname()),
                        JavaLiteral.of(library.helpers()))
                .build();
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
     * private static final class phy_start_downcall {
     *     static final MethodHandle HANDLE =
     *             LIBRARY.downcall("phy_start", FunctionDescriptor.of(JAVA_INT, ADDRESS));
     * }
     *
     *             LIBRARY.helper("phy_stop", FunctionDescriptor.of(JAVA_INT, ADDRESS), "__phy_stop");
     */
    private static TypeSpec holder(Call call, LayoutEmitter layouts) {
        boolean variadic = call.route() == Route.VARIADIC;
        return TypeSpec.classBuilder(call.holder())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(
                                variadic ? Names.VARIADIC_FUNCTION : Names.METHOD_HANDLE,
                                variadic ? "FUNCTION" : "HANDLE",
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(
                                "$>$>\nLIBRARY$L.$L($L, $L$L)$<$<",
                                call.critical() ? ".critical()" : "",
                                lookup(call),
                                JavaLiteral.of(call.symbol()),
                                type(call, layouts),
                                call.undefined().stream()
                                        .map(symbol -> ", " + JavaLiteral.of(symbol))
                                        .collect(Collectors.joining()))
                        .build())
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

    private static String lookup(Call call) {
        return switch (call.route()) {
            case DOWNCALL -> {
                String name = call.firstVariadic() < 0 ? "downcall" : "variadic";
                yield call.capturesErrno() ? name + "SettingErrno" : name;
            }
            case VARIADIC -> call.firstVariadic() < 0 ? "unprototyped" : "variadic";
            case HELPER -> call.capturesErrno() ? "helperSettingErrno" : "helper";
            case VARIABLE_READ -> "reader";
            case VARIABLE_WRITE -> "writer";
            case VARIABLE_ADDRESS -> "address";
        };
    }

    /** What the handle is made for: a function's descriptor, a variable's layout or size. */
    private static CodeBlock type(Call call, LayoutEmitter layouts) {
        return switch (call.route()) {
            case DOWNCALL ->
                call.firstVariadic() < 0
                        ? descriptor(call, layouts)
                        : CodeBlock.of("$L, $L", descriptor(call, layouts), call.firstVariadic());
            case HELPER, VARIADIC -> descriptor(call, layouts);
            case VARIABLE_READ -> layouts.of(call.result());
            case VARIABLE_WRITE -> layouts.of(call.arguments().getFirst());
            case VARIABLE_ADDRESS ->
                CodeBlock.of("$L", JavaLiteral.size(((NativeLayout.Sequence) call.result()).count()));
        };
    }

    // FunctionDescriptor.of(JAVA_INT, ADDRESS)
    private static CodeBlock descriptor(Call call, LayoutEmitter layouts) {
        CodeBlock arguments = call.arguments().stream().map(layouts::of).collect(CodeBlock.joining(", "));
        if (call.result() == null) {
            return CodeBlock.of("$T.ofVoid($L)", Names.FUNCTION_DESCRIPTOR, arguments);
        }
        CodeBlock result = layouts.of(call.result());
        return arguments.isEmpty()
                ? CodeBlock.of("$T.of($L)", Names.FUNCTION_DESCRIPTOR, result)
                : CodeBlock.of("$T.of($L, $L)", Names.FUNCTION_DESCRIPTOR, result, arguments);
    }
}
