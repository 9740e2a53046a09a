package io.nativeheader.processor.cmodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves aliases of function-like macros, also through chains of aliases: {@code #define ALIAS SQUARE}. */
public final class MacroAliases {

    private final Map<String, CMacro> macros = new HashMap<>();

    public MacroAliases(List<CMacro> macros) {
        macros.forEach(macro -> this.macros.put(macro.name(), macro));
    }

    /** Returns the function-like macro that a macro is or expands to; empty if there is none among these macros. */
    public Optional<CMacro> functionLike(CMacro macro) {
        Set<String> path = new HashSet<>();
        CMacro last = macro;
        while (last != null && !last.isFunctionLike() && path.add(last.name())) {
            last = macros.get(last.body());
        }
        return Optional.ofNullable(last).filter(CMacro::isFunctionLike);
    }
}
