package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.CMacro;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the header's own functions are read: all, or, for an interface that names its functions, these and those that have another name
 * by a macro. All, too, where a name leads to types that are found by their names in Java alone: to the arguments of a macro or of a
 * variadic function.
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
        boolean all = request.whole()
                || isCalledAsMacro
                || topLevel.declarations().stream()
                        .anyMatch(placed -> placed.cursor().kind() == Cursor.FUNCTION_DECL
                                && request.names().contains(names.of(placed))
                                && placed.cursor().type().isVariadic());
        return new WantedFunctions(all, wanted);
    }

    boolean contains(String function) {
        return all || names.contains(function);
    }
}
