package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * The C++ objects of an arena. They are destroyed in reverse order, as C++ destroys the variables of a block, because a later object may
 * refer to an earlier one. The arena itself calls its cleanup actions in an unspecified order.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
final class CxxArena implements Consumer<MemorySegment> {

    /** The objects by the scope of their arena. A scope is the arena's identity. */
    private static final Map<MemorySegment.Scope, CxxArena> ARENAS = new WeakHashMap<>();

    private final SequencedSet<CxxDestruction> objects = new LinkedHashSet<>();

    private CxxArena() {}

    /**
     * Returns the objects of an arena.
     *
     * @throws IllegalStateException if the arena is closed
     */
    static CxxArena of(Arena arena) {
        synchronized (ARENAS) {
            CxxArena present = ARENAS.get(arena.scope());
            if (present == null || !arena.scope().isAlive()) {
                present = new CxxArena();
                MemorySegment.NULL.reinterpret(arena, present);
                ARENAS.put(arena.scope(), present);
            }
            return present;
        }
    }

    synchronized void add(CxxDestruction object) {
        objects.add(object);
    }

    synchronized void remove(CxxDestruction object) {
        objects.remove(object);
    }

    /** Destroys the objects, because the arena is closed. */
    @Override
    public void accept(MemorySegment segment) {
        CxxCleanup cleanup = new CxxCleanup();
        for (CxxDestruction next = removeLast(); next != null; next = removeLast()) {
            cleanup.run(next::onArenaClosed);
        }
        cleanup.throwFirst();
    }

    /** Returns the last object, without the lock during its destruction; null if none is left. */
    private synchronized CxxDestruction removeLast() {
        return objects.isEmpty() ? null : objects.removeLast();
    }
}
