package io.nativeheader.processor.javac;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the jar or folder from which a class loader loads a resource. */
public final class ClassLocation {

    private ClassLocation() {}

    /** Returns the jar or folder, or empty if there is none or it is not on disk. */
    public static Optional<Path> of(ClassLoader loader, String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            return Optional.empty();
        }
        try {
            return switch (url.openConnection()) {
                case JarURLConnection jar ->
                    Optional.of(Path.of(jar.getJarFileURL().toURI()));
                default -> {
                    String text = url.toString();
                    yield Optional.of(Path.of(new URI(text.substring(0, text.length() - resource.length()))));
                }
            };
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }
}
