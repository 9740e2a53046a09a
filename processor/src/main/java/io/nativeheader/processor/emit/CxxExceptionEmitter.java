package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints the Java exception of a C++ exception class. */
final class CxxExceptionEmitter {

    private final InterfaceDeclaration declaration;
    private final Map<?, CxxExceptionDeclaration> exceptions;

    CxxExceptionEmitter(InterfaceDeclaration declaration) {
        this.declaration = declaration;
        this.exceptions = declaration.cxx().exceptions().stream()
                .collect(Collectors.toMap(CxxExceptionDeclaration::type, Function.identity()));
    }

    /*
     * public class ParseErrorException extends CxxException {
     *     private static final long serialVersionUID = 1;
     *
     *     ParseErrorException(CxxThrown thrown) {
     *         super(thrown);
     *     }
     *
     *     public ParseError object() { … }
     * }
     */
    GeneratedJava emit(CxxExceptionDeclaration exception) {
        ClassName base = exception.base().map(Names::of).orElse(Names.CXX_EXCEPTION);
        TypeSpec.Builder spec = TypeSpec.classBuilder(exception.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .superclass(base)
                .addJavadoc(
                        "Thrown when a C++ function throws a $L. Its C++ object is {@link #object}.",
                        JavadocText.code(exception.cName()))
                .addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()))
                .addField(FieldSpec.builder(
                                TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Creates the Java exception for a C++ exception. Generated code calls this.\n\n"
                                + "@param thrown the C++ exception")
                        .addParameter(Names.CXX_THROWN, "thrown")
                        .addStatement("super(thrown)")
                        .build())
                .addMethod(object(exception));
        return JavaSource.of(exception.type(), spec, declaration.library().header(), Set.of())
                .as(GeneratedJava.Role.IMPLEMENTATION);
    }

    /*
     * @Override
     * public ParseError object() {
     *     return new ParseError(CxxPointer.borrowed(thrown().object(), thrown().lifetime()));
     * }
     */
    private MethodSpec object(CxxExceptionDeclaration exception) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder("object")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Returns the C++ object. It lives as long as Java references it or this exception.\n\n"
                        + "@return the object, which C++ destroys\n"
                        + "@throws IllegalStateException if this exception was deserialized")
                .returns(Names.of(exception.object()));
        if (exception.base().filter(exceptions::containsKey).isPresent()) {
            spec.addAnnotation(Override.class);
        }
        return spec.addStatement(
                        "return new $T($T.borrowed(thrown().object(), thrown().lifetime()))",
                        Names.of(exception.object()),
                        Names.CXX_POINTER)
                .build();
    }
}
