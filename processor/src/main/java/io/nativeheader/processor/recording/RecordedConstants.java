package io.nativeheader.processor.recording;

import io.nativeheader.processor.resolve.CompilerConstants;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Constants for which the recorded C compiler and libclang compute different values, in alphabetical order. */
public record RecordedConstants(Map<String, CompilerConstants.Value> values, Set<String> unknown) {

    static RecordedConstants of(CompilerConstants constants) {
        return new RecordedConstants(new TreeMap<>(constants.values()), new TreeSet<>(constants.unknown()));
    }

    CompilerConstants constants() {
        return new CompilerConstants(values, unknown);
    }
}
