package io.nativeheader.runtime;

import io.nativeheader.CxxException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Throws the exceptions of C++ functions in Java. Generated code calls {@link #check} after each call of a stub that may throw.
 *
 * <p>The handle that reads the stub library's count of failures is a constant for JIT compilers, as is everything that it references.
 * Without a failure, {@link #check} is therefore one load from a constant address.
 */
public final class CxxFailures extends LazyHandle {

    private static final MethodHandle CHECK;

    static {
        try {
            CHECK = MethodHandles.lookup().findVirtual(CxxPending.class, "check", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException failure) {
            throw new ExceptionInInitializerError(failure);
        }
    }

    private final NativeLibrary library;
    private final List<Function<CxxThrown, CxxException>> classes;
    private final Map<LazyHandle, MethodHandle> throwing = new ConcurrentHashMap<>();

    private CxxFailures(NativeLibrary library, List<Function<CxxThrown, CxxException>> classes) {
        this.library = library;
        this.classes = classes;
    }

    /**
     * Creates the check for the stubs of a library, without opening it.
     *
     * @param library the library
     * @param classes the constructors of the header's exception classes, in the order in which the stub library numbers them
     * @return the check
     */
    public static CxxFailures of(NativeLibrary library, List<Function<CxxThrown, CxxException>> classes) {
        return new CxxFailures(library, classes);
    }

    /**
     * Throws the exception that left the last stub called on this thread: a {@link CxxException}, or the exception of a Java callback that
     * crossed C++. Does nothing if no exception left it.
     */
    public void check() {
        try {
            get().invokeExact();
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /**
     * Returns a destructor that also throws the exception that left it. The runtime calls destructors, but does not know their stub library.
     *
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys an object
     * @return a handle of the same type
     */
    public MethodHandle throwing(LazyHandle destructor) {
        return throwing.computeIfAbsent(destructor, one -> MethodHandles.filterReturnValue(one.get(), get()));
    }

    /**
     * Destroys the object that a stub returned if a callback's exception is about to be thrown instead, and throws that exception.
     *
     * @param result the object that the stub returned; {@code NULL} for none
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys it
     */
    public void check(MemorySegment result, MethodHandle destructor) {
        try {
            get().invokeExact();
        } catch (Throwable failure) {
            if (result.address() != 0) {
                CxxCleanup cleanup = new CxxCleanup(failure);
                cleanup.run(new CxxDestruction(result, destructor)::run);
            }
            throw Downcalls.rethrow(failure);
        }
    }

    @Override
    MethodHandle create() {
        return CHECK.bindTo(CxxPending.of(library, classes));
    }
}
