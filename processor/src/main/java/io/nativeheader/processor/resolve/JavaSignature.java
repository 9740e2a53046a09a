package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.stream.Collectors;

/** A method's signature, to paste or to list: {@code int phy_start(phy_device phydev)}. */
final class JavaSignature {

    private JavaSignature() {}

    static String of(MethodDeclaration method) {
        String parameters = method.parameters().stream()
                .map(parameter -> parameter.type().display() + " " + parameter.name())
                .collect(Collectors.joining(", "));
        return method.result().display() + " " + method.name() + "(" + parameters + ")";
    }
}
