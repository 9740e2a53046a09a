package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.TemplateArgument;
import java.util.List;
import java.util.stream.Collectors;

/** Describes C++ parameters in a Java name: {@code charP_uint} for {@code (const char *, unsigned int)}. */
final class ParameterShape {

    private ParameterShape() {}

    static String of(List<CxxParameter> parameters) {
        return parameters.stream()
                .map(parameter -> of(parameter.type().spelling()))
                .collect(Collectors.joining("_"));
    }

    /** Returns a suffix with the template arguments that Java's parameters do not show: {@code _int} for {@code as<int>()}. */
    static String ofTemplateArguments(List<TemplateArgument> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.isInParameters())
                .map(argument -> "_"
                        + of(argument.spelling()
                                .replaceAll("\\w+::", "")
                                .replaceAll("[<,]\\s*", "_")
                                .replace("-", "minus")))
                .collect(Collectors.joining());
    }

    private static String of(String spelling) {
        return spelling.replaceAll("\\bconst\\b|\\bclass\\b|\\bstruct\\b|\\benum\\b", "")
                .replaceAll("\\bstd::(__cxx11::|__1::)?basic_string<.*>", "string")
                .replaceAll("[A-Za-z_0-9]+::", "")
                .replace("unsigned ", "u")
                .replace("signed ", "s")
                .replace("long long", "longlong")
                .replace("*", "P")
                .replace("&", "R")
                .replaceAll("[^A-Za-z0-9_]+", "");
    }
}
