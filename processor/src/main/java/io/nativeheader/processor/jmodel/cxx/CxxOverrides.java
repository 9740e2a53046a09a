package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Java interface of the virtual functions of a class that Java can override: {@code public interface Overrides} in {@code Listener}.
 *
 * @param cName {@code shapes::Listener}
 * @param methods in the order of the C++ subclass's functions
 */
public record CxxOverrides(String cName, List<Method> methods) {

    /** The simple name of each such interface. */
    public static final String NAME = "Overrides";

    public CxxOverrides {
        methods = List.copyOf(methods);
    }

    /** Returns the interface of a class: {@code p.Listener.Overrides}. */
    public static JavaClass typeOf(JavaClass owner) {
        return new JavaClass(owner.packageName(), owner.name() + "." + NAME);
    }

    /**
     * {@code void onEvent(Event event)}.
     *
     * @param result empty for void
     * @param isAbstract whether the C++ function is pure; otherwise the method has a default, by which C++ calls its own function
     */
    public record Method(
            String name,
            Optional<CxxSlot> result,
            List<Parameter> parameters,
            boolean isAbstract,
            Documentation documentation) {

        public Method {
            parameters = List.copyOf(parameters);
        }
    }

    /** Returns the stubs by which Java destroys objects of the methods, or its shares of them. */
    public List<Call> destructors() {
        return methods.stream()
                .flatMap(method ->
                        Stream.concat(method.parameters().stream().map(Parameter::slot), method.result().stream()))
                .flatMap(slot -> slot instanceof CxxSlot.Encoded encoded
                        ? encoded.codec().calls()
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /** Returns the interface with other documentation of its methods. */
    public CxxOverrides documented(Function<Method, Documentation> documentation) {
        return new CxxOverrides(
                cName,
                methods.stream()
                        .map(method -> new Method(
                                method.name(),
                                method.result(),
                                method.parameters(),
                                method.isAbstract(),
                                documentation.apply(method)))
                        .toList());
    }

    /** {@code Event event}. */
    public record Parameter(String name, CxxSlot slot) {}
}
