package io.nativeheader.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * A method handle that is made when it is first asked for. It is in a call site, whose target the JVM's compilers take for a constant: kept in a
 * {@code static final} field, it costs no more than a handle there.
 */
public abstract class LazyHandle extends MutableCallSite {

    private static final MethodHandle NOT_MADE = MethodHandles.zero(Object.class);

    LazyHandle() {
        super(NOT_MADE);
    }

    /** The handle. Threads that ask for it first, at once, may make one each, of which any is kept. */
    public final MethodHandle get() {
        MethodHandle target = getTarget();
        if (target == NOT_MADE) {
            return keep(make());
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

    /** What it throws, {@link #get} throws, and asks again the next time. */
    abstract MethodHandle make();
}
