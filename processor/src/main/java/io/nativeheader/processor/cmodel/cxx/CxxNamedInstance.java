package io.nativeheader.processor.cmodel.cxx;

import java.util.List;

/** What a name that the user writes for an instance of a template refers to. */
public sealed interface CxxNamedInstance {

    /** Returns the name as the user writes it. */
    String written();

    /**
     * {@code shapes::Stack<int>}: a class.
     *
     * @param qualifiedName the qualified name of the class
     */
    record OfClass(String written, String qualifiedName) implements CxxNamedInstance {}

    /** {@code YAML::Node::operator[]<std::string>}: the functions that the template arguments fit. */
    record OfFunctions(String written, List<Function> functions) implements CxxNamedInstance {

        public OfFunctions {
            functions = List.copyOf(functions);
        }
    }

    /**
     * {@code shapes::Stak<int>}: nothing that can be bound.
     *
     * @param reason a clause: "it is not public"
     */
    record OfNothing(String written, String reason) implements CxxNamedInstance {}

    /**
     * A function.
     *
     * @param name its full name, which overloads share
     * @param declaration its declaration, which tells overloads apart
     */
    record Function(String name, String declaration) {

        /** Returns the function by its full name and declaration. */
        public static Function of(CxxFunction function) {
            return new Function(function.fullName(), function.declaration());
        }
    }
}
