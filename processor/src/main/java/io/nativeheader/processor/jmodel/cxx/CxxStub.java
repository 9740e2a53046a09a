package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.HelperSource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A C++ function with C linkage: {@code extern "C" double java_helper_Shape_area(void *self)}.
 *
 * @param name its symbol without the prefix: {@code Shape_area}
 * @param result the C type of its result: {@code double}, {@code void *}, {@code void}
 * @param parameters its parameters, in order
 * @param target what it calls
 * @param arguments the arguments of the call, in order
 * @param form how it returns the call's result
 * @param isNoexcept whether the call cannot throw
 * @param declaration the C++ declaration, for a comment
 * @param location {@code shapes.hpp:12}
 */
public record CxxStub(
        String name,
        String result,
        List<Parameter> parameters,
        CxxTarget target,
        List<CxxArgument> arguments,
        CxxForm form,
        boolean isNoexcept,
        String declaration,
        String location) {

    public CxxStub {
        parameters = List.copyOf(parameters);
        arguments = List.copyOf(arguments);
    }

    /** Returns {@code java_helper_Shape_area}. */
    public String symbol() {
        return HelperSource.PREFIX + name;
    }

    /**
     * {@code void *self}.
     *
     * @param type the C type: {@code void *}
     */
    public record Parameter(String type, String name) {

        /** Returns {@code void *self}. */
        public String declaration() {
            return type.endsWith("*") ? type + name : type + " " + name;
        }
    }

    /**
     * A class and the class as which handles hold the address of its objects, see {@code docs/ARCHITECTURE.md}.
     *
     * @param name {@code shapes::Circle}, {@code class shapes::Circle} where a function hides the name
     * @param root its first bound base of bases, {@code shapes::Shape}; the class itself if it has none
     */
    public record ObjectType(String name, String root) {

        private static final Pattern KEYWORD = Pattern.compile("^(?:class|struct|union) ");

        /** Returns the name before {@code ::}, where C++ looks for types only. */
        public String scope() {
            return KEYWORD.matcher(name).replaceFirst("");
        }
    }
}
