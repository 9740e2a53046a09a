package io.nativeheader.processor.emit;

import com.palantir.javapoet.MethodSpec;
import io.nativeheader.processor.jmodel.UnboundMethod;
import javax.lang.model.element.Modifier;

/** Prints the methods of the implementation for declared methods that have an error. */
final class UnboundMethodEmitter {

    private UnboundMethodEmitter() {}

    /*
     * @Override
     * public int phy_start(phy_device phydev) {
     *     throw new UnsatisfiedLinkError("phy_start is not bound: its declaration has an error");
     * }
     */
    static MethodSpec emit(UnboundMethod method) {
        return signature(method)
                .addAnnotation(Override.class)
                .addStatement(
                        "throw new $T($S)",
                        UnsatisfiedLinkError.class,
                        method.name() + " is not bound: its declaration has an error")
                .build();
    }

    static MethodSpec emitAbstract(UnboundMethod method) {
        return signature(method).addModifiers(Modifier.ABSTRACT).build();
    }

    private static MethodSpec.Builder signature(UnboundMethod method) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(Names.of(method.result()))
                .varargs(method.varargs());
        method.parameters().forEach(parameter -> spec.addParameter(Names.of(parameter.type()), parameter.name()));
        return spec;
    }
}
