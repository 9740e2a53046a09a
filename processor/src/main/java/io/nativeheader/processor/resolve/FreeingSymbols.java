package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.OwnedRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that free what some method of the package owns, whichever interface calls them and under which name: a macro may be another
 * one. A handle that is passed to one is not to be closed any more.
 */
public final class FreeingSymbols {

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

    /** The names, and what macros of these names are other names of: {@code #define h_done h_close}. */
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

    /** What the annotations of a package name. */
    public static Set<String> names(List<InterfaceRequest> requests) {
        return requests.stream()
                .flatMap(request -> request.methods().stream())
                .flatMap(method -> method.resultRequest().owned().stream())
                .map(OwnedRequest::names)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    boolean contains(CFunction function) {
        return names.contains(function.name()) || symbols.contains(function.symbol());
    }
}
