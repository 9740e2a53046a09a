package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.parse.TopLevel.Located;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Functions that classes declare as their friends. If nothing else declares one, C++ finds it only in the classes of a call's arguments. */
final class Friends {

    private final Map<String, Cursor> byUsr = new LinkedHashMap<>();
    private final Unbound unbound;

    Friends(Unbound unbound) {
        this.unbound = unbound;
    }

    /** Adds the friends that a class is the first to declare. */
    void add(Cursor definition) {
        for (Cursor friend : definition.children(CursorKind.FRIEND)) {
            friend.children(CursorKind.FUNCTION_DECL, CursorKind.FUNCTION_TEMPLATE).stream()
                    .filter(function -> function.canonical().identity() == function.identity())
                    .forEach(function -> byUsr.putIfAbsent(function.usr(), function));
        }
    }

    /** Reports the friends that each instance of a template has, which libclang does not show. */
    void skip(Cursor template) {
        for (Cursor friend : template.children(CursorKind.FRIEND)) {
            friend.children(CursorKind.FUNCTION_DECL, CursorKind.FUNCTION_TEMPLATE)
                    .forEach(function -> unbound.add(function, "friend function", "a class template declares it"));
        }
    }

    /**
     * Passes on the functions that calls can name, and reports the others.
     *
     * @param declared the USRs of functions that are declared outside of classes, too
     */
    void read(Set<String> declared, Consumer<Located> functions) {
        byUsr.forEach((usr, function) -> {
            if (declared.contains(usr)) {
                return;
            }
            if (function.isUnavailable()) {
                unbound.add(function, "friend function", "it is deleted");
            } else if (function.kind() == CursorKind.FUNCTION_TEMPLATE) {
                unbound.add(function, "function template", "only a class declares it, as its friend");
            } else if (hasClass(function)) {
                functions.accept(new Located(function, function.position()));
            } else {
                unbound.add(function, "friend function", "no class of a parameter leads C++ to it");
            }
        });
    }

    private static boolean hasClass(Cursor function) {
        return EmptyPacks.arguments(function).stream()
                .map(argument -> argument.type().canonical())
                .map(type -> switch (type.kind()) {
                    case CTypes.POINTER, CTypes.LVALUE_REFERENCE, CTypes.RVALUE_REFERENCE ->
                        type.pointee().canonical();
                    default -> type;
                })
                .anyMatch(type -> type.kind() == CTypes.RECORD);
    }
}
