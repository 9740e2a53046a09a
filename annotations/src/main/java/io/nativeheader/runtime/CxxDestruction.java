package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Destroys a C++ object once, when its handle or its arena is closed, whichever comes first. It references the lifetime weakly, because the
 * lifetime references the arena. Otherwise an automatic arena, which references this, would never become unreachable.
 */
final class CxxDestruction {

    private final MemorySegment object;
    private final MethodHandle destructor;
    private CxxArena arena;
    private WeakReference<CxxLifetime> lifetime;
    private boolean isOver;

    /** The streams that the object uses; null if there are none. */
    private List<CxxStream> streams;

    /**
     * Creates an action that has not run.
     *
     * @param object what the destructor receives
     * @param destructor a handle of type {@code void (MemorySegment)}
     */
    CxxDestruction(MemorySegment object, MethodHandle destructor) {
        this.object = object;
        this.destructor = destructor;
    }

    /** Keeps the streams among what the object refers to, and destroys them after the object. */
    void keep(Object... memory) {
        for (Object one : memory) {
            if (one instanceof CxxStream stream) {
                streams = streams == null ? new ArrayList<>() : streams;
                stream.keep();
                streams.add(stream);
            }
        }
    }

    /** Keeps the streams for ever, because another object uses them now. */
    void dropStreams() {
        streams = null;
    }

    /** Destroys the object and ends its lifetime when the arena is closed. */
    void onClose(CxxArena closing, CxxLifetime ending) {
        arena = closing;
        lifetime = new WeakReference<>(ending);
        closing.add(this);
    }

    /** Ends the lifetime and destroys the object, which has happened neither by {@link #run} nor by {@link #cancel}. */
    void onArenaClosed() {
        CxxCleanup cleanup = new CxxCleanup();
        CxxLifetime ending = lifetime.get();
        if (ending != null) {
            cleanup.run(ending::close);
        }
        cleanup.run(this::run);
        cleanup.throwFirst();
    }

    /** Destroys the object unless that has happened already or the object was released. */
    void run() {
        if (!isOver) {
            cancel();
            try {
                destructor.invoke(object);
                Upcalls.throwPending();
            } catch (Throwable failure) {
                throw Downcalls.rethrow(failure);
            } finally {
                if (streams != null) {
                    streams.forEach(CxxStream::close);
                }
            }
        }
    }

    /** Makes {@link #run} a no-op, because C++ owns the object now. */
    void cancel() {
        isOver = true;
        if (arena != null) {
            arena.remove(this);
        }
    }

    boolean isOver() {
        return isOver;
    }
}
