package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls Java from C++. */
@SuppressWarnings("restricted") // programs grant native access to this module
class CxxCallbacksTest {

    private static final String STUBS = """
            extern "C" {

            JAVA_HELPER int java_helper_apply_kept(int a);
            int java_helper_apply_kept(int a)
            {
                try {
                    return kept()(a);
                } catch (...) {
                    java_cxx_failed();
                    return {};
                }
            }

            enum color : unsigned char { RED, BLUE = 200 };

            JAVA_HELPER const char *java_helper_types(std::int64_t token);
            const char *java_helper_types(std::int64_t token)
            {
                static std::string result;
                java_function java(token);
                std::string text("a\\0b", 3);
                unsigned int large = 4000000000U;
                std::int64_t frame[9] = {0, java_slot(large), java_slot(BLUE), java_slot(1.5), java_slot(2.5f),
                    java_slot(true), java_slot(text.data()), static_cast<std::int64_t>(text.size()), java_slot(&large)};
                java.call(3, frame, false);
                const java_received received(frame[0]);
                result.assign(received.data, static_cast<std::size_t>(frame[1]));
                std::int64_t few[2] = {};
                java.call(4, few, false);
                result += java_result<double>(few) == 0.5 ? "d" : "-";
                java.call(5, few, false);
                result += java_result<float>(few) == 0.25f ? "f" : "-";
                java.call(6, few, false);
                result += java_result<color>(few) == BLUE ? "e" : "-";
                java.call(7, few, false);
                result += java_result<unsigned int *>(few) == nullptr ? "p" : "-";
                return result.c_str();
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
    void cxxCallsJavaAndReleasesTheLastCopy() {
        assertEquals(15, stubs.apply(stubs.doubling(), 7));
    }

    @Test
    void registersNoTokenForNull() {
        assertEquals(0, CxxCallbacks.register(stubs.library(), null));
    }

    @Test
    void keepsACallbackUntilCxxDropsIt() throws Throwable {
        stubs.procedure("keep", JAVA_LONG).invokeExact(stubs.doubling());
        System.gc();
        assertEquals(8, (int) stubs.stub("apply_kept", JAVA_INT).invokeExact(4));
        assertEquals(1, CxxCallbacks.count());
        stubs.procedure("drop").invokeExact();
    }

    @Test
    void aThreadOfCxxCallsJava() {
        assertEquals(14, stubs.call("apply_in_thread", stubs.doubling(), 7));
    }

    @Test
    void passesEachTypeOfArgumentAndResult() throws Throwable {
        List<Object> arguments = new ArrayList<>();
        CxxLifetime[] lifetime = new CxxLifetime[1];
        long token = CxxCallbacks.register(stubs.library(), (method, frame) -> {
            switch (method) {
                case 3 -> {
                    arguments.addAll(List.of(frame.longAt(1), frame.longAt(2), frame.doubleAt(3), frame.floatAt(4)));
                    arguments.addAll(List.of(frame.longAt(5), frame.textAt(6)));
                    lifetime[0] = frame.lifetime();
                    assertEquals(4000000000L, frame.pointerAt(8).reinterpret(4).get(JAVA_INT, 0) & 0xffffffffL);
                    assertTrue(lifetime[0].isAlive());
                    frame.returnText("äöü ");
                }
                case 4 -> frame.returnDouble(0.5);
                case 5 -> frame.returnFloat(0.25f);
                case 6 -> frame.returnLong(200);
                default -> frame.returnPointer(null);
            }
        });
        MemorySegment result = (MemorySegment) stubs.library()
                .helper("types", FunctionDescriptor.of(ADDRESS, JAVA_LONG))
                .get()
                .invokeExact(token);
        stubs.failures().check();
        assertEquals("äöü dfep", Pointers.string(result));
        assertEquals(List.of(4000000000L, 200L, 1.5, 2.5f, 1L, "a\0b"), arguments);
        assertEquals(
                "Shape[0x10] cannot be used: the callback that received it has returned",
                assertThrows(IllegalStateException.class, () -> lifetime[0].check("Shape[0x10]"))
                        .getMessage());
    }

    @Test
    void refusesNullForAText() {
        long token = CxxCallbacks.register(stubs.library(), (_, frame) -> frame.returnText(null));
        assertEquals(
                "a callback returned null, but C++ expects a text",
                assertThrows(NullPointerException.class, () -> stubs.apply(token, 1))
                        .getMessage());
    }

    @Test
    void releasesATokenThatNoStubReceived() {
        long token = stubs.doubling();
        assertEquals(1, CxxCallbacks.count());
        CxxCallbacks.release(token);
        CxxCallbacks.release(0);
    }

    @Test
    void aStackOverflowBetweenCxxAndJavaIsThrown() {
        int[] depth = new int[1];
        assertThrows(StackOverflowError.class, () -> recurse(depth));
        assertTrue(depth[0] > 32, depth[0] + " calls");
    }

    private static int recurse(int[] depth) {
        return stubs.apply(
                CxxCallbacks.register(stubs.library(), (_, frame) -> {
                    depth[0]++;
                    frame.returnLong(recurse(depth));
                }),
                1);
    }
}
