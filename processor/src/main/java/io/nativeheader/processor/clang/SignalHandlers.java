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
 * Keeps libclang from taking the JVM's signal handlers. {@code clang_createIndex} turns crash recovery on unless an environment
 * variable forbids it, and its handler for SIGSEGV, which the JVM raises and handles as a matter of course, ends the process. Nor does
 * libclang start threads of its own for parsing: their stack has 8 MB, that of the thread that calls may have more.
 */
@SuppressWarnings("restricted") // the processor is given native access
final class SignalHandlers {

    private static final List<String> VARIABLES = List.of("LIBCLANG_DISABLE_CRASH_RECOVERY", "LIBCLANG_NOTHREADS");

    private SignalHandlers() {}

    /** Sets the variables for C's {@code getenv}; to be called before the first index. */
    static void keep() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return; // Windows, where crash recovery is by exception handlers of the thread
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
