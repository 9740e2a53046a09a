package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.StandardStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the classes whose objects {@code operator<<} writes to a {@code std::ostream}. */
final class PrintedClasses {

    private static final String OPERATOR = "operator<<";

    private PrintedClasses() {}

    /** Returns the classes whose objects one of the functions writes. */
    static Set<DeclId> of(List<CxxFunction> functions) {
        return functions.stream()
                .filter(PrintedClasses::prints)
                .flatMap(function -> object(function.parameters().getLast().type()).stream())
                .map(CxxType.OfClass::id)
                .collect(Collectors.toSet());
    }

    private static boolean prints(CxxFunction function) {
        return function.name().equals(OPERATOR)
                && function.parameters().size() == 2
                && StandardStream.of(function.parameters().getFirst().type())
                        .equals(Optional.of(StandardStream.OUTPUT));
    }

    private static Optional<CxxType.OfClass> object(CxxType type) {
        return switch (type) {
            case CxxType.OfClass object -> Optional.of(object);
            case CxxType.Reference reference -> reference.isConst() ? object(reference.target()) : Optional.empty();
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Standard _, CxxType.Unsupported _ -> Optional.empty();
        };
    }
}
