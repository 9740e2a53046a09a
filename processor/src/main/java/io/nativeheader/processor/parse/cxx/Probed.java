package io.nativeheader.processor.parse.cxx;

import java.util.Map;

/**
 * Probes that were parsed.
 *
 * @param errors clang's messages by their lines in the probes' text, from 0
 */
public record Probed(InstanceProbes probes, Map<Integer, String> errors) {

    public Probed {
        errors = Map.copyOf(errors);
    }
}
