package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves macros that are aliases of functions, also through chains of macros: {@code #define pcre2_compile pcre2_compile_8}. */
final class FunctionAliases {

    private final Map<String, CFunction> functions = new HashMap<>();
    private final Map<String, CMacro> macros = new HashMap<>();

    FunctionAliases(CHeader header) {
        header.others().forEach(this::add);
        header.declarations().forEach(this::add);
        header.macros().forEach(macro -> macros.put(macro.name(), macro));
    }

    private void add(CDeclaration declaration) {
        if (declaration instanceof CFunction function) {
            functions.put(function.name(), function);
        }
    }

    /** Returns the function that a macro expands to, under the macro's name; empty if there is none in these headers. */
    Optional<CFunction> of(CMacro macro) {
        Set<String> path = new HashSet<>();
        String name = macro.body();
        while (!functions.containsKey(name) && macros.containsKey(name) && path.add(name)) {
            name = macros.get(name).body();
        }
        return Optional.ofNullable(functions.get(name)).map(function -> function.named(macro.name(), macro.source()));
    }
}
