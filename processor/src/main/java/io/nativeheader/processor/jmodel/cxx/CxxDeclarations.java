package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is generated for the C++ of a header, apart from the methods of its interface.
 *
 * @param isPresent whether the header is C++, so that its calls may throw C++ exceptions
 * @param exceptions the exception classes, derived classes before their bases
 */
public record CxxDeclarations(
        boolean isPresent, List<CxxClassDeclaration> classes, List<CxxExceptionDeclaration> exceptions) {

    /** The declarations of a C header. */
    public static final CxxDeclarations NONE = new CxxDeclarations(false, List.of(), List.of());

    public CxxDeclarations {
        classes = List.copyOf(classes);
        exceptions = List.copyOf(exceptions);
    }

    /** Returns the methods of all classes. */
    public Stream<MethodDeclaration> methods() {
        return classes.stream().flatMap(type -> type.members().stream()).map(CxxClassDeclaration.Member::method);
    }

    /** Returns the declarations with other classes. */
    public CxxDeclarations mapClasses(UnaryOperator<CxxClassDeclaration> mapped) {
        return new CxxDeclarations(isPresent, classes.stream().map(mapped).toList(), exceptions);
    }
}
