package io.nativeheader.processor.naming;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the C typedef of a function pointer by the name of its Java callback type. */
public final class CallbackByJavaName {

    private CallbackByJavaName() {}

    /** Returns the C type of {@code comparison} or {@code FunctionPointer<comparison>}; empty for other types. */
    public static Optional<CType> find(JavaType type, CHeader header) {
        return switch (type) {
            case JavaGeneric generic
            when generic.raw().equals(JavaClass.FUNCTION_POINTER) ->
                find(generic.arguments().getFirst(), header);
            case JavaClass name -> find(name.simpleName(), header);
            default -> Optional.empty();
        };
    }

    private static Optional<CType> find(String javaName, CHeader header) {
        return DistinctNames.possibleCNames(javaName, JavaNames::type).stream()
                .flatMap(name -> Stream.concat(header.declarations().stream(), header.others().stream())
                        .filter(declaration -> declaration.name().equals(name)))
                .flatMap(declaration -> pointer(declaration).stream())
                .findFirst();
    }

    /** Returns the function pointer type that a typedef declares, or a pointer to the function type that it declares. */
    public static Optional<CType> pointer(CDeclaration declaration) {
        if (!(declaration instanceof CTypedef typedef)) {
            return Optional.empty();
        }
        CType named = new CTypedefType(typedef.name(), typedef.underlying());
        if (named.canonical() instanceof CFunctionType) {
            return Optional.of(new CPointer(named));
        }
        return named.canonical() instanceof CPointer pointer
                        && pointer.pointee().canonical() instanceof CFunctionType
                ? Optional.of(named)
                : Optional.empty();
    }
}
