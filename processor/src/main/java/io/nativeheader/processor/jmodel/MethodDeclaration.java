package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A Java method that calls C: {@code int phy_start(phy_device phydev)}.
 *
 * @param name the Java name
 * @param overridesDeclared whether the user's interface declares it, rather than the generated header interface
 * @param parameters the parameters of Java and of C, each in its own order
 * @param resultNullness as the header declares it, or nullable if {@code NULL} becomes null
 */
public record MethodDeclaration(
        String name,
        boolean overridesDeclared,
        List<Parameter> parameters,
        JavaType result,
        ResultConversion resultConversion,
        Nullness resultNullness,
        ErrorConvention errors,
        Call call,
        Documentation documentation) {

    public MethodDeclaration {
        parameters = List.copyOf(parameters);
    }

    /** Returns this method with another call. */
    public MethodDeclaration with(Call other) {
        return new MethodDeclaration(
                name,
                overridesDeclared,
                parameters,
                result,
                resultConversion,
                resultNullness,
                errors,
                other,
                documentation);
    }

    /** Returns this method under another name. */
    public MethodDeclaration named(String other) {
        return new MethodDeclaration(
                other,
                overridesDeclared,
                parameters,
                result,
                resultConversion,
                resultNullness,
                errors,
                call,
                documentation);
    }

    /**
     * Returns this method as one that the user's interface declares.
     *
     * @param declaredName its name there
     */
    public MethodDeclaration declaredAs(String declaredName) {
        return new MethodDeclaration(
                declaredName, true, parameters, result, resultConversion, resultNullness, errors, call, documentation);
    }

    /** Returns this method with other documentation. */
    public MethodDeclaration with(Documentation other) {
        return new MethodDeclaration(
                name, overridesDeclared, parameters, result, resultConversion, resultNullness, errors, call, other);
    }

    /** Returns this method for a C function that frees its arguments: handles of these types become invalid when they are passed. */
    public MethodDeclaration releasing(Set<JavaClass> handles) {
        List<Parameter> released = parameters.stream()
                .map(parameter -> handles.contains(parameter.type())
                        ? parameter.with(new ArgumentConversion.ReleasedHandle())
                        : parameter)
                .toList();
        return new MethodDeclaration(
                name,
                overridesDeclared,
                released,
                result,
                resultConversion,
                resultNullness,
                errors,
                call,
                documentation);
    }

    /** Returns the parameters of the Java method. */
    public List<Parameter> javaParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.role() != Role.ONLY_C)
                .toList();
    }

    /** Returns the arguments of the C function. */
    public List<Parameter> arguments() {
        return parameters.stream()
                .filter(parameter -> parameter.role() != Role.ONLY_JAVA)
                .toList();
    }

    /** Returns all C functions that the method calls, its own first. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>(List.of(call));
        if (errors instanceof ErrorConvention.ReturnsStatus status) {
            status.text().ifPresent(text -> calls.add(text.call()));
        }
        resultConversion.release().ifPresent(calls::add);
        if (resultConversion instanceof ResultConversion.View view) {
            calls.add(view.access());
        } else if (resultConversion instanceof ResultConversion.Decoded decoded) {
            decoded.codec().calls().forEach(calls::add);
        }
        for (Parameter parameter : parameters) {
            if (parameter.conversion() instanceof ArgumentConversion.StringArray array) {
                array.free().ifPresent(calls::add);
            } else if (parameter.conversion() instanceof ArgumentConversion.Encoded encoded) {
                encoded.codec().calls().forEach(calls::add);
            } else if (parameter.conversion() instanceof ArgumentConversion.PermanentCallback callback) {
                callback.codec().calls().forEach(calls::add);
            } else if (parameter.conversion() instanceof ArgumentConversion.Overrides overrides) {
                calls.addAll(overrides.destructors());
            } else if (parameter.conversion() instanceof ArgumentConversion.KeptCallback callback) {
                callback.codec().calls().forEach(calls::add);
            }
        }
        return calls;
    }

    /**
     * A parameter of the method, of the C function, or of both.
     *
     * @param nullness as the header declares it
     * @param cName the parameter's name in C; empty if C has no name for it
     */
    public record Parameter(
            String name, JavaType type, ArgumentConversion conversion, Role role, Nullness nullness, String cName) {

        /** Creates a parameter whose nullness the header does not declare, and that only Java has. */
        public Parameter(String name, JavaType type, ArgumentConversion conversion, Role role) {
            this(name, type, conversion, role, Nullness.UNSPECIFIED, "");
        }

        /** Returns this parameter with another conversion. */
        public Parameter with(ArgumentConversion other) {
            return new Parameter(name, type, other, role, nullness, cName);
        }
    }

    /** Whether the parameter is in the Java signature, in the C signature, or in both. */
    public enum Role {
        PASSED,
        /** An allocator, an arena, {@code Object...}. */
        ONLY_JAVA,
        /** A length, memory for a result, a token. */
        ONLY_C
    }

    /**
     * The C function behind a method.
     *
     * @param function its C name, for messages
     * @param handle the field that holds the handle: {@code phy_start_downcall}; methods with equal calls share it
     * @param capturesErrno whether the handle's first parameter is a segment for errno
     * @param critical whether the call is linked as critical: it may pass heap memory, and C must not call back
     * @param throwsItself whether the handle throws C++ exceptions, because the runtime calls it: the destructor of an object
     * @param links how the handle is linked on each target that has the function
     */
    public record Call(
            String function,
            String handle,
            boolean capturesErrno,
            boolean critical,
            boolean throwsItself,
            PerTarget<Link> links) {

        /** Returns the link of the first target that calls a stub, otherwise of the first target. */
        public Link link() {
            return links.values().stream()
                    .filter(link -> link.route() == Route.HELPER)
                    .findFirst()
                    .orElse(links.first());
        }

        public Route route() {
            return link().route();
        }

        public String symbol() {
            return link().symbol();
        }

        /** Returns the same call with other links. */
        public Call with(PerTarget<Link> others) {
            return new Call(function, handle, capturesErrno, critical, throwsItself, others);
        }
    }

    /**
     * How a handle is linked on one target.
     *
     * @param symbol the symbol to look up
     * @param route how the call reaches C
     * @param result the result's layout; null for void
     * @param arguments the arguments' layouts, in order
     * @param firstVariadic the index of the first argument after the fixed ones of a variadic function; −1 for other functions
     * @param undefined symbols that a helper stub needs and that nothing defined when the stubs were compiled
     */
    public record Link(
            String symbol,
            Route route,
            NativeLayout result,
            List<NativeLayout> arguments,
            int firstVariadic,
            List<String> undefined) {

        public Link {
            arguments = List.copyOf(arguments);
            undefined = List.copyOf(undefined);
        }

        /** Returns the link to a stub that was left out because nothing defines these symbols. */
        public Link withUndefined(List<String> symbols) {
            return new Link(symbol, route, result, arguments, firstVariadic, symbols);
        }
    }

    /** How a call reaches C. */
    public enum Route {
        /** A function of the header's library. */
        DOWNCALL,
        /** A compiled helper stub. */
        HELPER,
        /** A variadic function, or one without a prototype, that is called with an array of arguments: {@code Object...}. */
        VARIADIC,
        /** A variable of the library, which the handle reads: {@code int ()}. */
        VARIABLE_READ,
        /** A variable of the library, which the handle writes: {@code void (int)}. */
        VARIABLE_WRITE,
        /** A variable of the library, whose memory the handle returns; the result's layout has its size. */
        VARIABLE_ADDRESS
    }
}
