package io.nativeheader.runtime;

import io.nativeheader.runtime.library.LoadedFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The system loader's own message for a library that it cannot open, which the JVM does not report. */
final class LoaderMessage {

    private static final int RTLD_LAZY = 1;

    private LoaderMessage() {}

    /** Returns why the loader could not open a file, and what to do about it. */
    static String ofFile(Path file, IllegalArgumentException failure) {
        String name = file.toAbsolutePath().toString();
        String reason = withRemedy(of(name, failure.getMessage()));
        return LoadedFile.otherMachine(file)
                .map(machine -> "built for " + machine + ", but this JVM runs on " + System.getProperty("os.arch")
                        + " (" + reason + ")")
                .orElse(reason);
    }

    /** Adds advice to glibc's message for files that must not be executed, because of a mount option or a security policy. */
    static String withRemedy(String reason) {
        return reason.contains("failed to map segment")
                ? reason + ". If its file system is mounted noexec, choose another folder for libraries from jars:"
                        + " -Djava.io.tmpdir=…"
                : reason;
    }

    /** Tries to open the library again and returns the text of {@code dlerror}, or the fallback if there is none. */
    @SuppressWarnings("restricted") // programs grant native access to this module
    static String of(String library, String fallback) {
        if (Platform.CURRENT == Platform.WINDOWS) {
            return fallback;
        }
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle dlopen = linker.downcallHandle(
                    linker.defaultLookup().find("dlopen").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            MethodHandle dlerror = linker.downcallHandle(
                    linker.defaultLookup().find("dlerror").orElseThrow(), FunctionDescriptor.of(ValueLayout.ADDRESS));
            MemorySegment handle = (MemorySegment) dlopen.invokeExact(arena.allocateFrom(library), RTLD_LAZY);
            String message = Pointers.string((MemorySegment) dlerror.invokeExact());
            return handle.address() != 0 || message == null ? fallback : message;
        } catch (Throwable failure) {
            return fallback;
        }
    }
}
