package io.nativeheader.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * A method handle that is created on first use. It is stored in a call site, whose target JIT compilers treat as a constant. In a
 * {@code static final} field, a lazy handle is therefore as fast as a plain method handle.
 */
public abstract class LazyHandle extends MutableCallSite {

    private static final MethodHandle NOT_CREATED = MethodHandles.zero(Object.class);

    LazyHandle() {
        super(NOT_CREATED);
    }

    /**
     * Returns the handle, creating it on first use. Concurrent threads may create several handles. Only one is kept.
     *
     * @return the handle
     */
    public final MethodHandle get() {
        MethodHandle target = getTarget();
        if (target == NOT_CREATED) {
            return keep(create());
        }
        try {
            return (MethodHandle) (Object) target.invokeExact();
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private MethodHandle keep(MethodHandle made) {
        setTarget(MethodHandles.constant(Object.class, made));
        return made;
    }

    /** Creates the handle. If this throws, {@link #get} throws the same exception, and the next call tries again. */
    abstract MethodHandle create();
}
