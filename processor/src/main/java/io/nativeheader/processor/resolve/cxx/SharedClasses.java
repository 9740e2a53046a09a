package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The Java classes and exceptions of C++ that the interfaces of a package share. The first interface that needs one generates it. */
public final class SharedClasses {

    private final Map<JavaClass, CxxClassDeclaration> generated = new HashMap<>();
    private final Set<JavaClass> generatedExceptions = new HashSet<>();
    private final Map<String, JavaClass> exceptions = new HashMap<>();

    /** Returns whether the caller generates the class, because no earlier interface does. */
    boolean generate(CxxClassDeclaration declaration) {
        return generated.putIfAbsent(declaration.type(), declaration) == null;
    }

    /** Returns whether the caller generates the exception, because no earlier interface does. */
    boolean generateException(JavaClass type) {
        return generatedExceptions.add(type);
    }

    /** Returns the methods of a class, as one of the interfaces generates them. */
    Stream<MethodDeclaration> methods(JavaClass type) {
        return generated.get(type).members().stream().map(CxxClassDeclaration.Member::method);
    }

    /** Returns the Java exception of a C++ class, with a name that is free in the package. */
    JavaClass exception(String cName, String wanted, TypeRegistry types) {
        return exceptions.computeIfAbsent(cName, _ -> types.reserve(wanted));
    }
}
