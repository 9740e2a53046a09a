package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.parse.TopLevel.Placed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of the header's own functions are read: all, or, for an interface that names its functions, these. All, too, where a name leads
 * to types that are found by their names in Java alone, to a macro's or a variadic function's arguments; and where a name leads nowhere, for
 * the error to have all that it may have meant.
 */
final class WantedFunctions {

    private final boolean all;
    private final Set<String> names;

    private WantedFunctions(boolean all, Set<String> names) {
        this.all = all;
        this.names = names;
    }

    static WantedFunctions of(ParseRequest request, TopLevel topLevel, Iterable<CMacro> macros) {
        if (request.whole()) {
            return new WantedFunctions(true, Set.of());
        }
        Map<String, CMacro> macrosByName = new HashMap<>();
        macros.forEach(macro -> macrosByName.put(macro.name(), macro));
        Set<String> names = meant(request.names(), macrosByName);
        Set<String> left = new HashSet<>(request.names());
        left.removeAll(macrosByName.keySet());
        boolean open = names.stream().anyMatch(name -> isFunctionLike(macrosByName.get(name)));
        for (Placed placed : topLevel.declarations()) {
            Cursor cursor = placed.cursor();
            String name = cursor.spelling();
            if (names.contains(name)) {
                left.remove(name);
                open |= cursor.kind() == Cursor.FUNCTION_DECL && cursor.type().isVariadic();
            }
        }
        return new WantedFunctions(open || !left.isEmpty(), names);
    }

    private static boolean isFunctionLike(CMacro macro) {
        return macro != null && macro.isFunctionLike();
    }

    /** The names, and what macros of these names are other names of: {@code #define pcre2_compile pcre2_compile_8}. */
    private static Set<String> meant(Set<String> names, Map<String, CMacro> macros) {
        Set<String> meant = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(names);
        while (!left.isEmpty()) {
            String name = left.pop();
            if (meant.add(name) && macros.containsKey(name) && !isFunctionLike(macros.get(name))) {
                left.push(macros.get(name).body());
            }
        }
        return meant;
    }

    boolean contains(String function) {
        return all || names.contains(function);
    }
}
