package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/**
 * A helper library that may lack a stub, because the stub could not be linked when the Java sources were compiled. If the helpers were
 * recompiled since, they may contain it.
 *
 * @param helpers the helper library
 * @param undefined the symbols that the stub needs and no library defined
 */
record IncompleteHelpers(Symbols helpers, String undefined) implements Symbols {

    @Override
    public MemorySegment find(String symbol) {
        return helpers.find(symbol);
    }

    @Override
    public String notFoundMessage(String symbol, String what) {
        return "cannot call the " + what + ": no library defined " + undefined
                + " when the helper stubs were compiled. Name the library that defines it in @NativeHeader(library = …),"
                + " install it, and recompile the Java sources.";
    }
}
