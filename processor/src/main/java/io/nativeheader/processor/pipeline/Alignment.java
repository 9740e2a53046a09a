package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.ParsedInterface;

/** Joins the parsed headers of an interface's targets. */
final class Alignment {

    private Alignment() {}

    /** Returns the interface of all targets. With one target, this is the parsed interface itself. */
    static ParsedInterface of(PerTarget<ParsedInterface> parsed, SharedStages shared) {
        return parsed.first();
    }
}
