package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;

/** Stubs that call Java callbacks. */
record CxxCallbackStubs(NativeLibrary library, CxxFailures failures) {

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

            JAVA_HELPER void java_helper_keep(std::int64_t token);
            void java_helper_keep(std::int64_t token) { kept() = function(token, true); }

            JAVA_HELPER void java_helper_drop(void);
            void java_helper_drop(void) { kept() = nullptr; }

            JAVA_HELPER int java_helper_apply_in_thread(std::int64_t token, int a);
            int java_helper_apply_in_thread(std::int64_t token, int a)
            {
                int result = -1;
                std::thread thread([&result, token, a] { result = function(token, true)(a); });
                thread.join();
                return result;
            }

            } // extern "C"

            """;

    /** Compiles further stubs together with those for every test. */
    static CxxCallbackStubs open(Path folder, String name, String stubs) throws Exception {
        NativeLibrary library = CxxStubs.open(folder, name, CxxStubs.withCallbacks(HEADER, STUBS + stubs));
        return new CxxCallbackStubs(library, CxxFailures.of(library, List.of()));
    }

    MethodHandle stub(String name, MemoryLayout... parameters) {
        return library.helper(name, FunctionDescriptor.of(JAVA_INT, parameters)).get();
    }

    MethodHandle procedure(String name, MemoryLayout... parameters) {
        return library.helper(name, FunctionDescriptor.ofVoid(parameters)).get();
    }

    /** Returns the address that a stub of a library returns. */
    static MemorySegment pointer(NativeLibrary owner, String name) throws Throwable {
        return (MemorySegment)
                owner.helper(name, FunctionDescriptor.of(ADDRESS)).get().invokeExact();
    }

    /** Returns the token of a callback that doubles its argument. */
    long doubling() {
        return CxxCallbacks.register(library, (_, frame) -> frame.returnLong(2 * frame.longAt(1)));
    }

    /** Returns the token of a callback that throws. */
    long throwing(Throwable failure) {
        return CxxCallbacks.register(library, (_, _) -> {
            throw failure;
        });
    }

    /** Calls a callback through C++, which adds 1 to its result. */
    int apply(long token, int argument) {
        return call("apply", token, argument);
    }

    /** Calls a stub that receives a token and an argument. */
    int call(String name, long token, int argument) {
        try {
            int result = (int) stub(name, JAVA_LONG, JAVA_INT).invokeExact(token, argument);
            failures.check();
            return result;
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }
}
