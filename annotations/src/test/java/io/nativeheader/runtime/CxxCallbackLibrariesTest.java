package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Throws Java exceptions through C++ libraries with and without stubs of their own. */
class CxxCallbackLibrariesTest {

    private static final String STUBS = """
            extern "C" {

            /* an exception that left it would end the process */
            JAVA_HELPER int call_kept(int a);
            int call_kept(int a) { return kept()(a); }

            JAVA_HELPER void *java_helper_call_kept(void);
            void *java_helper_call_kept(void) { return reinterpret_cast<void *>(&call_kept); }

            } // extern "C"
            """;

    /** A library without stubs that calls a function pointer, as C libraries do. */
    private static final String OTHER = """
            extern "C" {
            JAVA_HELPER int java_helper_call(int (*function)(int), int a);
            int java_helper_call(int (*function)(int), int a) { return function(a); }
            }
            """;

    /** A stub of another interface that calls what the first one keeps. */
    private static final String SECOND = """
            extern "C" {

            JAVA_HELPER int java_helper_call(int (*function)(int), int a);
            int java_helper_call(int (*function)(int), int a)
            {
                try {
                    return function(a);
                } catch (...) {
                    java_cxx_failed();
                    return {};
                }
            }

            JAVA_HELPER int java_helper_relay(int (*relay)(int (*)(int), int), int (*function)(int), int a);
            int java_helper_relay(int (*relay)(int (*)(int), int), int (*function)(int), int a)
            {
                try {
                    return relay(function, a);
                } catch (...) {
                    java_cxx_failed();
                    return {};
                }
            }

            }
            """;

    /** A library with an object to clean up while it calls a function. */
    private static final String RELAY = """
            static int live;
            static int returned;

            struct guard {
                guard() { live++; }
                ~guard() { live--; }
            };

            static int relay(int (*function)(int), int a)
            {
                guard one;
                int result = function(a);
                returned++;
                return result;
            }

            extern "C" {
            JAVA_HELPER void *java_helper_relay(void);
            void *java_helper_relay(void) { return reinterpret_cast<void *>(&relay); }
            JAVA_HELPER int java_helper_live(void);
            int java_helper_live(void) { return live; }
            JAVA_HELPER int java_helper_returned(void);
            int java_helper_returned(void) { return returned; }
            }
            """;

    @TempDir
    private static Path folder;

    private static CxxCallbackStubs stubs;

    @BeforeAll
    static void compile() throws Exception {
        stubs = CxxCallbackStubs.open(folder, "callbacks", STUBS);
    }

    @AfterEach
    void everyTokenIsReleased() {
        assertEquals(0, CxxCallbacks.count());
    }

    private static int callKept(NativeLibrary caller) throws Throwable {
        MemorySegment function = CxxCallbackStubs.pointer(stubs.library(), "call_kept");
        return (int) caller.helper("call", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                .get()
                .invokeExact(function, 1);
    }

    @Test
    void throwsNothingThroughAFunctionThatDoesNotCatch() throws Throwable {
        NativeLibrary other = CxxStubs.open(folder, "other", CxxStubs.EXPORT + OTHER);
        RuntimeException failure = new RuntimeException("direct call");
        stubs.procedure("keep", JAVA_LONG).invokeExact(stubs.throwing(failure));
        try {
            assertEquals(0, callKept(other));
            assertSame(failure, assertThrows(RuntimeException.class, Upcalls::throwPending));
        } finally {
            stubs.procedure("drop").invokeExact();
        }
    }

    @Test
    void theStubOfAnotherInterfaceThrowsTheSameObject() throws Throwable {
        NativeLibrary second = CxxStubs.open(folder, "second", CxxStubs.withCallbacks("", SECOND));
        RuntimeException failure = new RuntimeException("second");
        stubs.procedure("keep", JAVA_LONG).invokeExact(stubs.throwing(failure));
        try {
            assertEquals(0, callKept(second));
            CxxFailures failures = CxxFailures.of(second, List.of());
            assertSame(failure, assertThrows(RuntimeException.class, failures::check));
        } finally {
            stubs.procedure("drop").invokeExact();
        }
    }

    /** Calls Java twice through a library, and returns how many calls have returned to it. The second one throws. */
    private static int callKeptThrough(String name, String... options) throws Throwable {
        NativeLibrary second = CxxStubs.open(folder, name + "_second", CxxStubs.withCallbacks("", SECOND));
        NativeLibrary relay = CxxStubs.open(folder, name, CxxStubs.EXPORT + RELAY, options);
        int[] calls = new int[1];
        RuntimeException failure = new RuntimeException("through a library");
        long token = CxxCallbacks.register(stubs.library(), (_, frame) -> {
            if (frame.longAt(1) == 1) {
                throw failure;
            }
            calls[0]++;
            frame.returnLong(frame.longAt(1));
        });
        stubs.procedure("keep", JAVA_LONG).invokeExact(token);
        try {
            MethodHandle call = second.helper("relay", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                    .get();
            MemorySegment through = CxxCallbackStubs.pointer(relay, "relay");
            MemorySegment function = CxxCallbackStubs.pointer(stubs.library(), "call_kept");
            CxxFailures failures = CxxFailures.of(second, List.of());
            assertEquals(2, (int) call.invokeExact(through, function, 2));
            failures.check();
            assertEquals(0, (int) call.invokeExact(through, function, 1));
            assertSame(failure, assertThrows(RuntimeException.class, failures::check));
            assertEquals(1, calls[0]);
            FunctionDescriptor count = FunctionDescriptor.of(JAVA_INT);
            assertEquals(0, (int) relay.helper("live", count).get().invokeExact());
            return (int) relay.helper("returned", count).get().invokeExact();
        } finally {
            stubs.procedure("drop").invokeExact();
        }
    }

    @Test
    void anExceptionPassesALibraryThatCleansUp() throws Throwable {
        assertEquals(1, callKeptThrough("with"));
    }

    @Test
    void anExceptionDoesNotPassALibraryWithoutExceptions() throws Throwable {
        assertEquals(2, callKeptThrough("without", "-fno-exceptions"));
    }
}
