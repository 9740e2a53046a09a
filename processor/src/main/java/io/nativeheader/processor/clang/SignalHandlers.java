package io.nativeheader.processor.clang;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * Keeps libclang from replacing the JVM's signal handlers. {@code clang_createIndex} enables crash recovery unless an environment variable
 * disables it. Its SIGSEGV handler would end the process, whereas the JVM raises and handles SIGSEGV in normal operation. A second variable
 * keeps libclang from parsing in its own threads: their stack has 8 MB, while the caller's may be larger.
 */
@SuppressWarnings("restricted") // the processor needs native access
final class SignalHandlers {

    private static final List<String> VARIABLES = List.of("LIBCLANG_DISABLE_CRASH_RECOVERY", "LIBCLANG_NOTHREADS");

    private SignalHandlers() {}

    /** Sets the variables for C's {@code getenv}. Call this before the first index is created. */
    static void preserve() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return; // on Windows, crash recovery uses exception handlers of the thread
        }
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle handle =
                    linker.downcallHandle(setenv.get(), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
            for (String variable : VARIABLES) {
                int _ = (int) handle.invokeExact(arena.allocateFrom(variable), arena.allocateFrom("1"), 1);
            }
        } catch (Throwable failure) {
            throw LibClang.rethrow(failure);
        }
    }
}
