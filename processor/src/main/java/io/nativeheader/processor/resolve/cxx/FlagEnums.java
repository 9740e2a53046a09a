package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The enums whose enumerators a program combines: those with an {@code operator|}. Most of their values are no enumerators. */
final class FlagEnums {

    private FlagEnums() {}

    static Set<DeclId> of(CxxHeader header) {
        return header.functions().stream()
                .filter(function -> function.name().equals("operator|")
                        && function.parameters().size() == 2)
                .flatMap(function -> combined(function).stream())
                .collect(Collectors.toSet());
    }

    /** Returns the enum that both operands are. */
    private static Optional<DeclId> combined(CxxFunction function) {
        Optional<DeclId> first = enumeration(function.parameters().getFirst().type());
        return first.filter(id -> enumeration(function.parameters().getLast().type())
                .filter(id::equals)
                .isPresent());
    }

    private static Optional<DeclId> enumeration(CxxType type) {
        return type instanceof CxxType.Plain plain && plain.type().canonical() instanceof CEnumType found
                ? Optional.of(found.id())
                : Optional.empty();
    }
}
