package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Formats a method's signature for messages and the report: {@code int phy_start(phy_device phydev)}. */
public final class JavaSignature {

    private JavaSignature() {}

    public static String of(MethodDeclaration method) {
        return signature(method, method.name());
    }

    /** Returns the signature of a method named differently from its C function: {@code @Symbol("sort") void sortWith(…)}. */
    public static String renamed(MethodDeclaration method, String name, String cName) {
        boolean isSameName = name.equals(method.name());
        return (isSameName ? "" : "@Symbol(\"" + cName + "\") ") + signature(method, name);
    }

    /** Returns a declared method as the user wrote it, except for imports. */
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
        boolean isVarargs = method.varargs() && parameter == method.parameters().getLast();
        words.add(isVarargs ? "Object..." : parameter.type().display());
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
