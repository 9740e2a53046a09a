package io.nativeheader.corpus;

import io.nativeheader.NativeHeader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
                    if (type.isRecord() && hasLayout(type)) {
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

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
