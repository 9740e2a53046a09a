package io.nativeheader.processor.parse.cxx;

import java.util.Map;
import java.util.Optional;

/**
 * Probes that were parsed.
 *
 * @param errors clang's messages by their lines in the probes' text, from 0
 */
public record Probed(InstanceProbes probes, Map<Integer, String> errors) {

    public Probed {
        errors = Map.copyOf(errors);
    }

    /** Returns the name that the user writes for the function of a probe; empty if the probe does not compile or is no function's. */
    Optional<String> function(String probe) {
        int entry = probes.entryOfFunction(probe);
        return entry < 0 || failed(probe)
                ? Optional.empty()
                : Optional.of(probes.entries().get(entry));
    }

    boolean failed(String probe) {
        return probes.failed(errors).contains(probe);
    }
}
