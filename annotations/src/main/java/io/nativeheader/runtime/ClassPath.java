package io.nativeheader.runtime;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where resources are looked for.
 *
 * @param loader null for the system's
 * @param owner a class whose folder may have them; null for none
 */
record ClassPath(ClassLoader loader, Class<?> owner) {

    static ClassPath of(Class<?> owner) {
        return new ClassPath(owner.getClassLoader(), owner);
    }

    static ClassPath of(ClassLoader loader) {
        return new ClassPath(loader, null);
    }

    /** Null if there is none. */
    URL find(String resource) {
        URL beside = owner == null ? null : beside(resource);
        if (beside != null) {
            return beside;
        }
        return loader == null ? ClassLoader.getSystemResource(resource) : loader.getResource(resource);
    }

    /** In the folder that the class is from, if it is from one: a class loader would open the JDK's own resources first. */
    private URL beside(String resource) {
        CodeSource source = owner.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("file")) {
            return null;
        }
        try {
            Path file = Path.of(location.toURI()).resolve(resource);
            return Files.isRegularFile(file) ? file.toUri().toURL() : null;
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException elsewhere) {
            return null;
        }
    }
}
