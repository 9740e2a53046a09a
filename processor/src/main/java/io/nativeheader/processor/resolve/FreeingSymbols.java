package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The symbols of the functions that free owned objects. Any interface of the package may call them, directly or through a macro. A handle
 * passed to such a function must not be closed again.
 */
final class FreeingSymbols {

    private final Set<String> names;
    private final Set<String> symbols = new HashSet<>();

    FreeingSymbols(CHeader header, Set<String> names) {
        this.names = names;
        Set<String> expanded = expanded(header);
        Stream.concat(header.declarations().stream(), header.others().stream())
                .filter(declaration -> expanded.contains(declaration.name()))
                .forEach(this::add);
    }

    private void add(CDeclaration declaration) {
        if (declaration instanceof CFunction function) {
            symbols.add(function.symbol());
        }
    }

    /** Returns the names, and the names that macros define for them: {@code #define h_done h_close}. */
    private Set<String> expanded(CHeader header) {
        Map<String, String> bodies = header.macros().stream()
                .filter(macro -> !macro.isFunctionLike())
                .collect(Collectors.toMap(CMacro::name, CMacro::body, (first, _) -> first));
        Set<String> expanded = new HashSet<>();
        for (String name : names) {
            for (String next = name; next != null && expanded.add(next); ) {
                next = bodies.get(next);
            }
        }
        return expanded;
    }

    boolean contains(CFunction function) {
        return names.contains(function.name()) || symbols.contains(function.symbol());
    }
}
