package io.nativeheader.processor.cmodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Function-like macros under the names that other macros give them: {@code #define ALIAS SQUARE}, through any number of macros. */
public final class MacroAliases {

    private final Map<String, CMacro> macros = new HashMap<>();

    public MacroAliases(List<CMacro> macros) {
        macros.forEach(macro -> this.macros.put(macro.name(), macro));
    }

    /** The function-like macro that a macro stands for, or is; empty where it is none of these macros. */
    public Optional<CMacro> functionLike(CMacro macro) {
        Set<String> path = new HashSet<>();
        CMacro last = macro;
        while (last != null && !last.isFunctionLike() && path.add(last.name())) {
            last = macros.get(last.body());
        }
        return Optional.ofNullable(last).filter(CMacro::isFunctionLike);
    }
}
