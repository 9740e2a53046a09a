package io.nativeheader.processor.request;

import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the types in the user's methods. A type that does not exist yet becomes a generated type of the interface's package, the only
 * kind that may be missing. If no such type is generated, the compiler reports it.
 */
final class JavaTypeReader {

    private JavaTypeReader() {}

    static JavaType read(TypeMirror type, String packageName) {
        return switch (type.getKind()) {
            case VOID -> JavaPrimitive.VOID;
            case BOOLEAN -> JavaPrimitive.BOOLEAN;
            case BYTE -> JavaPrimitive.BYTE;
            case SHORT -> JavaPrimitive.SHORT;
            case CHAR -> JavaPrimitive.CHAR;
            case INT -> JavaPrimitive.INT;
            case LONG -> JavaPrimitive.LONG;
            case FLOAT -> JavaPrimitive.FLOAT;
            case DOUBLE -> JavaPrimitive.DOUBLE;
            case ARRAY -> new JavaArray(read(((ArrayType) type).getComponentType(), packageName));
            case DECLARED -> declared((DeclaredType) type, packageName);
            case ERROR ->
                element(type).isPresent() ? declared((DeclaredType) type, packageName) : missing(type, packageName);
            default -> new JavaClass("", type.toString());
        };
    }

    private static JavaType declared(DeclaredType type, String packageName) {
        JavaClass raw = nameOf((TypeElement) type.asElement());
        List<JavaType> arguments = type.getTypeArguments().stream()
                .map(argument -> read(argument, packageName))
                .toList();
        return arguments.isEmpty() ? raw : new JavaGeneric(raw, arguments);
    }

    static JavaClass nameOf(TypeElement type) {
        String name = type.getSimpleName().toString();
        Element outer = type.getEnclosingElement();
        while (outer instanceof TypeElement enclosing) {
            name = enclosing.getSimpleName() + "." + name;
            outer = enclosing.getEnclosingElement();
        }
        String packageName = outer instanceof PackageElement element
                ? element.getQualifiedName().toString()
                : "";
        return new JavaClass(packageName, name);
    }

    /** Returns the class or interface, if it exists. Eclipse's compiler uses an error type for {@code List<X>} until {@code X} exists. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.asType().getKind() == TypeKind.DECLARED
                ? Optional.of(element)
                : Optional.empty();
    }

    /** Returns the simple name of a type, which need not exist. */
    static String simpleName(TypeMirror type) {
        String name = type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns a type that does not exist yet, {@code phy_device}: the name as written, or with the package of its import. */
    private static JavaType missing(TypeMirror type, String packageName) {
        String name =
                type instanceof DeclaredType declared ? declared.asElement().toString() : type.toString();
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? new JavaClass(packageName, name)
                : new JavaClass(name.substring(0, dot), name.substring(dot + 1));
    }
}
