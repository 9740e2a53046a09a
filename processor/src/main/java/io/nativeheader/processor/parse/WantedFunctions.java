package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CMacro;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Selects the header's own functions to read: all of them for a header-wide interface, otherwise the named ones and those that a macro
 * names. It also selects all if a method calls a function-like macro or a variadic function, because the C types of their arguments are
 * looked up by Java name, which may refer to any type of the header.
 */
final class WantedFunctions {

    private final boolean all;
    private final Set<String> names;

    private WantedFunctions(boolean all, Set<String> names) {
        this.all = all;
        this.names = names;
    }

    static WantedFunctions of(ParseRequest request, TopLevel topLevel, SourceNames names, List<CMacro> macros) {
        boolean isCalledAsMacro = macros.stream()
                .anyMatch(macro -> macro.isFunctionLike() && request.names().contains(macro.name()));
        Set<String> wanted = new HashSet<>(request.names());
        macros.stream()
                .filter(macro -> !macro.isFunctionLike())
                .map(CMacro::body)
                .forEach(wanted::add);
        boolean all = request.headerWide()
                || isCalledAsMacro
                || topLevel.declarations().stream()
                        .anyMatch(located -> located.cursor().kind() == CursorKind.FUNCTION_DECL
                                && request.names().contains(names.of(located))
                                && located.cursor().type().isVariadic());
        return new WantedFunctions(all, wanted);
    }

    boolean contains(String function) {
        return all || names.contains(function);
    }
}
