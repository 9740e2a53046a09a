package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/** Reads the {@code errno} of a call. The linker captures it before the JVM can overwrite it. */
public final class Errno {

    private static final StructLayout LAYOUT = Linker.Option.captureStateLayout();
    private static final long OFFSET = LAYOUT.byteOffset(StructLayout.PathElement.groupElement("errno"));

    /** One capture segment per thread. It is read immediately after the call that filled it, so nested calls can share it. */
    private static final ThreadLocal<MemorySegment> STATE = new ThreadLocal<>() {
        @Override
        protected MemorySegment initialValue() {
            return Arena.ofAuto().allocate(LAYOUT);
        }
    };

    private Errno() {}

    /** {@return the calling thread's capture segment} */
    public static MemorySegment state() {
        return STATE.get();
    }

    /**
     * Reads the errno code.
     *
     * @param state a capture segment
     * @return the errno code
     */
    public static int value(MemorySegment state) {
        return state.get(ValueLayout.JAVA_INT, OFFSET);
    }
}
