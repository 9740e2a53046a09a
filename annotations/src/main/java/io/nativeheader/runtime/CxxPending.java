package io.nativeheader.runtime;

import io.nativeheader.CxxException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * The exceptions that left the stubs of a library and are not thrown in Java yet. This is a record because JIT compilers trust the final
 * fields of records.
 *
 * @param count the number of such exceptions on all threads: a {@code uint32_t} of the stub library
 * @param take {@code int java_helper_cxx_take(struct java_cxx_thrown *)}, which describes the exception of this thread
 * @param release {@code void java_helper_cxx_release(void *)}, which frees the memory that the description refers to
 * @param classes the constructors of the header's exception classes
 */
@SuppressWarnings("restricted") // programs grant native access to this module
record CxxPending(
        MemorySegment count, MethodHandle take, MethodHandle release, List<Function<CxxThrown, CxxException>> classes) {

    // struct java_cxx_thrown { int32_t kind, pad; const char *type, *what; void *object, *cell; int64_t token; };
    private static final long TYPE = 8;
    private static final long WHAT = 16;
    private static final long OBJECT = 24;
    private static final long CELL = 32;
    private static final long TOKEN = 40;
    private static final long SIZE = 48;

    /** The kind of an exception that a Java callback threw. */
    private static final int JAVA = -2;

    /** Opens the stub library. */
    static CxxPending of(NativeLibrary library, List<Function<CxxThrown, CxxException>> classes) {
        try {
            MethodHandle count = library.helper("cxx_pending", FunctionDescriptor.of(ValueLayout.ADDRESS))
                    .get();
            return new CxxPending(
                    ((MemorySegment) count.invokeExact()).reinterpret(Integer.BYTES),
                    library.helper("cxx_take", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                            .get(),
                    library.helper("cxx_release", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))
                            .get(),
                    List.copyOf(classes));
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /** Throws this thread's exception if there is one. */
    void check() throws Throwable {
        if (count.get(ValueLayout.JAVA_INT, 0) != 0) {
            throwOwn();
        }
        Upcalls.throwPending();
    }

    private void throwOwn() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment thrown = arena.allocate(SIZE, Long.BYTES);
            if ((int) take.invokeExact(thrown) != 0) {
                throw withPending(exception(thrown));
            }
        }
    }

    /**
     * Returns the exception to throw if a callback threw another one before, which C++ could not carry. C++ probably failed because the
     * callback did, so the callback's exception comes first.
     */
    private static Throwable withPending(Throwable failure) {
        try {
            Upcalls.throwPending();
            return failure;
        } catch (Throwable pending) {
            if (pending != failure) {
                pending.addSuppressed(failure);
            }
            return pending;
        }
    }

    private Throwable exception(MemorySegment thrown) throws Throwable {
        MemorySegment cell = thrown.get(ValueLayout.ADDRESS, CELL);
        int kind = thrown.get(ValueLayout.JAVA_INT, 0);
        if (kind >= 0) {
            return bound(thrown, cell, classes.get(kind));
        }
        try {
            return kind == JAVA
                    ? CxxCallbacks.failure(thrown.get(ValueLayout.JAVA_LONG, TOKEN))
                    : new CxxException(described(thrown, MemorySegment.NULL, CxxLifetime.UNKNOWN));
        } finally {
            release.invokeExact(cell);
        }
    }

    /** Creates an exception with access to the C++ object. An automatic arena keeps the object alive, also during calls. */
    private CxxException bound(
            MemorySegment thrown, MemorySegment cell, Function<CxxThrown, CxxException> constructor) {
        Arena arena = Arena.ofAuto();
        MethodHandle release = this.release;
        cell.reinterpret(0, arena, freed -> free(freed, release));
        MemorySegment object = thrown.get(ValueLayout.ADDRESS, OBJECT).reinterpret(0, arena, null);
        return constructor.apply(described(thrown, object, new CxxLifetime(arena)));
    }

    private static void free(MemorySegment cell, MethodHandle release) {
        try {
            release.invokeExact(cell);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static CxxThrown described(MemorySegment thrown, MemorySegment object, CxxLifetime lifetime) {
        return new CxxThrown(
                text(thrown.get(ValueLayout.ADDRESS, TYPE)),
                text(thrown.get(ValueLayout.ADDRESS, WHAT)),
                object,
                lifetime);
    }

    /** Returns the text, with malformed UTF-8 replaced; null for {@code NULL}. */
    private static String text(MemorySegment pointer) {
        return Pointers.string(pointer, StandardCharsets.UTF_8);
    }
}
