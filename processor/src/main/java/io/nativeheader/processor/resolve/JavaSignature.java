package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.stream.Collectors;

/** A method's signature, to paste or to list: {@code int phy_start(phy_device phydev)}. */
final class JavaSignature {

    private JavaSignature() {}

    static String of(MethodDeclaration method) {
        String parameters = method.javaParameters().stream()
                .map(parameter -> type(parameter) + " " + parameter.name())
                .collect(Collectors.joining(", "));
        return method.result().display() + " " + method.name() + "(" + parameters + ")";
    }

    private static String type(MethodDeclaration.Parameter parameter) {
        return parameter.conversion() instanceof ArgumentConversion.Variadic
                ? "Object..."
                : parameter.type().display();
    }
}
