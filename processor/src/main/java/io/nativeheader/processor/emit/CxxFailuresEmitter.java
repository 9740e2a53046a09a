package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints the class that throws the exceptions of an interface's C++ functions in Java. */
final class CxxFailuresEmitter {

    private CxxFailuresEmitter() {}

    /*
     * final class PhyNativeFailures {
     *     static final CxxFailures FAILURES =
     *             CxxFailures.of(PhyNativeHandles.LIBRARY, List.of(ParseErrorException::new));
     *
     *     private PhyNativeFailures() {}
     * }
     */
    static GeneratedJava emit(InterfaceDeclaration declaration) {
        JavaClass type = declaration.implementation().failures();
        ClassName handles = Names.of(declaration.implementation().handles());
        CodeBlock constructors = declaration.cxx().exceptions().stream()
                .map(exception -> CodeBlock.of("$T::new", Names.of(exception.type())))
                .collect(CodeBlock.joining(", "));
        TypeSpec.Builder spec = TypeSpec.classBuilder(type.simpleName())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Throws the C++ exceptions of the functions of $L.", header(declaration))
                .addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()))
                .addField(FieldSpec.builder(Names.CXX_FAILURES, "FAILURES", Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "$>$>\n$T.of($T.LIBRARY, $T.of($L))$<$<",
                                Names.CXX_FAILURES,
                                handles,
                                Names.LIST,
                                constructors)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        return JavaSource.of(type, spec, declaration.library().header(), Set.of())
                .as(GeneratedJava.Role.IMPLEMENTATION);
    }

    private static String header(InterfaceDeclaration declaration) {
        return JavadocText.code(declaration.library().header());
    }
}
