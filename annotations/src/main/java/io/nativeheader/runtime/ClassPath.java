package io.nativeheader.runtime;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;

/**
 * Finds resources for a generated class.
 *
 * @param loader the class loader to search; null for the system's
 * @param owner a class whose own jar or folder takes precedence; null for none
 */
record ClassPath(ClassLoader loader, Class<?> owner) {

    static ClassPath of(Class<?> owner) {
        return new ClassPath(owner.getClassLoader(), owner);
    }

    static ClassPath of(ClassLoader loader) {
        return new ClassPath(loader, null);
    }

    /** Returns the resource from the owner's own folder or jar, otherwise the first one that the loader finds; null if there is none. */
    URL find(String resource) {
        URL location = owner == null ? null : location();
        URL own = location == null ? null : inFolder(location, resource);
        if (own != null) {
            return own;
        }
        URL first = loader == null ? ClassLoader.getSystemResource(resource) : loader.getResource(resource);
        return first == null || location == null || isIn(location, first) ? first : inJar(location, resource, first);
    }

    private URL location() {
        CodeSource source = owner.getProtectionDomain().getCodeSource();
        return source == null ? null : source.getLocation();
    }

    /**
     * Returns the resource in the owner's jar, otherwise the first one. A shaded copy of a binding can put a second resource of the same
     * name on the class path.
     */
    private URL inJar(URL location, String resource, URL first) {
        try {
            Enumeration<URL> all =
                    loader == null ? ClassLoader.getSystemResources(resource) : loader.getResources(resource);
            while (all.hasMoreElements()) {
                URL each = all.nextElement();
                if (isIn(location, each)) {
                    return each;
                }
            }
        } catch (IOException unreadable) {
            // use the first
        }
        return first;
    }

    private static boolean isIn(URL location, URL resource) {
        return resource.toString().startsWith("jar:" + location + "!/")
                || resource.toString().startsWith(location.toString());
    }

    /** Looks in the folder directly, because a class loader opens the JDK's own resources first. */
    private static URL inFolder(URL location, String resource) {
        if (!location.getProtocol().equals("file")) {
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
