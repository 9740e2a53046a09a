package io.nativeheader.processor.plan;

import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.OwnedRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the functions that free owned C objects: {@code @Owned(free = "sqlite3_free")}. */
public final class FreeingFunctions {

    private FreeingFunctions() {}

    /**
     * Returns the names in the annotations of all interfaces of a package, because an object that one interface returns may be freed by
     * another.
     */
    public static Set<String> names(List<InterfaceRequest> requests) {
        return requests.stream()
                .flatMap(request -> request.methods().stream())
                .flatMap(method -> method.resultRequest().owned().stream())
                .map(OwnedRequest::names)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}
