package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CxxFailuresTest {

    private static final String HEADER = """
            #include <exception>
            #include <stdexcept>
            #include <string>

            static int live;

            struct range_error_at : std::out_of_range {
                int index;
                explicit range_error_at(int index) : std::out_of_range("index too large"), index(index) { live++; }
                range_error_at(const range_error_at &other) : std::out_of_range(other), index(other.index) { live++; }
                ~range_error_at() override { live--; }
            };

            static int java_cxx_kind(std::exception_ptr thrown, void **object)
            {
                try {
                    std::rethrow_exception(thrown);
                } catch (range_error_at &found) {
                    *object = &found;
                    return 0;
                } catch (...) {
                    return -1;
                }
            }
            """;

    private static final String STUBS = """
            static void fail(int kind)
            {
                switch (kind) {
                case 1: throw std::out_of_range("vector::at");
                case 2: throw 42;
                case 3: throw range_error_at(7);
                case 4: throw std::runtime_error("caf\\xc3\\xa9 \\xff");
                }
            }

            extern "C" JAVA_HELPER int java_helper_fail(int kind);
            int java_helper_fail(int kind)
            {
                try {
                    fail(kind);
                    return kind;
                } catch (...) {
                    java_cxx_failed();
                    return {};
                }
            }

            extern "C" JAVA_HELPER int java_helper_index(void *error);
            int java_helper_index(void *error) { return static_cast<range_error_at *>(error)->index; }

            extern "C" JAVA_HELPER int java_helper_live(void);
            int java_helper_live(void) { return live; }
            """;

    private static final class RangeErrorAt extends CxxException {
        private static final long serialVersionUID = 1;

        RangeErrorAt(CxxThrown thrown) {
            super(thrown);
        }

        int index() throws Throwable {
            return (int) index.invokeExact(thrown().object());
        }
    }

    @TempDir
    private static Path folder;

    private static CxxFailures failures;
    private static MethodHandle fail;
    private static MethodHandle index;
    private static MethodHandle live;

    @BeforeAll
    static void compile() throws Exception {
        NativeLibrary library =
                CxxStubs.open(folder, "fail", HEADER + CxxStubs.EXPORT + CxxStubs.part("failures.hpp") + STUBS);
        failures = CxxFailures.of(library, List.of(RangeErrorAt::new));
        FunctionDescriptor ofInt = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        fail = library.helper("fail", ofInt).get();
        index = library.helper("index", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                .get();
        live = library.helper("live", FunctionDescriptor.of(ValueLayout.JAVA_INT))
                .get();
    }

    private static int fail(int kind) {
        try {
            int result = (int) fail.invokeExact(kind);
            failures.check();
            return result;
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    @Test
    void throwsNothingIfCxxReturns() {
        assertEquals(0, fail(0));
    }

    @Test
    void throwsTheTypeAndTextOfAStandardException() {
        CxxException thrown = assertThrows(CxxException.class, () -> fail(1));
        assertEquals("std::out_of_range", thrown.typeName());
        assertEquals("vector::at", thrown.what());
        assertEquals("std::out_of_range: vector::at", thrown.getMessage());
        assertEquals(0, fail(0), "an exception is thrown once");
    }

    @Test
    void throwsAnExceptionWithoutText() {
        CxxException thrown = assertThrows(CxxException.class, () -> fail(2));
        assertEquals("int", thrown.typeName());
        assertNull(thrown.what());
        assertEquals("int", thrown.getMessage());
    }

    @Test
    void replacesMalformedText() {
        assertEquals(
                "café \ufffd", assertThrows(CxxException.class, () -> fail(4)).what());
    }

    @Test
    void throwsTheSubclassOfAHeadersClassAndKeepsItsObject() throws Throwable {
        RangeErrorAt thrown = assertThrows(RangeErrorAt.class, () -> fail(3));
        assertEquals("range_error_at: index too large", thrown.getMessage());
        System.gc();
        assertEquals(7, thrown.index());
    }

    @Test
    void destroysTheObjectOfAnUnreachableException() throws Throwable {
        for (int i = 0; i < 10; i++) {
            assertThrows(RangeErrorAt.class, () -> fail(3));
        }
        int left = (int) live.invokeExact();
        for (int i = 0; i < 100 && left > 1; i++) { // the thread's stack may still reference the last one
            System.gc();
            Thread.sleep(20);
            left = (int) live.invokeExact();
        }
        assertTrue(left <= 1, left + " C++ exceptions are alive");
    }

    @Test
    void throwsInTheThreadWhoseStubFailed() throws Throwable {
        int result = (int) fail.invokeExact(1);
        assertEquals(0, result);
        Throwable[] other = new Throwable[1];
        Thread thread = new Thread(() -> {
            try {
                failures.check();
            } catch (Throwable failure) {
                other[0] = failure;
            }
        });
        thread.start();
        thread.join();
        assertNull(other[0]);
        assertThrows(CxxException.class, () -> failures.check());
    }

    @Test
    void dropsAnExceptionThatNobodyTookWithItsThread() throws Throwable {
        Thread thread = new Thread(() -> {
            try {
                int _ = (int) fail.invokeExact(1);
            } catch (Throwable failure) {
                throw Downcalls.rethrow(failure);
            }
        });
        thread.start();
        thread.join();
        assertEquals(0, fail(0));
    }

    @Test
    void destroysTheResultIfACallbackFailed() throws Throwable {
        int _ = (int) fail.invokeExact(1);
        CxxCounter counter = new CxxCounter();
        assertThrows(CxxException.class, () -> failures.check(MemorySegment.ofAddress(16), counter.destructor()));
        assertEquals(List.of(16L), counter.destroyed());
    }
}
