package io.nativeheader.processor.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A jar or folder of classes with the processor's resources in it.
 *
 * @param reports the binding reports by interface, {@code p.Phy}
 * @param helpers the platforms of the compiled helper stubs by file stem: {@code linux-x86_64} for {@code p.Phy}
 */
record ClassPathEntry(Path path, Map<String, String> reports, Map<String, String> helpers) {

    private static final String FOLDER = "META-INF/native-header";

    static ClassPathEntry read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return in(path, path.resolve(FOLDER));
        }
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
            return in(path, jar.getPath(FOLDER));
        }
    }

    private static ClassPathEntry in(Path path, Path folder) throws IOException {
        Map<String, String> reports = new TreeMap<>();
        Map<String, String> helpers = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (name.endsWith(".json")) {
                        reports.put(
                                name.substring(0, name.length() - ".json".length())
                                        .replace('/', '.'),
                                Files.readString(file, StandardCharsets.UTF_8));
                    } else if (name.matches("[^/]+/[^/]+\\.(so|dylib|dll)")) {
                        String stem = name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
                        helpers.merge(stem, name.substring(0, name.indexOf('/')), (a, b) -> a + ", " + b);
                    }
                }
            }
        }
        return new ClassPathEntry(path, reports, helpers);
    }
}
