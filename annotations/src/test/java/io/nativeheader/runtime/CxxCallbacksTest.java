package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("restricted") // programs grant native access to this module
class CxxCallbacksTest {

    private static final String HEADER = """
            #include <functional>
            #include <stdexcept>
            #include <string>
            #include <thread>

            static std::function<int(int)> &kept()
            {
                static std::function<int(int)> function;
                return function;
            }

            static std::string caught;
            """;

    private static final String STUBS = """
            static std::function<int(int)> function(std::int64_t token, bool may_throw)
            {
                java_function java(token);
                return [java, may_throw](int a) -> int {
                    std::int64_t frame[2] = {0, java_slot(a)};
                    return java.call(0, frame, may_throw) ? java_result<int>(frame) : int();
                };
            }

            extern "C" {

            JAVA_HELPER int java_helper_apply(std::int64_t token, int a);
            int java_helper_apply(std::int64_t token, int a)
            {
                try {
                    std::function<int(int)> first = function(token, true);
                    std::function<int(int)> copy = first;
                    return copy(a) + 1;
                } catch (...) {
                    java_cxx_failed();
                    return {};
                }
            }

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

            JAVA_HELPER void java_helper_keep(std::int64_t token);
            void java_helper_keep(std::int64_t token) { kept() = function(token, true); }

            JAVA_HELPER void java_helper_drop(void);
            void java_helper_drop(void) { kept() = nullptr; }

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

            /* an exception that left it would end the process */
            JAVA_HELPER int call_kept(int a);
            int call_kept(int a) { return kept()(a); }

            JAVA_HELPER void *java_helper_call_kept(void);
            void *java_helper_call_kept(void) { return reinterpret_cast<void *>(&call_kept); }

            JAVA_HELPER int java_helper_apply_noexcept(std::int64_t token, int a);
            int java_helper_apply_noexcept(std::int64_t token, int a) { return function(token, false)(a); }

            JAVA_HELPER int java_helper_apply_in_thread(std::int64_t token, int a);
            int java_helper_apply_in_thread(std::int64_t token, int a)
            {
                int result = -1;
                std::thread thread([&result, token, a] { result = function(token, true)(a); });
                thread.join();
                return result;
            }

            JAVA_HELPER int java_helper_terminate(std::int64_t token) noexcept;
            int java_helper_terminate(std::int64_t token) noexcept { return function(token, true)(0); }

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
                result = java_result<std::string>(frame);
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

    /** A library that is no stub library, as a C library that calls a function pointer. */
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

    private static NativeLibrary library;
    private static CxxFailures failures;

    @BeforeAll
    static void compile() throws Exception {
        library = CxxStubs.open(folder, "callbacks", CxxStubs.withCallbacks(HEADER, STUBS));
        failures = CxxFailures.of(library, List.of());
    }

    @AfterEach
    void everyTokenIsReleased() {
        assertEquals(0, CxxCallbacks.count());
    }

    private static MethodHandle stub(String name, MemoryLayout... parameters) {
        return library.helper(name, FunctionDescriptor.of(JAVA_INT, parameters)).get();
    }

    private static MethodHandle procedure(String name, MemoryLayout... parameters) {
        return library.helper(name, FunctionDescriptor.ofVoid(parameters)).get();
    }

    private static long doubling() {
        return CxxCallbacks.register(library, (_, frame) -> frame.returnLong(2 * frame.longAt(1)));
    }

    private static long throwing(Throwable failure) {
        return CxxCallbacks.register(library, (_, _) -> {
            throw failure;
        });
    }

    private static int apply(long token, int argument) {
        return call("apply", token, argument);
    }

    private static int call(String name, long token, int argument) {
        try {
            int result = (int) stub(name, JAVA_LONG, JAVA_INT).invokeExact(token, argument);
            failures.check();
            return result;
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    @Test
    void cxxCallsJavaAndReleasesTheLastCopy() {
        assertEquals(15, apply(doubling(), 7));
    }

    @Test
    void registersNoTokenForNull() {
        assertEquals(0, CxxCallbacks.register(library, null));
    }

    @Test
    void aJavaExceptionLeavesCxxAsTheSameObject() {
        Exception failure = new Exception("callback", new Throwable("cause"));
        StackTraceElement[] trace = failure.getStackTrace();
        assertSame(failure, assertThrows(Exception.class, () -> apply(throwing(failure), 1)));
        assertEquals("cause", failure.getCause().getMessage());
        assertArrayEquals(trace, failure.getStackTrace());
        assertEquals(0, failure.getSuppressed().length);
    }

    @Test
    void cxxMaySwallowAJavaException() throws Throwable {
        assertEquals(-1, call("swallow", throwing(new IllegalArgumentException("no such shape")), 1));
        assertEquals("java.lang.IllegalArgumentException: no such shape", Pointers.string(pointer(library, "caught")));
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
        assertSame(failure, assertThrows(RuntimeException.class, () -> apply(throwing(failure), 1)));
    }

    @Test
    void aCxxExceptionCrossesAnotherCxxFunction() {
        CxxException[] inner = new CxxException[1];
        long token = CxxCallbacks.register(library, (_, _) -> {
            int _ = (int) stub("fail").invokeExact();
            inner[0] = assertThrows(CxxException.class, failures::check);
            throw inner[0];
        });
        CxxException outer = assertThrows(CxxException.class, () -> apply(token, 1));
        assertSame(inner[0], outer);
        assertEquals("std::out_of_range: vector::at", outer.getMessage());
    }

    @Test
    void keepsACallbackUntilCxxDropsIt() throws Throwable {
        procedure("keep", JAVA_LONG).invokeExact(doubling());
        System.gc();
        assertEquals(8, (int) stub("apply_kept", JAVA_INT).invokeExact(4));
        assertEquals(1, CxxCallbacks.count());
        procedure("drop").invokeExact();
    }

    @Test
    void aThreadOfCxxCallsJava() {
        assertEquals(14, call("apply_in_thread", doubling(), 7));
    }

    @Test
    void theFirstFramesOfAThreadReportAnException() {
        List<Throwable> uncaught = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> uncaught.add(failure));
        RuntimeException failure = new RuntimeException("in a thread");
        try {
            assertEquals(0, call("apply_in_thread", throwing(failure), 7));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals(List.of(failure), uncaught);
    }

    @Test
    void anExceptionInANoexceptTrampolineIsThrownAfterTheCall() {
        RuntimeException failure = new RuntimeException("noexcept");
        assertSame(failure, assertThrows(RuntimeException.class, () -> call("apply_noexcept", throwing(failure), 7)));
    }

    @Test
    void theHandlerReceivesWhatCxxCannotCarry() {
        RuntimeException failure = new RuntimeException("noexcept");
        List<Throwable> handled = new ArrayList<>();
        var before = Upcalls.setHandler(handled::add);
        try {
            assertEquals(0, call("apply_noexcept", throwing(failure), 7));
            assertThrows(RuntimeException.class, () -> apply(throwing(failure), 7));
        } finally {
            Upcalls.setHandler(before);
        }
        assertEquals(List.of(failure), handled, "C++ carries the second one");
    }

    private static MemorySegment pointer(NativeLibrary owner, String name) throws Throwable {
        return (MemorySegment)
                owner.helper(name, FunctionDescriptor.of(ADDRESS)).get().invokeExact();
    }

    private static int callKept(NativeLibrary caller) throws Throwable {
        MemorySegment function = pointer(library, "call_kept");
        return (int) caller.helper("call", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                .get()
                .invokeExact(function, 1);
    }

    @Test
    void throwsNothingThroughAFunctionThatDoesNotCatch() throws Throwable {
        NativeLibrary other = CxxStubs.open(folder, "other", CxxStubs.EXPORT + OTHER);
        RuntimeException failure = new RuntimeException("direct call");
        procedure("keep", JAVA_LONG).invokeExact(throwing(failure));
        try {
            assertEquals(0, callKept(other));
            assertSame(failure, assertThrows(RuntimeException.class, Upcalls::throwPending));
        } finally {
            procedure("drop").invokeExact();
        }
    }

    @Test
    void theStubOfAnotherInterfaceThrowsTheSameObject() throws Throwable {
        NativeLibrary second = CxxStubs.open(folder, "second", CxxStubs.withCallbacks("", SECOND));
        RuntimeException failure = new RuntimeException("second");
        procedure("keep", JAVA_LONG).invokeExact(throwing(failure));
        try {
            assertEquals(0, callKept(second));
            CxxFailures failures = CxxFailures.of(second, List.of());
            assertSame(failure, assertThrows(RuntimeException.class, failures::check));
        } finally {
            procedure("drop").invokeExact();
        }
    }

    /** Calls Java twice through a library, and returns how many calls have returned to it. The second one throws. */
    private static int callKeptThrough(String name, String... options) throws Throwable {
        NativeLibrary second = CxxStubs.open(folder, name + "_second", CxxStubs.withCallbacks("", SECOND));
        NativeLibrary relay = CxxStubs.open(folder, name, CxxStubs.EXPORT + RELAY, options);
        int[] calls = new int[1];
        RuntimeException failure = new RuntimeException("through a library");
        long token = CxxCallbacks.register(library, (_, frame) -> {
            if (frame.longAt(1) == 1) {
                throw failure;
            }
            calls[0]++;
            frame.returnLong(frame.longAt(1));
        });
        procedure("keep", JAVA_LONG).invokeExact(token);
        try {
            MethodHandle call = second.helper("relay", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
                    .get();
            MemorySegment through = pointer(relay, "relay");
            MemorySegment function = pointer(library, "call_kept");
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
            procedure("drop").invokeExact();
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

    @Test
    void passesEachTypeOfArgumentAndResult() throws Throwable {
        List<Object> arguments = new ArrayList<>();
        CxxLifetime[] lifetime = new CxxLifetime[1];
        long token = CxxCallbacks.register(library, (method, frame) -> {
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
        MemorySegment result = (MemorySegment) library.helper("types", FunctionDescriptor.of(ADDRESS, JAVA_LONG))
                .get()
                .invokeExact(token);
        failures.check();
        assertEquals("äöü dfep", Pointers.string(result));
        assertEquals(List.of(4000000000L, 200L, 1.5, 2.5f, 1L, "a\0b"), arguments);
        assertEquals(
                "Shape[0x10] cannot be used: the callback that received it has returned",
                assertThrows(IllegalStateException.class, () -> lifetime[0].check("Shape[0x10]"))
                        .getMessage());
    }

    @Test
    void refusesNullForAText() {
        long token = CxxCallbacks.register(library, (_, frame) -> frame.returnText(null));
        assertEquals(
                "a callback returned null, but C++ expects a text",
                assertThrows(NullPointerException.class, () -> apply(token, 1)).getMessage());
    }

    @Test
    void releasesATokenThatNoStubReceived() {
        long token = doubling();
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
        return apply(
                CxxCallbacks.register(library, (_, frame) -> {
                    depth[0]++;
                    frame.returnLong(recurse(depth));
                }),
                1);
    }

    /** Runs in a separate JVM. */
    static final class Child {
        public static void main(String[] arguments) throws Throwable {
            library = CxxStubs.open(Path.of(arguments[1]), "child", CxxStubs.withCallbacks(HEADER, STUBS));
            failures = CxxFailures.of(library, List.of());
            if (arguments[0].equals("exit")) {
                procedure("keep", JAVA_LONG).invokeExact(doubling());
                System.out.println(apply(doubling(), 1));
            } else {
                long token = throwing(new RuntimeException("reported first"));
                int _ = (int) stub("terminate", JAVA_LONG).invokeExact(token);
            }
        }
    }

    private static String child(int status, String argument) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder.resolve("error.log"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        argument,
                        Files.createDirectories(folder.resolve(argument)).toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes());
        assertEquals(status, java.waitFor(), printed);
        return printed;
    }

    @Test
    void aStaticCallbackOutlivesTheJvm() throws Exception {
        assertEquals("3\n", child(0, "exit"));
    }

    @Test
    void anExceptionThatMeetsNoexceptIsReportedBeforeTheEnd() throws Exception {
        String printed = child(134, "terminate");
        assertTrue(
                printed.startsWith("Exception in thread \"main\" java.lang.RuntimeException: reported first"), printed);
        assertTrue(printed.contains("at io.nativeheader.runtime.CxxCallbacksTest$Child.main"), printed);
    }
}
