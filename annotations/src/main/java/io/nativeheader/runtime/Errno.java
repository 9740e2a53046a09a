package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/** errno as a call leaves it, captured by the linker before the JVM can change it. */
public final class Errno {

    private static final StructLayout LAYOUT = Linker.Option.captureStateLayout();
    private static final long OFFSET = LAYOUT.byteOffset(StructLayout.PathElement.groupElement("errno"));

    /** One segment for each thread: it is read right after the call that filled it, so nested calls may share it. */
    private static final ThreadLocal<MemorySegment> STATE = new ThreadLocal<>() {
        @Override
        protected MemorySegment initialValue() {
            return Arena.ofAuto().allocate(LAYOUT);
        }
    };

    private Errno() {}

    /** The calling thread's capture segment. */
    public static MemorySegment state() {
        return STATE.get();
    }

    /** The errno code in a capture segment. */
    public static int value(MemorySegment state) {
        return state.get(ValueLayout.JAVA_INT, OFFSET);
    }
}
