package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.nio.charset.Charset;

/**
 * Frees a C object that the caller owns. The object's segment has an arena of its own. Therefore {@code java.lang.foreign} rejects calls
 * with the segment after it was freed, and rejects freeing it during a call.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class Ownership {

    private final MemorySegment segment;
    private final Arena arena;
    private final State state;

    private Ownership(MemorySegment segment, Arena arena, State state) {
        this.segment = segment;
        this.arena = arena;
        this.state = state;
    }

    /**
     * State that the freeing action shares with {@link Ownership}. It is a separate object, because an action that referenced the segment
     * would keep it reachable, and the cleaner would never run.
     */
    private static final class State {
        /** Whether the caller has taken over the object, so that closing the arena must not free it. */
        volatile boolean released;
    }

    /**
     * Takes ownership of a C object.
     *
     * @param pointer the object
     * @param free a handle for the C function that frees it
     * @param cleaned whether a {@link Cleaner} frees it once its segment is unreachable, which cannot happen while a call uses the segment
     * @return the ownership
     */
    @SuppressWarnings("MustBeClosedChecker") // close() closes the arena
    public static Ownership of(MemorySegment pointer, MethodHandle free, boolean cleaned) {
        try {
            Arena arena = Arena.ofShared();
            State state = new State();
            MemorySegment segment = pointer.reinterpret(0, arena, memory -> {
                if (!state.released) {
                    free(memory, free);
                }
            });
            if (cleaned) {
                Cleaning.CLEANER.register(segment, new CloseLeaked(arena));
            }
            return new Ownership(segment, arena, state);
        } catch (OutOfMemoryError failure) {
            throw freeAndRethrow(pointer, free, failure);
        }
    }

    /**
     * Attaches a C object to an arena, which frees the object when it is closed.
     *
     * @param arena the arena
     * @param pointer the object; {@code NULL} is returned unchanged
     * @param byteSize the size of the object's type, in bytes
     * @param free a handle for the C function that frees it
     * @return the object's memory
     * @throws IllegalStateException if the arena is closed already; the object is then freed
     */
    public static MemorySegment in(Arena arena, MemorySegment pointer, long byteSize, MethodHandle free) {
        if (pointer.address() == 0) {
            return pointer;
        }
        try {
            return pointer.reinterpret(byteSize, arena, memory -> free(memory, free));
        } catch (RuntimeException | OutOfMemoryError closed) {
            throw freeAndRethrow(pointer, free, closed);
        }
    }

    /**
     * Throws the exception that a callback threw during the last downcall, after freeing the object that the downcall returned.
     *
     * @param pointer the object to free; {@code NULL} for none
     * @param free a handle for the C function that frees it
     * @throws Throwable the callback's exception
     */
    public static void throwPending(MemorySegment pointer, MethodHandle free) throws Throwable {
        try {
            Upcalls.throwPending();
        } catch (Throwable failure) {
            throw freeAndRethrow(pointer, free, failure);
        }
    }

    /** Frees an object that cannot be returned to the caller, and throws the failure. */
    private static RuntimeException freeAndRethrow(MemorySegment pointer, MethodHandle free, Throwable failure) {
        try {
            release(pointer, free);
        } catch (Throwable another) {
            if (another != failure) {
                failure.addSuppressed(another);
            }
        }
        throw Downcalls.rethrow(failure);
    }

    /**
     * Copies UTF-8 text and frees the original.
     *
     * @param pointer the text
     * @param free a handle for the C function that frees it
     * @return the text; null for {@code NULL}
     */
    public static String string(MemorySegment pointer, MethodHandle free) {
        try {
            return Pointers.string(pointer);
        } finally {
            release(pointer, free);
        }
    }

    /**
     * Copies text and frees the original.
     *
     * @param pointer the text
     * @param charset the text's encoding
     * @param free a handle for the C function that frees it
     * @return the text; null for {@code NULL}
     */
    public static String string(MemorySegment pointer, Charset charset, MethodHandle free) {
        try {
            return Pointers.string(pointer, charset);
        } finally {
            release(pointer, free);
        }
    }

    /**
     * Frees a C object.
     *
     * @param pointer the object; {@code NULL} is ignored
     * @param free a handle for the C function that frees it
     */
    public static void release(MemorySegment pointer, MethodHandle free) {
        if (pointer.address() != 0) {
            free(pointer, free);
        }
    }

    private static void free(MemorySegment pointer, MethodHandle free) {
        try {
            free.invoke(pointer);
            Upcalls.throwPending();
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /** {@return the pointer} */
    public MemorySegment segment() {
        return segment;
    }

    /**
     * Transfers ownership to the caller. The object will not be freed here.
     *
     * @return the pointer
     * @throws IllegalStateException if the object is already freed, or a call is using it
     */
    public synchronized MemorySegment release() {
        state.released = true;
        try {
            arena.close();
        } catch (IllegalStateException inUse) {
            state.released = !arena.scope().isAlive();
            throw state.released
                    ? new IllegalStateException(
                            "0x" + Long.toHexString(segment.address()) + " is already closed", inUse)
                    : inUse;
        }
        return MemorySegment.ofAddress(segment.address());
    }

    /**
     * Frees the object; further calls have no effect.
     *
     * @throws IllegalStateException if a call is using the object
     */
    public synchronized void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    /** Creates the cleaner's thread only if it is needed. */
    private static final class Cleaning {
        static final Cleaner CLEANER = Cleaner.create();
    }

    /** Closes the arena of an unreachable object. If a call is still using the arena, tries again after a later garbage collection. */
    private record CloseLeaked(Arena arena) implements Runnable {
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
