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

/** The way back from a callback's Java type to C's pointer to a function, which a typedef names. */
public final class CallbackByJavaName {

    private CallbackByJavaName() {}

    /** The C type of {@code comparison} and {@code FunctionPointer<comparison>}; empty for other types. */
    public static Optional<CType> find(JavaType type, CHeader header) {
        return switch (type) {
            case JavaGeneric generic
            when generic.raw().equals(JavaClass.FUNCTION_POINTER) -> find(generic.argument(), header);
            case JavaClass name -> find(name.simpleName(), header);
            default -> Optional.empty();
        };
    }

    private static Optional<CType> find(String javaName, CHeader header) {
        return DistinctNames.originals(javaName, JavaNames::type).stream()
                .flatMap(name -> Stream.concat(header.declarations().stream(), header.others().stream())
                        .filter(declaration -> declaration.name().equals(name)))
                .flatMap(declaration -> pointer(declaration).stream())
                .findFirst();
    }

    /** The pointer that a typedef names, or that leads to the function that it names. */
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
