package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Looks up which libraries Linux's loader knows by name (dlopen(3), {@code RTLD_NOLOAD}). */
@SuppressWarnings("restricted") // programs grant native access to this module
final class LoadedNames {

    private static final int RTLD_LAZY_NOLOAD = 1 | 4;

    private static final MethodHandle DLOPEN =
            handle("dlopen", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    private static final MethodHandle DLCLOSE =
            handle("dlclose", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

    private LoadedNames() {}

    /** Returns whether a loaded library has this name and comes from a different file. */
    static boolean isUsedByOtherFile(String name, Path file) {
        long loaded = library(name);
        return loaded != 0 && loaded != library(file.toString());
    }

    static boolean isLoaded(String name) {
        return library(name) != 0;
    }

    /** Returns a library's handle, which is unique while the library is loaded; 0 if it is not loaded. */
    private static long library(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment library = (MemorySegment) DLOPEN.invokeExact(arena.allocateFrom(name), RTLD_LAZY_NOLOAD);
            if (library.address() != 0) {
                int _ = (int) DLCLOSE.invokeExact(library);
            }
            return library.address();
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), type);
    }
}
