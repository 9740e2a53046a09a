package io.nativeheader.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Libraries that come as resources of the class path. One in a folder is used where it lies; one in a jar is written to a folder
 * that only this user can read (mode 0700), under a name that nobody can guess, and is deleted when the JVM ends.
 */
final class LibraryResources {

    private static Path folder;

    private LibraryResources() {}

    /** The resource as a file; null if the class path does not have it. */
    static synchronized Path file(ClassPath classPath, String resource, String fileName) throws IOException {
        URL url = classPath.find(resource);
        if (url == null) {
            return null;
        }
        if (url.getProtocol().equals("file")) {
            try {
                return Path.of(new URI(url.toString()));
            } catch (URISyntaxException notAFile) {
                throw new IOException(notAFile.getMessage(), notAFile);
            }
        }
        return extract(url, fileName);
    }

    private static Path extract(URL url, String fileName) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("native-header-");
            folder.toFile().deleteOnExit();
        }
        Path file = folder.resolve(fileName);
        if (!Files.exists(file)) {
            Path whole = Files.createTempFile(folder, "part-", null);
            try (InputStream content = url.openStream()) {
                Files.copy(content, whole, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(whole, file);
            file.toFile().deleteOnExit();
        }
        return file;
    }
}
