package io.nativeheader.processor.jmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A Java method that calls C: {@code int phy_start(phy_device phydev)}.
 *
 * @param name in Java
 * @param overridesDeclared whether the user's interface declares it, and not the generated header interface
 * @param parameters Java's and C's, each in its order
 * @param resultNullness as the header has it
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

    /** The same, of a helper stub that was left out because nothing defined these symbols. */
    public MethodDeclaration withUndefined(List<String> symbols) {
        Call without = new Call(
                call.function(),
                call.symbol(),
                call.route(),
                call.handle(),
                call.result(),
                call.arguments(),
                call.firstVariadic(),
                call.capturesErrno(),
                call.critical(),
                symbols);
        return new MethodDeclaration(
                name,
                overridesDeclared,
                parameters,
                result,
                resultConversion,
                resultNullness,
                errors,
                without,
                documentation);
    }

    /** The same, of a function that frees what it is passed: handles of these types. */
    public MethodDeclaration releasing(Set<JavaClass> handles) {
        List<Parameter> released = parameters.stream()
                .map(parameter -> handles.contains(parameter.type())
                        ? new Parameter(
                                parameter.name(),
                                parameter.type(),
                                new ArgumentConversion.ReleasedHandle(),
                                parameter.role(),
                                parameter.nullness())
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

    /** The parameters of the Java method. */
    public List<Parameter> javaParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.role() != Role.ONLY_C)
                .toList();
    }

    /** The arguments of the C function. */
    public List<Parameter> arguments() {
        return parameters.stream()
                .filter(parameter -> parameter.role() != Role.ONLY_JAVA)
                .toList();
    }

    /** All C functions that the method calls, its own first. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>(List.of(call));
        if (errors instanceof ErrorConvention.ReturnsStatus status) {
            status.text().ifPresent(text -> calls.add(text.call()));
        }
        resultConversion.release().ifPresent(calls::add);
        for (Parameter parameter : parameters) {
            if (parameter.conversion() instanceof ArgumentConversion.StringArray array) {
                array.free().ifPresent(calls::add);
            }
        }
        return calls;
    }

    /**
     * A parameter of the method, of the C function, or of both.
     *
     * @param nullness as the header has it
     */
    public record Parameter(String name, JavaType type, ArgumentConversion conversion, Role role, Nullness nullness) {

        /** One of which the header says nothing more. */
        public Parameter(String name, JavaType type, ArgumentConversion conversion, Role role) {
            this(name, type, conversion, role, Nullness.UNSPECIFIED);
        }
    }

    /** Whose parameter it is. */
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
     * @param symbol what is looked up
     * @param route where
     * @param handle the name of the field that has the handle: {@code phy_start_downcall}; methods with equal calls share it
     * @param result its layout; null for void
     * @param arguments layouts, in order
     * @param firstVariadic the index of the first argument behind the fixed ones of a variadic function; −1 of another
     * @param capturesErrno whether the handle takes a segment for errno first
     * @param critical whether it may be passed memory of the heap, and does not call back
     * @param undefined symbols that a helper stub needs and nothing defined when the stubs were compiled
     */
    public record Call(
            String function,
            String symbol,
            Route route,
            String handle,
            NativeLayout result,
            List<NativeLayout> arguments,
            int firstVariadic,
            boolean capturesErrno,
            boolean critical,
            List<String> undefined) {

        public Call {
            arguments = List.copyOf(arguments);
            undefined = List.copyOf(undefined);
        }
    }

    /** Where a call's symbol is. */
    public enum Route {
        /** In the library that the header belongs to. */
        DOWNCALL,
        /** In the compiled helper stubs. */
        HELPER,
        /** A variadic function, or one without a prototype, called with an array of any arguments: {@code Object...}. */
        VARIADIC,
        /** A variable of the library, which the handle reads: {@code int ()}. */
        VARIABLE_READ,
        /** A variable of the library, which the handle writes: {@code void (int)}. */
        VARIABLE_WRITE,
        /** A variable of the library, whose memory the handle returns; the result's layout has its size. */
        VARIABLE_ADDRESS
    }
}
