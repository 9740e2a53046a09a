package io.nativeheader.runtime;

import io.nativeheader.runtime.library.LoadedFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Why the system's loader does not open a library, in its own words: the JVM keeps them to itself. */
final class LoaderMessage {

    private static final int RTLD_LAZY = 1;

    private LoaderMessage() {}

    /** Why a file was not opened, and what to do about it. */
    static String ofFile(Path file, IllegalArgumentException failure) {
        String name = file.toAbsolutePath().toString();
        String reason = withRemedy(of(name, failure.getMessage()));
        return LoadedFile.otherMachine(file)
                .map(machine -> "is for " + machine + ", and this JVM runs on " + System.getProperty("os.arch") + " ("
                        + reason + ")")
                .orElse(reason);
    }

    /** glibc says this where the file system, or a rule of the system, forbids to run what lies there. */
    static String withRemedy(String reason) {
        return reason.contains("failed to map segment")
                ? reason + ". Is its file system mounted noexec? Then name another folder for the libraries of jars:"
                        + " -Djava.io.tmpdir=…"
                : reason;
    }

    /** What {@code dlerror} says after the library was tried again; the fallback where that cannot be asked. */
    @SuppressWarnings("restricted") // this module is the one that is given native access
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
