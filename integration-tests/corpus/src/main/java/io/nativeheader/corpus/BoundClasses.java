package io.nativeheader.corpus;

import io.nativeheader.NativeHeader;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes of a binding, loaded as if this JVM ran on another platform, so that they select that platform's layouts and values. */
final class BoundClasses implements AutoCloseable {

    private static final String RUNNING = "io.nativeheader.runtime.RunningPlatform";

    private final Path folder;
    private final URLClassLoader loader;

    private BoundClasses(Path folder, URLClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    static BoundClasses of(Binding binding, Platform platform) throws IOException, ReflectiveOperationException {
        // This loader has a copy of the runtime, which determines the platform again.
        URL runtime = NativeHeader.class.getProtectionDomain().getCodeSource().getLocation();
        URLClassLoader loader = new URLClassLoader(
                new URL[] {binding.classes().toUri().toURL(), runtime}, ClassLoader.getPlatformClassLoader());
        Map<String, String> own = new HashMap<>();
        platform.properties().forEach((name, value) -> own.put(name, System.setProperty(name, value)));
        try {
            Class.forName(RUNNING, true, loader);
        } finally {
            own.forEach(System::setProperty);
        }
        return new BoundClasses(binding.classes().resolve(Binding.PACKAGE), loader);
    }

    /** Returns the top-level classes that are records with a layout. */
    List<BoundRecord> records() throws IOException, ReflectiveOperationException {
        List<BoundRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$") || name.startsWith("$")) {
                    Class<?> type = Class.forName(Binding.PACKAGE + "." + name, false, loader);
                    if (type.isRecord() && hasLayout(type) && exists(type)) {
                        records.add(BoundRecord.of(type));
                    }
                }
            }
        }
        return records;
    }

    private static boolean hasLayout(Class<?> type) {
        return Stream.of(type.getFields()).anyMatch(field -> field.getName().equals("LAYOUT"));
    }

    /**
     * Returns whether the platform has the type, and completes it. Its class cannot be initialized on other platforms, and its layout is
     * null where it is incomplete.
     */
    private boolean exists(Class<?> type) throws ReflectiveOperationException {
        try {
            return type.getField("LAYOUT").get(null) != null;
        } catch (ExceptionInInitializerError absent) {
            if (absent.getCause() instanceof UnsupportedOperationException) {
                return false;
            }
            throw absent;
        } catch (NoClassDefFoundError absentPart) {
            // The type has a field of a type whose initialization has failed before.
            if (absentPart.getMessage().startsWith("Could not initialize class " + Binding.PACKAGE + ".")) {
                return false;
            }
            throw absentPart;
        }
    }

    /** Returns the integer constants that the platform has. */
    Map<String, Number> constants() throws ReflectiveOperationException {
        Map<String, Number> constants = new LinkedHashMap<>();
        addConstants(Class.forName(Binding.PACKAGE + ".ApiHeader", true, loader), constants);
        return constants;
    }

    private static void addConstants(Class<?> header, Map<String, Number> constants)
            throws ReflectiveOperationException {
        for (Field field : header.getDeclaredFields()) {
            if (isInteger(field.getType())) {
                constants.put(field.getName(), (Number) field.get(null));
            }
        }
        // A constant that some platforms lack is a method, which throws there.
        for (Method method : header.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && isInteger(method.getReturnType())) {
                try {
                    constants.put(method.getName(), (Number) method.invoke(null));
                } catch (InvocationTargetException failure) {
                    if (!(failure.getCause() instanceof UnsupportedOperationException)) {
                        throw failure;
                    }
                }
            }
        }
        for (Class<?> part : header.getInterfaces()) {
            addConstants(part, constants);
        }
    }

    private static boolean isInteger(Class<?> type) {
        return type == int.class || type == long.class;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
