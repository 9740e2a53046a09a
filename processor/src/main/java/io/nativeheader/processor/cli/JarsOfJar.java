package io.nativeheader.processor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The jars that the processor's jar needs, found as a Maven repository has them, and in the jar's own folder.
 *
 * @param missing file names of those that are not there and must be
 */
record JarsOfJar(List<Path> found, List<String> missing) {

    /** Paths in a repository, with spaces between them. */
    private static final String NEEDED = "NativeHeader-Jars";

    /** The LLVM of all platforms, of which one's is there. */
    private static final String OPTIONAL = "NativeHeader-Llvm";

    JarsOfJar {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /** None of a folder of classes, which has no manifest that names any. */
    static JarsOfJar find(Path jar) throws IOException {
        List<Path> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String path : named(jar, NEEDED)) {
            locate(jar, path)
                    .ifPresentOrElse(
                            found::add,
                            () -> missing.add(Path.of(path).getFileName().toString()));
        }
        for (String path : named(jar, OPTIONAL)) {
            locate(jar, path).ifPresent(found::add);
        }
        return new JarsOfJar(found, missing);
    }

    private static List<String> named(Path jar, String attribute) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(attribute);
            return value == null ? List.of() : List.of(value.strip().split("\\s+"));
        }
    }

    /** In {@code repository/group/artifact/version/artifact-version.jar}, of which the group has two names, as in its own folder. */
    private static Optional<Path> locate(Path jar, String path) {
        Path folder = jar.toAbsolutePath().getParent();
        Path beside = folder.resolve(Path.of(path).getFileName());
        Path inRepository = folder.resolve("../../../..").resolve(path).normalize();
        return Files.isRegularFile(beside)
                ? Optional.of(beside)
                : Optional.of(inRepository).filter(Files::isRegularFile);
    }
}
