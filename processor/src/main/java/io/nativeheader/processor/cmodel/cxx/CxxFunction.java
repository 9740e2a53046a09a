package io.nativeheader.processor.cmodel.cxx;

import io.nativeheader.processor.cmodel.CSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A function, member function, constructor, operator or conversion function of C++.
 *
 * @param name {@code area}, {@code operator+}, {@code operator bool}; the class's name for a constructor
 * @param scope the namespaces and classes that contain it, outermost first, without inline and anonymous namespaces
 * @param qualifiedName as code after the header names it: {@code shapes::Shape::area}
 * @param result void for a constructor
 * @param templateArguments the arguments that its calls name; empty if it is no instance of a function template, or if C++ deduces all
 * @param isStatic whether it is a static member function
 * @param isConst whether it is a member function that does not change its object
 * @param isRvalue whether it can be called on rvalues only: {@code void f() &&}
 * @param isVirtual whether it is virtual; a pure virtual function is also virtual
 * @param isNoexcept whether it cannot throw
 * @param isVariadic whether it has C's {@code ...}
 * @param isExplicit whether it is {@code explicit}, as far as libclang tells
 * @param symbol the mangled name
 * @param declaration as a message shows it: {@code double shapes::Shape::area() const}
 */
public record CxxFunction(
        Kind kind,
        String name,
        List<String> scope,
        String qualifiedName,
        CxxType result,
        List<CxxParameter> parameters,
        List<TemplateArgument> templateArguments,
        boolean isStatic,
        boolean isConst,
        boolean isRvalue,
        boolean isVirtual,
        boolean isPureVirtual,
        boolean isNoexcept,
        boolean isVariadic,
        boolean isExplicit,
        String symbol,
        String declaration,
        CSource source) {

    public CxxFunction {
        scope = List.copyOf(scope);
        parameters = List.copyOf(parameters);
        templateArguments = List.copyOf(templateArguments);
    }

    /** Returns the qualified name with the template arguments: {@code YAML::Node::as<int>}. */
    public String fullName() {
        return qualifiedName + TemplateArgument.list(templateArguments);
    }

    /** What kind of function it is. */
    public enum Kind {
        FUNCTION,
        /** A function that only classes declare, as their friend: calls leave out its namespace. */
        FRIEND,
        METHOD,
        CONSTRUCTOR,
        /** {@code operator bool() const}. */
        CONVERSION,
        /** {@code operator unspecified_bool_type() const}: a conversion that exists for {@code if (object)} only; its result is bool. */
        TRUTH
    }

    /**
     * {@code const Shape &shape = unit()}.
     *
     * @param name empty for an unnamed parameter
     * @param hasDefault whether callers can leave it out
     * @param isNonnull whether the header declares a pointer as never null
     */
    public record CxxParameter(String name, CxxType type, boolean hasDefault, boolean isNonnull) {}

    /**
     * {@code int} of {@code largest<int>}.
     *
     * @param spelling as the user writes it
     * @param isInParameters whether the type of a function parameter contains it
     */
    public record TemplateArgument(String spelling, boolean isInParameters) {

        /** Returns {@code <int, 3>}; an empty text for no arguments. */
        public static String list(List<TemplateArgument> arguments) {
            return arguments.isEmpty()
                    ? ""
                    : arguments.stream().map(TemplateArgument::spelling).collect(Collectors.joining(", ", "<", ">"));
        }
    }
}
