package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.request.MethodSignature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Gives the methods of a class or interface names that Java can tell apart. A method that has the parameters of an earlier one, or that
 * Java does not accept because of an inherited one, gets a name with the shape of its C++ parameters.
 */
final class Overloads {

    private final Optional<Overloads> inherited;
    private final BiPredicate<JavaType, JavaType> isSubtype;
    private final Map<MethodSignature, Kind> taken = new HashMap<>();

    private record Kind(JavaType result, boolean isStatic, boolean isFinal) {}

    /**
     * Creates the names of a class or interface without methods.
     *
     * @param inherited the methods of the superclass
     * @param isSubtype whether the first type is the second or a subclass of it
     */
    Overloads(Optional<Overloads> inherited, BiPredicate<JavaType, JavaType> isSubtype) {
        this.inherited = inherited;
        this.isSubtype = isSubtype;
    }

    /** Reserves the signature of a method that subclasses cannot have. */
    void reserve(String name, List<JavaType> parameters) {
        taken.put(new MethodSignature(name, parameters), new Kind(JavaClass.OBJECT, false, true));
    }

    /**
     * Returns the method under a name that is free.
     *
     * @param shape a suffix that describes the C++ parameters: {@code uint_charP}
     */
    MethodDeclaration add(MethodDeclaration method, boolean isStatic, String shape) {
        Kind kind = new Kind(method.result(), isStatic, false);
        String name = method.name();
        for (int attempt = 0; !isFree(signature(name, method), kind); attempt++) {
            name = attempt == 0 && !shape.isEmpty() ? method.name() + "_" + shape : name + "_";
        }
        taken.put(signature(name, method), kind);
        return method.name().equals(name) ? method : method.named(name);
    }

    /** Returns the method if its name is free; empty if another method has its signature. */
    Optional<MethodDeclaration> addIfFree(MethodDeclaration method, boolean isStatic) {
        Kind kind = new Kind(method.result(), isStatic, false);
        if (!isFree(signature(method.name(), method), kind)) {
            return Optional.empty();
        }
        taken.put(signature(method.name(), method), kind);
        return Optional.of(method);
    }

    private static MethodSignature signature(String name, MethodDeclaration method) {
        return new MethodSignature(
                name, method.javaParameters().stream().map(Parameter::type).toList());
    }

    private boolean isFree(MethodSignature signature, Kind kind) {
        return !taken.containsKey(signature)
                && inherited.map(base -> base.permits(signature, kind)).orElse(true);
    }

    /** Returns whether a subclass can have a method of this signature. */
    private boolean permits(MethodSignature signature, Kind kind) {
        Kind own = taken.get(signature);
        boolean permitted = own == null
                || !own.isFinal() && own.isStatic() == kind.isStatic() && isSubtype.test(kind.result(), own.result());
        return permitted && inherited.map(base -> base.permits(signature, kind)).orElse(true);
    }
}
