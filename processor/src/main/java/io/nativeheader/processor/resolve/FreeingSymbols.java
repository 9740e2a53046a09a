package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.OwnedRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that free what some method of the package owns, whichever interface calls them and under which name: a macro may be another
 * one. A handle that is passed to one is not to be closed any more.
 */
final class FreeingSymbols {

    private final Set<String> names;
    private final Set<String> symbols = new HashSet<>();

    FreeingSymbols(CHeader header, Set<String> names) {
        this.names = names;
        Stream.concat(header.declarations().stream(), header.others().stream()).forEach(this::add);
    }

    private void add(CDeclaration declaration) {
        if (declaration instanceof CFunction function && names.contains(function.name())) {
            symbols.add(function.symbol());
        }
    }

    /** What the annotations of a package name. */
    static Set<String> names(List<InterfaceRequest> requests) {
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
