package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/**
 * Helper stubs of which one was left out when they were compiled; it is there if somebody compiled them later.
 *
 * @param undefined the symbols that nothing defined
 */
record IncompleteHelpers(Symbols helpers, String undefined) implements Symbols {

    @Override
    public MemorySegment find(String symbol) {
        return helpers.find(symbol);
    }

    @Override
    public String whyNot(String symbol, String what) {
        return "cannot call the " + what + ": nothing defined " + undefined
                + " when the C helper stubs were compiled. Name the library that has it in @NativeHeader(library = …),"
                + " and have it there when the Java sources are compiled.";
    }
}
