package io.nativeheader;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Finds the generated implementation of an annotated interface. */
public final class NativeHeaders {

    private NativeHeaders() {}

    /**
     * A new instance of the implementation, as {@code new PhyNative()} would give. Nothing of the library is opened yet.
     *
     * @throws IllegalArgumentException if the class is no interface, or has no implementation because the annotation processor
     *     did not run on it
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
                            + " the annotation @NativeHeader, and is native-header-processor on the annotation"
                            + " processor path?",
                    missing);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("cannot create " + name, failure.getCause());
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw new IllegalArgumentException("cannot create " + name + ": " + failure, failure);
        }
    }

    /** {@code a.b.Outer$Phy} is implemented by {@code a.b.Outer_PhyNative}. */
    private static String implementationName(Class<?> type) {
        String packageName = type.getPackageName();
        String name = packageName.isEmpty() ? type.getName() : type.getName().substring(packageName.length() + 1);
        String flat = name.replace('$', '_') + "Native";
        return packageName.isEmpty() ? flat : packageName + "." + flat;
    }
}
