package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A method's signature, to paste or to list: {@code int phy_start(phy_device phydev)}. */
public final class JavaSignature {

    private JavaSignature() {}

    public static String of(MethodDeclaration method) {
        return signature(method, method.name());
    }

    /** Returns the signature of a method named differently from its C function: {@code @Symbol("sort") void sortWith(…)}. */
    public static String renamed(MethodDeclaration method, String name, String cName) {
        boolean isKnown = name.equals(method.name());
        return (isKnown ? "" : "@Symbol(\"" + cName + "\") ") + signature(method, name);
    }

    /** A declared method as its user writes it, but for imports. */
    public static String of(MethodRequest method) {
        List<String> words = new ArrayList<>(method.written().annotations());
        words.add(method.result().display());
        String parameters = method.parameters().stream()
                .map(parameter -> parameter(parameter, method))
                .collect(Collectors.joining(", "));
        words.add(method.name() + "(" + parameters + ")");
        if (!method.written().thrown().isEmpty()) {
            words.add("throws " + String.join(", ", method.written().thrown()));
        }
        return String.join(" ", words);
    }

    private static String parameter(ParameterRequest parameter, MethodRequest method) {
        List<String> words = new ArrayList<>(parameter.annotations().written());
        boolean isRest = method.varargs() && parameter == method.parameters().getLast();
        words.add(isRest ? "Object..." : parameter.type().display());
        words.add(parameter.name());
        return String.join(" ", words);
    }

    private static String signature(MethodDeclaration method, String name) {
        String parameters = method.javaParameters().stream()
                .map(parameter -> type(parameter) + " " + parameter.name())
                .collect(Collectors.joining(", "));
        return method.result().display() + " " + name + "(" + parameters + ")";
    }

    private static String type(MethodDeclaration.Parameter parameter) {
        return parameter.conversion() instanceof ArgumentConversion.Variadic
                ? "Object..."
                : parameter.type().display();
    }
}
