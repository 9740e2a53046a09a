package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A destructor in Java that records the addresses of the objects it destroys. */
public final class CxxCounter {

    private final List<Long> destroyed = new CopyOnWriteArrayList<>();

    /** Returns the destructor. */
    public MethodHandle destructor() throws ReflectiveOperationException {
        return MethodHandles.lookup()
                .findVirtual(CxxCounter.class, "destroy", MethodType.methodType(void.class, MemorySegment.class))
                .bindTo(this);
    }

    /** Returns the addresses of the destroyed objects, in order. */
    public List<Long> destroyed() {
        return destroyed;
    }

    void destroy(MemorySegment object) {
        destroyed.add(object.address());
    }
}
