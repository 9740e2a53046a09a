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
    private final Claim claim;

    private Ownership(MemorySegment segment, Arena arena, Claim claim) {
        this.segment = segment;
        this.arena = arena;
        this.claim = claim;
    }

    /** Whether it is still the caller's to free; apart from what is freed, so that nothing keeps that reachable. */
    private static final class Claim {
        volatile boolean given;
    }

    /**
     * @param free the C function that frees it
     * @param cleaned whether it is freed when nobody has the pointer any more: a call that is about to begin has it
     */
    public static Ownership of(MemorySegment pointer, MethodHandle free, boolean cleaned) {
        try {
            Arena arena = Arena.ofShared();
            Claim claim = new Claim();
            MemorySegment segment = pointer.reinterpret(0, arena, memory -> {
                if (!claim.given) {
                    free(memory, free);
                }
            });
            if (cleaned) {
                Cleaning.CLEANER.register(segment, new Leak(arena));
            }
            return new Ownership(segment, arena, claim);
        } catch (OutOfMemoryError failure) {
            throw released(pointer, free, failure);
        }
    }

    /**
     * The memory behind a pointer, which is freed when the arena is closed; {@code NULL} as it is.
     *
     * @param byteSize of what the pointer's type has, in bytes
     * @throws IllegalStateException if the arena is closed; the memory is freed then
     */
    public static MemorySegment in(Arena arena, MemorySegment pointer, long byteSize, MethodHandle free) {
        if (pointer.address() == 0) {
            return pointer;
        }
        try {
            return pointer.reinterpret(byteSize, arena, memory -> free(memory, free));
        } catch (RuntimeException | OutOfMemoryError closed) {
            throw released(pointer, free, closed);
        }
    }

    /**
     * Throws what a callback threw during the downcall that just ended, after what the downcall gave to be freed was freed.
     *
     * @param pointer that nobody gets then
     */
    public static void check(MemorySegment pointer, MethodHandle free) throws Throwable {
        try {
            Upcalls.check();
        } catch (Throwable failure) {
            throw released(pointer, free, failure);
        }
    }

    /** Frees what nobody gets, and throws the reason. */
    private static RuntimeException released(MemorySegment pointer, MethodHandle free, Throwable failure) {
        try {
            release(pointer, free);
        } catch (Throwable another) {
            if (another != failure) {
                failure.addSuppressed(another);
            }
        }
        throw Downcalls.rethrow(failure);
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

    /**
     * The pointer, which is freed by somebody else from now on.
     *
     * @throws IllegalStateException if it is freed already, or a call has it
     */
    public synchronized MemorySegment release() {
        claim.given = true;
        try {
            arena.close();
        } catch (IllegalStateException inUse) {
            claim.given = !arena.scope().isAlive();
            throw claim.given
                    ? new IllegalStateException(
                            "0x" + Long.toHexString(segment.address()) + " is closed already", inUse)
                    : inUse;
        }
        return MemorySegment.ofAddress(segment.address());
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
