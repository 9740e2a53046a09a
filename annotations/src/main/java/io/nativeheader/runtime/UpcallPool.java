package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stubs of one type of C function, which all callbacks of that type share. To make a stub takes a hundred microseconds, so they are used again, but
 * late: C may wrongly keep a pointer beyond its loan, and a call by it is reported until the stub is lent again.
 */
final class UpcallPool {

    /** How many stubs are idle before the one that was given back first is lent again. */
    private static final int QUARANTINE = 64;

    private static final boolean REUSES = !"false".equals(System.getProperty("nativeheader.callbacks.reuse"));

    private static final Map<FunctionDescriptor, UpcallPool> POOLS = new ConcurrentHashMap<>();

    /** How many calls have a stub, on one thread or on several, before the next one looks whether its thread has stack left. */
    private static final int CALLS = 32;

    /** Whether no stub was made yet. */
    private static boolean first = true;

    private final FunctionDescriptor type;
    private final MethodHandle target;
    private final MethodHandle late;
    private final MemorySegment nothing;

    private UpcallStub oldest;
    private UpcallStub newest;
    private int idle;

    /** How many calls have a stub. */
    private int calls;

    private UpcallPool(FunctionDescriptor type, MethodHandle target, MethodHandle late, MemorySegment nothing) {
        this.type = type;
        this.target = target;
        this.late = late;
        this.nothing = nothing;
    }

    /** Returns the pool of callbacks with an {@link Upcall}. */
    static UpcallPool ofScalars(FunctionDescriptor type) {
        FunctionDescriptor shape = UpcallTargets.shape(type);
        UpcallPool present = POOLS.get(shape);
        return present != null ? present : add(new UpcallPool(shape, UpcallTargets.of(shape), null, null));
    }

    /** Returns the pool of callbacks that are called by a handle, which takes the stub first and throws nothing. */
    static UpcallPool ofHandles(FunctionDescriptor type) {
        UpcallPool present = POOLS.get(type);
        if (present != null) {
            return present;
        }
        MethodType handle = type.toMethodType().insertParameterTypes(0, UpcallStub.class);
        MemorySegment nothing = type.returnLayout().orElse(null) instanceof GroupLayout record
                ? Arena.global().allocate(record)
                : MemorySegment.NULL;
        MethodHandle late = MethodHandles.foldArguments(
                MethodHandles.dropArguments(returning(nothing, handle), 0, handle.parameterList()),
                own("late", void.class));
        MethodHandle target =
                MethodHandles.foldArguments(MethodHandles.exactInvoker(handle), own("handle", MethodHandle.class));
        return add(new UpcallPool(type, target, late, nothing));
    }

    private static UpcallPool add(UpcallPool made) {
        UpcallPool present = POOLS.putIfAbsent(made.type, made);
        return present != null ? present : made;
    }

    private static MethodHandle returning(MemorySegment nothing, MethodType type) {
        return type.returnType() == MemorySegment.class
                ? MethodHandles.constant(MemorySegment.class, nothing)
                : MethodHandles.zero(type.returnType());
    }

    private static MethodHandle own(String method, Class<?> result) {
        try {
            return MethodHandles.lookup()
                    .findStatic(UpcallPool.class, method, MethodType.methodType(result, UpcallStub.class));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MethodHandle handle(UpcallStub stub) {
        return stub.handle();
    }

    private static void late(UpcallStub stub) {
        try {
            stub.callback();
        } catch (Throwable failure) {
            stub.fail(failure);
        }
    }

    /** Returns what a call after the loan runs. */
    MethodHandle late() {
        return late;
    }

    /** Returns a record of zeros, where callbacks return records by value. */
    MemorySegment nothing() {
        return nothing;
    }

    /**
     * Lends a stub.
     *
     * @param forCall whether it is for one call
     * @throws StackOverflowError if Java and C call each other without end
     */
    UpcallStub take(boolean forCall) {
        if (forCall && calls >= CALLS) {
            StackReserve.require();
        }
        UpcallStub stub = reused();
        if (stub == null) {
            stub = make();
        }
        if (stub.needsWarmUp(calls >= CALLS)) {
            stub.warmUp();
        }
        return forCall ? counted(stub) : stub;
    }

    private synchronized UpcallStub reused() {
        if (idle <= QUARANTINE) {
            return null;
        }
        UpcallStub stub = oldest;
        oldest = stub.next;
        stub.next = null;
        idle--;
        return stub;
    }

    private synchronized UpcallStub counted(UpcallStub stub) {
        stub.isForCall = true;
        calls++;
        return stub;
    }

    private UpcallStub make() {
        UpcallStub stub = new UpcallStub(this);
        stub.pointer(CLinker.upcall(target.bindTo(stub), type, Arena.global()));
        if (late != null) {
            stub.needsNoWarmUp();
        } else if (isFirst()) {
            stub.rehearse();
        }
        return stub;
    }

    private static synchronized boolean isFirst() {
        boolean was = first;
        first = false;
        return was;
    }

    /** Ends a loan. */
    synchronized void giveBack(UpcallStub stub) {
        if (stub.isForCall) {
            stub.isForCall = false;
            calls--;
        }
        if (!REUSES) {
            return;
        }
        if (idle++ == 0) {
            oldest = stub;
        } else {
            newest.next = stub;
        }
        newest = stub;
    }
}
