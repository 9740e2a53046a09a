package io.nativeheader.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.PlatformDeclaration;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Prints the class that lists the platforms of a package, and the platform check that the package's types run when they are initialized.
 */
final class PlatformEmitter {

    private PlatformEmitter() {}

    // static { NativeHeaderPlatform.require(); }
    /** Returns the check in a class's static initializer or constructor. */
    static CodeBlock requirement(JavaClass type, Set<String> variables) {
        return CodeBlock.of("$L.require();\n", Names.qualifier(type.platform(), variables));
    }

    // NativeHeaderPlatform.require(); NativeHeaderPlatform.require("p.Phy", 0, 1);
    /**
     * Returns the check in the constructor of an interface's implementation.
     *
     * @param isRestricted whether the interface is bound for some targets of the package only
     */
    static CodeBlock requirement(InterfaceDeclaration declaration, boolean isRestricted, Set<String> variables) {
        return isRestricted
                ? CodeBlock.of(
                        "$L.require($L);\n",
                        Names.qualifier(declaration.type().platform(), variables),
                        restriction(declaration))
                : requirement(declaration.type(), variables);
    }

    // "p.Phy", 0, 1
    private static CodeBlock restriction(InterfaceDeclaration declaration) {
        return CodeBlock.of(
                "$L, $L",
                JavaLiteral.of(declaration.type().qualifiedName()),
                declaration.targets().indices().stream()
                        .map(index -> CodeBlock.of("$L", index))
                        .collect(CodeBlock.joining(", ")));
    }

    // NativeHeaderPlatform.require(MemorySegment.ofAddress(-1L))
    /** Wraps the value of a type's field in the check, because an interface has no static initializer. */
    static CodeBlock required(JavaClass type, CodeBlock value, Set<String> variables) {
        return CodeBlock.of("$L.require($L)", Names.qualifier(type.platform(), variables), value);
    }

    // NativeHeaderPlatform.require(MemorySegment.ofAddress(-1L), "p.Phy", 0, 1)
    /** Wraps the value of a constant in the check. */
    static CodeBlock required(
            InterfaceDeclaration declaration, boolean isRestricted, CodeBlock value, Set<String> variables) {
        return required(
                declaration.type(),
                isRestricted ? CodeBlock.of("$L, $L", value, restriction(declaration)) : value,
                variables);
    }

    /*
     * final class NativeHeaderPlatform {
     *     private static final String[] BUILT_FOR = {"linux-x86_64"};
     *
     *     static final int INDEX = RunningPlatform.indexIn(BUILT_FOR);
     *
     *     static void require() { … }
     *
     *     static <T> T require(T value) { … }
     * }
     */
    static GeneratedJava emit(PlatformDeclaration declaration) {
        ClassName name = Names.of(declaration.type());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Checks that the running platform is one for which this package was built.")
                .addField(targets(declaration))
                .addField(FieldSpec.builder(TypeName.INT, "INDEX", Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(
                                "The index of the running platform in {@code BUILT_FOR}, or -1 if it is not among them.")
                        .initializer("$T.indexIn(BUILT_FOR)", Names.RUNNING_PLATFORM)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(require(name))
                .addMethod(requireForValue());
        if (declaration.isRestricted()) {
            type.addMethod(requireForInterface()).addMethod(requireForValueOfInterface());
        }
        return JavaSource.of(declaration.type(), type, "", Set.of());
    }

    private static FieldSpec targets(PlatformDeclaration declaration) {
        CodeBlock names = declaration.targets().stream()
                .map(target -> CodeBlock.of("$L", JavaLiteral.of(target)))
                .collect(CodeBlock.joining(", ", "{", "}"));
        return FieldSpec.builder(
                        ArrayTypeName.of(String.class), "BUILT_FOR", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(names)
                .build();
    }

    /*
     * static void require() {
     *     if (INDEX < 0) {
     *         RunningPlatform.throwUnsupported(NativeHeaderPlatform.class, BUILT_FOR);
     *     }
     * }
     */
    private static MethodSpec require(ClassName name) {
        return MethodSpec.methodBuilder("require")
                .addModifiers(Modifier.STATIC)
                .addJavadoc("Throws an error if the package was not built for the running platform.")
                .beginControlFlow("if (INDEX < 0)")
                .addStatement("$T.throwUnsupported($T.class, BUILT_FOR)", Names.RUNNING_PLATFORM, name)
                .endControlFlow()
                .build();
    }

    /*
     * static <T> T require(T value) {
     *     require();
     *     return value;
     * }
     */
    private static MethodSpec requireForValue() {
        TypeVariableName anyType = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("require")
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(anyType)
                .addJavadoc(
                        "Returns the value, or throws an error if the package was not built for the running platform.")
                .returns(anyType)
                .addParameter(anyType, "value")
                .addStatement("require()")
                .addStatement("return value")
                .build();
    }

    /*
     * static void require(String type, int... targets) {
     *     require();
     *     RunningPlatform.requireOneOf(INDEX, targets, type, BUILT_FOR);
     * }
     */
    private static MethodSpec requireForInterface() {
        return MethodSpec.methodBuilder("require")
                .addModifiers(Modifier.STATIC)
                .addJavadoc("Throws an error if an interface is not bound for the running platform.")
                .addParameter(String.class, "type")
                .addParameter(int[].class, "targets")
                .varargs()
                .addStatement("require()")
                .addStatement("$T.requireOneOf(INDEX, targets, type, BUILT_FOR)", Names.RUNNING_PLATFORM)
                .build();
    }

    /*
     * static <T> T require(T value, String type, int... targets) {
     *     require(type, targets);
     *     return value;
     * }
     */
    private static MethodSpec requireForValueOfInterface() {
        TypeVariableName anyType = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("require")
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(anyType)
                .addJavadoc(
                        "Returns the value, or throws an error if an interface is not bound for the running platform.")
                .returns(anyType)
                .addParameter(anyType, "value")
                .addParameter(String.class, "type")
                .addParameter(int[].class, "targets")
                .varargs()
                .addStatement("require(type, targets)")
                .addStatement("return value")
                .build();
    }
}
