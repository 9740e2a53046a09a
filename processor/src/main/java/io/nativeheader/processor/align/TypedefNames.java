package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import java.util.List;
import java.util.Optional;

/** The typedef names at the outermost level of a type: {@code z_size_t} and {@code size_t}, but not {@code unsigned long}. */
final class TypedefNames {

    private TypedefNames() {}

    /** Returns the outermost typedef name of the first type that all others have, too. */
    static Optional<String> common(List<CType> types) {
        CType type = types.getFirst();
        while (type instanceof CTypedefType(String name, CType underlying)) {
            if (types.stream().allMatch(other -> under(other, name).isPresent())) {
                return Optional.of(name);
            }
            type = underlying;
        }
        return Optional.empty();
    }

    /** Returns the type under a typedef name; empty if the type does not have the name. */
    static Optional<CType> under(CType type, String name) {
        CType inner = type;
        while (inner instanceof CTypedefType typedef) {
            if (typedef.name().equals(name)) {
                return Optional.of(typedef.underlying());
            }
            inner = typedef.underlying();
        }
        return Optional.empty();
    }

    /** Returns the type under all typedef names. */
    static CType without(CType type) {
        CType inner = type;
        while (inner instanceof CTypedefType typedef) {
            inner = typedef.underlying();
        }
        return inner;
    }
}
