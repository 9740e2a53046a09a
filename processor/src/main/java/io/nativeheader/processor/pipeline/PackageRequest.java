package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.InterfaceRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The annotated interfaces of one package, as the pipeline receives them.
 *
 * @param interfaces the flags of each interface on each of its targets, in the order of their names; at least one
 * @param classRelease Java release for precompiled classes, or 0 to hand javac sources
 */
public record PackageRequest(String packageName, List<PerTarget<HeaderFlags>> interfaces, int classRelease) {

    public PackageRequest {
        interfaces = List.copyOf(interfaces);
    }

    public List<InterfaceRequest> requests() {
        return interfaces.stream().map(flags -> flags.first().request()).toList();
    }

    /** Returns all headers for messages: {@code zlib.h, curl/curl.h}. */
    public String headers() {
        return requests().stream()
                .map(request -> request.options().display())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
