package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A stub library that can call Java.
 *
 * @param text {@code void *java_helper_cxx_text(int64_t size)}, which allocates memory that C++ frees
 */
@SuppressWarnings("restricted") // programs grant native access to this module
record CxxInstallation(MethodHandle text) {

    private static final Map<NativeLibrary, CxxInstallation> INSTALLED = new WeakHashMap<>();

    /** The functions to call before the JVM ends. */
    private static final List<MethodHandle> EXITS = new ArrayList<>();

    /** Java's functions, which all stub libraries share. */
    private static final class Functions {
        static final MemorySegment INVOKE = upcall(
                "invoke",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
        static final MemorySegment RELEASE = upcall("release", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));
        static final MemorySegment REPORT =
                upcall("report", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));

        private static MemorySegment upcall(String method, FunctionDescriptor type) {
            try {
                MethodType inJava = type.toMethodType();
                MethodHandle target = MethodHandles.lookup().findStatic(CxxCallbacks.class, method, inJava);
                return Linker.nativeLinker().upcallStub(target, type, Arena.global());
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** Returns the installation in a library, which installs Java's functions in its stubs the first time. */
    static CxxInstallation of(NativeLibrary library) {
        synchronized (INSTALLED) {
            CxxInstallation present = INSTALLED.get(library);
            if (present == null) {
                present = install(library);
                INSTALLED.put(library, present);
            }
            return present;
        }
    }

    private static CxxInstallation install(NativeLibrary library) {
        Upcalls.rehearse(new Throwable());
        MethodHandle install = library.helper(
                        "cxx_install",
                        FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                .get();
        try {
            install.invokeExact(Functions.INVOKE, Functions.RELEASE, Functions.REPORT);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
        EXITS.add(library.helper("cxx_exit", FunctionDescriptor.ofVoid()).get());
        if (EXITS.size() == 1) {
            releaseNothingAfterJava();
        }
        return new CxxInstallation(
                library.helper("cxx_text", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG))
                        .get());
    }

    /**
     * Stops C++ from releasing tokens once the JVM ends. A static object of C++ that has a callback is destroyed after the JVM, when a call
     * of Java would crash.
     */
    private static void releaseNothingAfterJava() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(CxxInstallation::exit));
        } catch (IllegalStateException ending) {
            exit();
        }
    }

    private static void exit() {
        synchronized (INSTALLED) {
            for (MethodHandle exit : EXITS) {
                try {
                    exit.invokeExact();
                } catch (Throwable failure) {
                    throw Downcalls.rethrow(failure);
                }
            }
        }
    }
}
