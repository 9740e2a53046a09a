package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The interface of all that a header declares. */
final class HeaderEmitter {

    /*
     * public interface PhyHeader {
     *     int SPEED_1000 = 1000;
     *
     *     int phy_start(phy_device phydev);
     * }
     */
    GeneratedJava emit(InterfaceDeclaration declaration) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(declaration.header().simpleName())
                .addJavadoc(javadoc(declaration))
                .addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()));
        if (declaration.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        for (ConstantDeclaration constant : declaration.constants()) {
            type.addField(constant(constant));
        }
        for (MethodDeclaration method : declaration.methods()) {
            if (!method.overridesDeclared()) {
                type.addMethod(method(method, declaration.annotatesNullness()));
            }
        }
        return JavaSource.of(
                declaration.header(), type.build(), declaration.library().header(), Set.of());
    }

    private static CodeBlock javadoc(InterfaceDeclaration declaration) {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add("$L", "What " + JavadocText.code(declaration.library().header()) + " declares.");
        if (!declaration.functionLikeMacros().isEmpty()) {
            javadoc.add("\n\n"
                            + "<p>Its function-like macros, each of which is called by declaring a method of its"
                            + " name in ")
                    .add("$L:\n<ul>", JavadocText.code(declaration.type().name()));
            for (String macro : declaration.functionLikeMacros()) {
                javadoc.add("\n<li>$L", JavadocText.code(macro));
            }
            javadoc.add("\n</ul>");
        }
        return javadoc.build();
    }

    // int SPEED_1000 = 1000;
    private static FieldSpec constant(ConstantDeclaration constant) {
        return FieldSpec.builder(
                        Names.of(constant.value().type()),
                        constant.name(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(JavadocText.of(constant.documentation()))
                .addAnnotations(Deprecation.of(constant.documentation()))
                .initializer("$L", JavaLiteral.of(constant.value()))
                .build();
    }

    // int phy_start(phy_device phydev);
    private static MethodSpec method(MethodDeclaration method, boolean annotatesNullness) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(JavadocText.of(method.documentation()))
                .addAnnotations(Deprecation.of(method.documentation()))
                .returns(NullnessEmitter.type(method.result(), method.resultNullness(), annotatesNullness));
        for (MethodDeclaration.Parameter parameter : method.parameters()) {
            spec.addParameter(
                    NullnessEmitter.type(parameter.type(), parameter.nullness(), annotatesNullness), parameter.name());
        }
        spec.varargs(method.call().route() == MethodDeclaration.Route.VARIADIC);
        return spec.build();
    }
}
