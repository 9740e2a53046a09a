package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.nio.charset.Charset;

/**
 * What C gave to be freed by the caller. It lives in an arena of its own, so that a call with it after its end is refused by
 * java.lang.foreign before C runs, and its end by java.lang.foreign while a call has it.
 */
@SuppressWarnings("restricted") // this module is the one that is given native access
public final class Ownership {

    private final MemorySegment segment;
    private final Arena arena;

    private Ownership(MemorySegment segment, Arena arena) {
        this.segment = segment;
        this.arena = arena;
    }

    /**
     * @param free the C function that frees it
     * @param cleaned whether it is freed when nobody has the pointer any more: a call that is about to begin has it
     */
    public static Ownership of(MemorySegment pointer, MethodHandle free, boolean cleaned) {
        Arena arena = Arena.ofShared();
        MemorySegment segment = in(arena, pointer, 0, free);
        if (cleaned) {
            Cleaning.CLEANER.register(segment, new Leak(arena));
        }
        return new Ownership(segment, arena);
    }

    /**
     * The memory behind a pointer, which is freed when the arena is closed; {@code NULL} as it is.
     *
     * @param byteSize of what the pointer's type has, in bytes
     */
    public static MemorySegment in(Arena arena, MemorySegment pointer, long byteSize, MethodHandle free) {
        return pointer.address() == 0 ? pointer : pointer.reinterpret(byteSize, arena, memory -> free(memory, free));
    }

    /** A copy of the text behind a pointer, which is freed; {@code null} for {@code NULL}. */
    public static String string(MemorySegment pointer, MethodHandle free) {
        try {
            return Pointers.string(pointer);
        } finally {
            release(pointer, free);
        }
    }

    /** The same in another encoding. */
    public static String string(MemorySegment pointer, Charset charset, MethodHandle free) {
        try {
            return Pointers.string(pointer, charset);
        } finally {
            release(pointer, free);
        }
    }

    /** Frees what a pointer leads to; nothing for {@code NULL}. */
    public static void release(MemorySegment pointer, MethodHandle free) {
        if (pointer.address() != 0) {
            free(pointer, free);
        }
    }

    private static void free(MemorySegment pointer, MethodHandle free) {
        try {
            free.invoke(pointer);
            Upcalls.check();
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /** The pointer. */
    public MemorySegment segment() {
        return segment;
    }

    /** Frees it, once. */
    public synchronized void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    /** Its thread is there only where something is cleaned. */
    private static final class Cleaning {
        static final Cleaner CLEANER = Cleaner.create();
    }

    /** The end of an object that nobody closed. While a call still has its pointer, it is tried again at a later collection. */
    private record Leak(Arena arena) implements Runnable {
        @Override
        public void run() {
            try {
                if (arena.scope().isAlive()) {
                    arena.close();
                }
            } catch (IllegalStateException inUse) {
                Cleaning.CLEANER.register(new Object(), this);
            }
        }
    }
}
