package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Throws Java exceptions through C++. */
class CxxCallbackExceptionsTest {

    private static final String STUBS = """
            extern "C" {

            static std::string caught;

            JAVA_HELPER int java_helper_swallow(std::int64_t token, int a);
            int java_helper_swallow(std::int64_t token, int a)
            {
                try {
                    try {
                        return function(token, true)(a);
                    } catch (const std::exception &thrown) {
                        caught = thrown.what();
                        return -1;
                    }
                } catch (...) {
                    java_cxx_failed();
                    return {};
                }
            }

            JAVA_HELPER const char *java_helper_caught(void);
            const char *java_helper_caught(void) { return caught.c_str(); }

            JAVA_HELPER int java_helper_apply_noexcept(std::int64_t token, int a);
            int java_helper_apply_noexcept(std::int64_t token, int a) { return function(token, false)(a); }

            JAVA_HELPER int java_helper_fail(void);
            int java_helper_fail(void)
            {
                try {
                    throw std::out_of_range("vector::at");
                } catch (...) {
                    java_cxx_failed();
                    return {};
                }
            }

            } // extern "C"
            """;

    private static CxxCallbackStubs stubs;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        stubs = CxxCallbackStubs.open(folder, "callbacks", STUBS);
    }

    @AfterEach
    void everyTokenIsReleased() {
        assertEquals(0, CxxCallbacks.count());
    }

    @Test
    void aJavaExceptionLeavesCxxAsTheSameObject() {
        Exception failure = new Exception("callback", new Throwable("cause"));
        StackTraceElement[] trace = failure.getStackTrace();
        assertSame(failure, assertThrows(Exception.class, () -> stubs.apply(stubs.throwing(failure), 1)));
        assertEquals("cause", failure.getCause().getMessage());
        assertArrayEquals(trace, failure.getStackTrace());
        assertEquals(0, failure.getSuppressed().length);
    }

    @Test
    void cxxMaySwallowAJavaException() throws Throwable {
        assertEquals(-1, stubs.call("swallow", stubs.throwing(new IllegalArgumentException("no such shape")), 1));
        assertEquals(
                "java.lang.IllegalArgumentException: no such shape",
                Pointers.string(CxxCallbackStubs.pointer(stubs.library(), "caught")));
    }

    @Test
    void anExceptionWithoutTextIsThrown() {
        RuntimeException failure = new RuntimeException() {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                throw new IllegalStateException();
            }
        };
        assertSame(failure, assertThrows(RuntimeException.class, () -> stubs.apply(stubs.throwing(failure), 1)));
    }

    @Test
    void aCxxExceptionCrossesAnotherCxxFunction() {
        CxxException[] inner = new CxxException[1];
        long token = CxxCallbacks.register(stubs.library(), (_, _) -> {
            int _ = (int) stubs.stub("fail").invokeExact();
            inner[0] = assertThrows(CxxException.class, stubs.failures()::check);
            throw inner[0];
        });
        CxxException outer = assertThrows(CxxException.class, () -> stubs.apply(token, 1));
        assertSame(inner[0], outer);
        assertEquals("std::out_of_range: vector::at", outer.getMessage());
    }

    @Test
    void theFirstFramesOfAThreadReportAnException() {
        List<Throwable> uncaught = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> uncaught.add(failure));
        RuntimeException failure = new RuntimeException("in a thread");
        try {
            assertEquals(0, stubs.call("apply_in_thread", stubs.throwing(failure), 7));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(failure), uncaught);
    }

    @Test
    void anExceptionInANoexceptTrampolineIsThrownAfterTheCall() {
        RuntimeException failure = new RuntimeException("noexcept");
        assertSame(
                failure,
                assertThrows(RuntimeException.class, () -> stubs.call("apply_noexcept", stubs.throwing(failure), 7)));
    }

    @Test
    void theHandlerReceivesWhatCxxCannotCarry() {
        RuntimeException failure = new RuntimeException("noexcept");
        List<Throwable> handled = new ArrayList<>();
        var before = Upcalls.setHandler(handled::add);
        try {
            assertEquals(0, stubs.call("apply_noexcept", stubs.throwing(failure), 7));
            assertThrows(RuntimeException.class, () -> stubs.apply(stubs.throwing(failure), 7));
        } finally {
            Upcalls.setHandler(before);
        }
        assertEquals(List.of(failure), handled, "C++ carries the second one");
    }
}
