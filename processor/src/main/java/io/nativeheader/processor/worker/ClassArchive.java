package io.nativeheader.processor.worker;

import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.FileStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An archive of loaded classes (JEP 350), with which a JVM starts in half of the time. The first process writes it at its end, all others read it.
 * It is for one JDK and one class path; of those that nobody used in a long time none is kept.
 */
final class ClassArchive {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path file;
    private final Path part;
    /** There where the JVM could write none. */
    private final Path refused;

    private ClassArchive(Path file) {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        this.refused = file.resolveSibling(file.getFileName() + ".none");
    }

    /** Empty where the JVM makes none: for folders of classes. */
    static Optional<ClassArchive> of(Path folder, List<Path> classPath) {
        if (!classPath.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        Digest digest = new Digest();
        digest.add(System.getProperty("java.home"), System.getProperty("java.vm.version"));
        classPath.forEach(jar -> digest.add(jar.toString(), FileStamp.of(jar)));
        return Optional.of(new ClassArchive(folder.resolve(digest.hex() + ".jsa")));
    }

    /** Whether a JVM with these of its options writes it. */
    boolean isWrittenWith(List<String> options) {
        return options.contains(writing());
    }

    private String writing() {
        return "-XX:ArchiveClassesAtExit=" + part;
    }

    /** For the JVM that is to use it, or to write it. */
    List<String> options() {
        if (Files.exists(file)) {
            touch();
            return List.of("-XX:SharedArchiveFile=" + file);
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException cannotBeWritten) {
            return List.of();
        }
        return Files.exists(refused) || !Files.isWritable(file.getParent()) ? List.of() : List.of(writing());
    }

    /**
     * After that JVM has ended.
     *
     * @param well what one that did not has written is not used
     */
    void finish(boolean well) {
        if (!well || Files.exists(file)) {
            part.toFile().delete();
            return;
        }
        try {
            if (Files.exists(part)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                sweep();
            } else if (!Files.exists(refused)) {
                Files.createFile(refused);
            }
        } catch (IOException | UncheckedIOException another) {
            // has written it, or the folder cannot be written
        }
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // as good
        }
    }

    private void sweep() throws IOException {
        Instant oldest = Instant.now().minus(KEPT);
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path old : files.toList()) {
                if (FileStamp.time(old).isBefore(oldest)) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }
}
