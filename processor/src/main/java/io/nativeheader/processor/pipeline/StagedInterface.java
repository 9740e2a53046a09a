package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.inputs.HeaderSource;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.InterfaceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An annotated interface with its result from the latest stage.
 *
 * @param index the interface's index in the package request
 * @param sources its headers, flags and libraries on each of its targets
 * @param result what the latest stage returned for it
 */
record StagedInterface<T>(int index, PerTarget<HeaderSource> sources, T result) {

    InterfaceRequest request() {
        return sources.first().request();
    }

    /** Returns the same interface with the result of the next stage. */
    <R> StagedInterface<R> with(R next) {
        return new StagedInterface<>(index, sources, next);
    }

    /** Applies a stage that handles all interfaces of a package together. It returns one result per interface, in their order. */
    static <T, R> List<StagedInterface<R>> advance(
            List<StagedInterface<T>> interfaces, Function<List<T>, List<R>> stage) {
        List<R> results =
                stage.apply(interfaces.stream().map(StagedInterface::result).toList());
        List<StagedInterface<R>> advanced = new ArrayList<>();
        for (int i = 0; i < interfaces.size(); i++) {
            advanced.add(interfaces.get(i).with(results.get(i)));
        }
        return advanced;
    }
}
