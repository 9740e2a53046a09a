package io.nativeheader;

import io.nativeheader.runtime.Pointers;
import io.nativeheader.runtime.Upcalls;
import io.nativeheader.runtime.UserObjects;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;

/** Entry points for programs: loads generated implementations, and reads pointers and user data that C passes to Java. */
public final class NativeHeaders {

    private NativeHeaders() {}

    /**
     * Creates an instance of the generated implementation, as {@code new PhyNative()} would. The native library is opened at the first
     * call.
     *
     * @param type an interface with {@link NativeHeader}
     * @param <T> the interface
     * @return a new instance
     * @throws IllegalArgumentException if {@code type} is not an interface, or has no accessible implementation, for example because the
     *     annotation processor did not run
     * @throws UnsupportedPlatformError if the interface was not compiled for the current platform
     */
    public static <T> T load(Class<T> type) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is not an interface with @NativeHeader");
        }
        String name = implementationName(type);
        try {
            Constructor<?> constructor =
                    Class.forName(name, true, type.getClassLoader()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(
                    name + " does not exist. Annotate " + type.getSimpleName()
                            + " with @NativeHeader, and put native-header-processor on javac's"
                            + " -processorpath. Since JDK 23, javac ignores processors on the class path without -proc:full.",
                    missing);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof UnsupportedPlatformError refusal) {
                throw refusal;
            }
            throw new IllegalStateException("cannot create " + name, failure.getCause());
        } catch (InaccessibleObjectException closed) {
            throw new IllegalArgumentException(
                    "cannot access " + name + ": add \"opens " + type.getPackageName()
                            + " to io.nativeheader;\" to the module-info of "
                            + type.getModule().getName() + ", or call new "
                            + name.substring(name.lastIndexOf('.') + 1) + "()",
                    closed);
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw new IllegalArgumentException("cannot create " + name + ": " + failure, failure);
        }
    }

    /**
     * Returns the memory at a pointer from C, which has no size of its own: {@code sized(pointer, 4).get(JAVA_INT, 0)} for an
     * {@code int *}. Nothing verifies the size.
     *
     * @param pointer an address received from C
     * @param byteSize the size of the memory, in bytes
     * @return a segment at the same address
     */
    public static MemorySegment sized(MemorySegment pointer, long byteSize) {
        return Pointers.sized(pointer, byteSize);
    }

    /**
     * Copies NUL-terminated UTF-8 text from C.
     *
     * @param pointer the address of the text
     * @return the text; null for {@code NULL}
     */
    public static String string(MemorySegment pointer) {
        return Pointers.string(pointer);
    }

    /**
     * Returns the Java object for a token that a callback received as its user data, see {@link UserData}.
     *
     * @param token the pointer that C passed to the callback
     * @param type the object's class
     * @param <T> the object's class
     * @return the object; null for {@code NULL}
     * @throws IllegalStateException if the pointer is not a token, or the call or arena of the token has ended
     * @throws ClassCastException if the object is not an instance of {@code type}
     */
    public static <T> T userData(MemorySegment token, Class<T> type) {
        return type.cast(UserObjects.of(token));
    }

    /**
     * Installs the program's handler for exceptions in callbacks. All threads share it, because C may call back on threads that it created
     * itself.
     *
     * @param handler the new handler; null to remove the current one
     * @return the previous handler; null if there was none
     */
    public static CallbackExceptionHandler onCallbackException(CallbackExceptionHandler handler) {
        return Upcalls.setHandler(handler);
    }

    /** Maps {@code a.b.Outer$Phy} to {@code a.b.Outer_PhyNative}. */
    private static String implementationName(Class<?> type) {
        String packageName = type.getPackageName();
        String name = packageName.isEmpty() ? type.getName() : type.getName().substring(packageName.length() + 1);
        String flat = name.replace('$', '_') + "Native";
        return packageName.isEmpty() ? flat : packageName + "." + flat;
    }
}
