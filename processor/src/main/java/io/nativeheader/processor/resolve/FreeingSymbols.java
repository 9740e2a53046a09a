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
 * The symbols of the functions that free what methods of the package own. Any interface may call them, also under the name of a macro. A
 * handle passed to such a function must not be closed again.
 */
final class FreeingSymbols {

    private final Set<String> names;
    private final Set<String> symbols = new HashSet<>();

    FreeingSymbols(CHeader header, Set<String> names) {
        this.names = names;
        Set<String> meant = meant(header);
        Stream.concat(header.declarations().stream(), header.others().stream())
                .filter(declaration -> meant.contains(declaration.name()))
                .forEach(this::add);
    }

    private void add(CDeclaration declaration) {
        if (declaration instanceof CFunction function) {
            symbols.add(function.symbol());
        }
    }

    /** Returns the names and those that macros of these names stand for: {@code #define h_done h_close}. */
    private Set<String> meant(CHeader header) {
        Map<String, String> bodies = header.macros().stream()
                .filter(macro -> !macro.isFunctionLike())
                .collect(Collectors.toMap(CMacro::name, CMacro::body, (first, _) -> first));
        Set<String> meant = new HashSet<>();
        for (String name : names) {
            for (String next = name; next != null && meant.add(next); ) {
                next = bodies.get(next);
            }
        }
        return meant;
    }

    boolean contains(CFunction function) {
        return names.contains(function.name()) || symbols.contains(function.symbol());
    }
}
