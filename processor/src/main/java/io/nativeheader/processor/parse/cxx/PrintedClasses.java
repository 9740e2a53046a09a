package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.StandardStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the classes whose objects {@code operator<<} writes to a {@code std::ostream}. */
final class PrintedClasses {

    private static final String OPERATOR = "operator<<";

    private final Set<DeclId> all = new LinkedHashSet<>();

    /** Adds a class if one of its friends writes its objects. C++ finds such a function by its arguments only. */
    void add(Cursor definition, DeclId id) {
        boolean isPrinted = definition.children(CursorKind.FRIEND).stream()
                .flatMap(friend -> friend.children(CursorKind.FUNCTION_DECL).stream())
                .anyMatch(function -> prints(function, definition));
        if (isPrinted) {
            all.add(id);
        }
    }

    private static boolean prints(Cursor function, Cursor definition) {
        return function.spelling().equals(OPERATOR)
                && function.argumentCount() == 2
                && target(function.argument(0)).spelling().contains("basic_ostream<char")
                && target(function.argument(1)).declaration().usr().equals(definition.usr())
                && isPassed(function.argument(1).type().canonical());
    }

    private static ClangType target(Cursor parameter) {
        ClangType type = parameter.type().canonical();
        return type.kind() == CTypes.LVALUE_REFERENCE ? type.pointee().canonical() : type;
    }

    /** Returns whether a parameter takes an object that is const. */
    private static boolean isPassed(ClangType type) {
        return type.kind() == CTypes.RECORD
                || type.kind() == CTypes.LVALUE_REFERENCE && type.pointee().isConst();
    }

    /** Returns the classes that friends write, or one of the functions. */
    Set<DeclId> with(List<CxxFunction> functions) {
        Set<DeclId> printed = new LinkedHashSet<>(all);
        functions.stream()
                .filter(function -> function.name().equals(OPERATOR)
                        && function.parameters().size() == 2
                        && StandardStream.of(function.parameters().getFirst().type())
                                .equals(Optional.of(StandardStream.OUTPUT)))
                .forEach(function ->
                        object(function.parameters().getLast().type()).ifPresent(object -> printed.add(object.id())));
        return printed;
    }

    private static Optional<CxxType.OfClass> object(CxxType type) {
        return switch (type) {
            case CxxType.OfClass object -> Optional.of(object);
            case CxxType.Reference reference -> reference.isConst() ? object(reference.target()) : Optional.empty();
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Standard _, CxxType.Unsupported _ -> Optional.empty();
        };
    }
}
