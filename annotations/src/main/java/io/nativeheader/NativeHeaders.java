package io.nativeheader;

import io.nativeheader.runtime.Pointers;
import io.nativeheader.runtime.Upcalls;
import io.nativeheader.runtime.UserObjects;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;

/** Finds the generated implementation of an annotated interface. */
public final class NativeHeaders {

    private NativeHeaders() {}

    /**
     * A new instance of the implementation, as {@code new PhyNative()} would give. Nothing of the library is opened yet.
     *
     * @throws IllegalArgumentException if the class is no interface, or has no implementation because the annotation processor
     *     did not run on it
     * @throws UnsupportedPlatformError if the interface was not compiled for the platform that this runs on
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
                    "there is no " + name + ". Has " + type.getSimpleName()
                            + " the annotation @NativeHeader, and has javac native-header-processor on its"
                            + " -processorpath? Since JDK 23 it runs no processors of the class path unless -proc:full is given.",
                    missing);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof UnsupportedPlatformError refusal) {
                throw refusal;
            }
            throw new IllegalStateException("cannot create " + name, failure.getCause());
        } catch (InaccessibleObjectException closed) {
            throw new IllegalArgumentException(
                    "cannot create " + name + " from here: write \"opens " + type.getPackageName()
                            + " to io.nativeheader;\" in the module-info of "
                            + type.getModule().getName() + ", or use new "
                            + name.substring(name.lastIndexOf('.') + 1) + "()",
                    closed);
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw new IllegalArgumentException("cannot create " + name + ": " + failure, failure);
        }
    }

    /**
     * The memory behind a pointer that C gave, whose size Java cannot know: {@code sized(pointer, 4).get(JAVA_INT, 0)} for an
     * {@code int *}. Nothing checks the size.
     *
     * @param byteSize in bytes
     */
    public static MemorySegment sized(MemorySegment pointer, long byteSize) {
        return Pointers.sized(pointer, byteSize);
    }

    /** The NUL-terminated UTF-8 text behind a pointer that C gave; {@code null} for {@code NULL}. */
    public static String string(MemorySegment pointer) {
        return Pointers.string(pointer);
    }

    /**
     * The Java object behind a token that a callback was handed for a parameter with {@link UserData}; {@code null} for {@code NULL}.
     *
     * @throws IllegalStateException if it is no such token, or the call or the arena that it was for is over
     * @throws ClassCastException if the object is of another class
     */
    public static <T> T userData(MemorySegment token, Class<T> type) {
        return type.cast(UserObjects.of(token));
    }

    /**
     * Installs the program's handler of exceptions in callbacks. There is one for all threads, because C may call back on threads that Java never sees
     * before.
     *
     * @param handler which replaces the present one; null for none
     * @return the handler before; null for none
     */
    public static CallbackExceptionHandler onCallbackException(CallbackExceptionHandler handler) {
        return Upcalls.handler(handler);
    }

    /** {@code a.b.Outer$Phy} is implemented by {@code a.b.Outer_PhyNative}. */
    private static String implementationName(Class<?> type) {
        String packageName = type.getPackageName();
        String name = packageName.isEmpty() ? type.getName() : type.getName().substring(packageName.length() + 1);
        String flat = name.replace('$', '_') + "Native";
        return packageName.isEmpty() ? flat : packageName + "." + flat;
    }
}
