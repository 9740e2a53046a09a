package io.nativeheader.processor.jmodel;

import java.util.List;

/**
 * An annotated interface as source code, for a person to edit.
 *
 * @param headers its headers, as messages show them: {@code sys/stat.h and unistd.h}
 * @param annotation the annotation {@code @NativeHeader(…)}, on one or more lines
 * @param notes what did not become a method: one comment of one or more lines for each
 */
public record InterfaceSource(
        JavaClass type, String headers, String annotation, List<Method> methods, List<String> notes) {

    public InterfaceSource {
        methods = List.copyOf(methods);
        notes = List.copyOf(notes);
    }

    /**
     * A method without a body.
     *
     * @param declaration the method as the processor binds it, for its documentation
     * @param remarks comments above the method, one line each
     * @param annotations with simple names: {@code @Out}
     * @param parameters the parameters of {@code declaration} in Java's order, with their annotations and the names to print
     * @param varargs whether the last parameter is {@code T...}
     */
    public record Method(
            MethodDeclaration declaration,
            List<String> remarks,
            List<String> annotations,
            List<Parameter> parameters,
            boolean varargs) {

        public Method {
            remarks = List.copyOf(remarks);
            annotations = List.copyOf(annotations);
            parameters = List.copyOf(parameters);
        }
    }

    /** {@code @Length byte[] buffer}. */
    public record Parameter(List<String> annotations, JavaType type, String name) {

        public Parameter {
            annotations = List.copyOf(annotations);
        }
    }
}
