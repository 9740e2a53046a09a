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
 * The jars that the processor's jar needs. They are searched in the layout of a Maven repository and in the jar's own folder.
 *
 * @param missing the file names of required jars that were not found
 */
record JarsOfJar(List<Path> found, List<String> missing) {

    /** The manifest attribute with the required jars, as repository paths separated by spaces. */
    private static final String NEEDED = "NativeHeader-Jars";

    /** The manifest attribute with the LLVM jars of all platforms. Usually only one of them is installed. */
    private static final String OPTIONAL = "NativeHeader-Llvm";

    JarsOfJar {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /** Finds the jars that the manifest names. Finds none for a folder of classes, which has no manifest. */
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

    /** Looks in the jar's own folder, then in the repository, four folders above {@code io/nativeheader/<artifact>/<version>}. */
    private static Optional<Path> locate(Path jar, String path) {
        Path folder = jar.toAbsolutePath().getParent();
        Path sibling = folder.resolve(Path.of(path).getFileName());
        Path inRepository = folder.resolve("../../../..").resolve(path).normalize();
        return Files.isRegularFile(sibling)
                ? Optional.of(sibling)
                : Optional.of(inRepository).filter(Files::isRegularFile);
    }
}
