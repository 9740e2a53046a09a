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
 * A pool of stubs for one C function type. Callbacks of that type share them, because creating and warming up a stub takes about 200
 * microseconds.
 *
 * <p>A returned stub is reused as late as possible. If C wrongly keeps a pointer after its loan, a call through it is reported until the
 * stub is lent again.
 */
final class UpcallPool {

    /** How many stubs stay idle before the oldest one is reused. */
    private static final int QUARANTINE = 64;

    private static final boolean REUSE = !"false".equals(System.getProperty("nativeheader.callbacks.reuse"));

    private static final Map<FunctionDescriptor, UpcallPool> POOLS = new ConcurrentHashMap<>();

    /** How many calls may hold a stub, on all threads together, before further calls check how much stack is left. */
    private static final int DEEP_CALLS = 32;

    /** Whether no stub has been created yet. */
    private static boolean first = true;

    private final FunctionDescriptor type;
    private final MethodHandle target;
    private final MethodHandle expired;
    private final MemorySegment zeroRecord;

    private UpcallStub oldest;
    private UpcallStub newest;
    private int idle;

    /** How many calls hold a stub. */
    private int calls;

    private UpcallPool(FunctionDescriptor type, MethodHandle target, MethodHandle expired, MemorySegment zeroRecord) {
        this.type = type;
        this.target = target;
        this.expired = expired;
        this.zeroRecord = zeroRecord;
    }

    /** Returns the pool for callbacks that have an {@link Upcall}. */
    static UpcallPool ofScalars(FunctionDescriptor type) {
        FunctionDescriptor shape = UpcallTargets.shape(type);
        UpcallPool present = POOLS.get(shape);
        return present != null ? present : add(new UpcallPool(shape, UpcallTargets.of(shape), null, null));
    }

    /** Returns the pool for callbacks that have a method handle. The handle takes the stub first and must not throw. */
    static UpcallPool ofHandles(FunctionDescriptor type) {
        UpcallPool present = POOLS.get(type);
        if (present != null) {
            return present;
        }
        MethodType handle = CLinker.inJava(type).insertParameterTypes(0, UpcallStub.class);
        MemorySegment zeroRecord = type.returnLayout().orElse(null) instanceof GroupLayout record
                ? Arena.global().allocate(record)
                : MemorySegment.NULL;
        MethodHandle expired = MethodHandles.foldArguments(
                MethodHandles.dropArguments(returning(zeroRecord, handle), 0, handle.parameterList()),
                handleOf("expired", void.class));
        MethodHandle target =
                MethodHandles.foldArguments(MethodHandles.exactInvoker(handle), handleOf("handle", MethodHandle.class));
        MethodHandle checked = CLinker.isPlain(type) ? target : NarrowHandles.reportingResult(target, type);
        return add(new UpcallPool(type, checked, expired, zeroRecord));
    }

    private static UpcallPool add(UpcallPool created) {
        UpcallPool present = POOLS.putIfAbsent(created.type, created);
        return present != null ? present : created;
    }

    private static MethodHandle returning(MemorySegment zeroRecord, MethodType type) {
        return type.returnType() == MemorySegment.class
                ? MethodHandles.constant(MemorySegment.class, zeroRecord)
                : MethodHandles.zero(type.returnType());
    }

    private static MethodHandle handleOf(String method, Class<?> result) {
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

    private static void expired(UpcallStub stub) {
        try {
            stub.callback();
        } catch (Throwable failure) {
            stub.fail(failure);
        }
    }

    /** Returns the handle that runs when C calls a stub after its loan. */
    MethodHandle expired() {
        return expired;
    }

    /** Returns a zeroed record for callbacks that return one by value. */
    MemorySegment zeroRecord() {
        return zeroRecord;
    }

    /**
     * Returns an idle or new stub for a loan.
     *
     * @param forCall whether the loan lasts for one call only
     * @throws StackOverflowError if Java and C call each other too deeply
     */
    UpcallStub acquire(boolean forCall) {
        if (forCall && calls >= DEEP_CALLS) {
            StackReserve.require();
        }
        UpcallStub stub = pollIdle();
        if (stub == null) {
            stub = create();
        }
        if (stub.needsWarmUp(calls >= DEEP_CALLS)) {
            stub.warmUp();
        }
        return forCall ? counted(stub) : stub;
    }

    private synchronized UpcallStub pollIdle() {
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

    private UpcallStub create() {
        UpcallStub stub = new UpcallStub(this);
        stub.pointer(CLinker.upcall(target.bindTo(stub), type, Arena.global()));
        if (expired != null) {
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

    /** Ends a loan, and makes the stub idle. */
    synchronized void release(UpcallStub stub) {
        if (stub.isForCall) {
            stub.isForCall = false;
            calls--;
        }
        if (!REUSE) {
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
