package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The Java classes and exceptions of C++ that the interfaces of a package share. The first interface that needs one generates it. */
public final class SharedClasses {

    private final Set<JavaClass> generated = new HashSet<>();
    private final Map<String, JavaClass> exceptions = new HashMap<>();

    /** Returns whether the caller generates the class, because no earlier interface does. */
    boolean generate(JavaClass type) {
        return generated.add(type);
    }

    /** Returns the Java exception of a C++ class, with a name that is free in the package. */
    JavaClass exception(String cName, String wanted, TypeRegistry types) {
        return exceptions.computeIfAbsent(cName, _ -> types.reserve(wanted));
    }
}
