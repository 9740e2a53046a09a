package io.nativeheader.processor.worker;

import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.FileStamp;
import io.nativeheader.processor.cache.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
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
 * An archive of loaded classes (JEP 350), which halves the start-up time of a JVM. The first worker writes it when it exits, later ones
 * read it. An archive is valid for one JDK and one class path. Archives that were not used for 30 days are deleted.
 */
final class ClassArchive {

    private static final Duration MAX_AGE = Duration.ofDays(30);

    private static final String READ_OPTION = "-XX:SharedArchiveFile=";

    private final Path folder;
    private final String name;
    private final Path unpublished;
    /** An empty file that records that the JVM could not write an archive. */
    private final Path refused;

    private ClassArchive(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        this.unpublished = folder.resolve(name + "." + UUID.randomUUID());
        this.refused = folder.resolve(name + ".none");
    }

    /** Returns empty if the class path has folders, which the JVM cannot archive. */
    static Optional<ClassArchive> of(Path folder, List<Path> classPath) {
        if (!classPath.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        Digest digest = new Digest();
        digest.add(System.getProperty("java.home"), System.getProperty("java.vm.version"));
        classPath.forEach(jar -> digest.add(jar.toString(), FileStamp.of(jar)));
        return Optional.of(new ClassArchive(folder, digest.hex()));
    }

    /** Returns whether a JVM started with these options writes the archive. */
    boolean isWrittenWith(List<String> options) {
        return options.contains(writeOption());
    }

    /** Returns whether a JVM started with these options reads the archive. */
    static boolean isReadWith(List<String> options) {
        return options.stream().anyMatch(option -> option.startsWith(READ_OPTION));
    }

    private String writeOption() {
        return "-XX:ArchiveClassesAtExit=" + unpublished;
    }

    /** Returns the options for a JVM to read the archive, or to write it. */
    List<String> options() {
        Optional<Path> file = file();
        if (file.isPresent()) {
            touch(file.get());
            return List.of(READ_OPTION + file.get());
        }
        try {
            PrivateFolder.create(folder);
        } catch (IOException cannotBeWritten) {
            return List.of();
        }
        return Files.exists(refused) || !Files.isWritable(folder) ? List.of() : List.of(writeOption());
    }

    /** Finds the archive. Its file name contains its size, because the JVM crashes on a truncated one. */
    private Optional<Path> file() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name + "-*.jsa")) {
            for (Path file : files) {
                if (file.equals(named(Files.size(file)))) {
                    return Optional.of(file);
                }
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Path named(long size) {
        return folder.resolve(name + "-" + size + ".jsa");
    }

    /** Deletes the archive, because a JVM that read it did not start or crashed. */
    void discard() {
        file().ifPresent(file -> file.toFile().delete());
    }

    /**
     * Publishes the archive after the JVM that wrote it has exited.
     *
     * @param normally whether the JVM exited normally; otherwise its archive is discarded
     */
    void finish(boolean normally) {
        if (!normally || file().isPresent()) {
            unpublished.toFile().delete();
            return;
        }
        try {
            if (Files.exists(unpublished)) {
                Files.move(
                        unpublished,
                        named(Files.size(unpublished)),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                sweep();
            } else if (!Files.exists(refused)) {
                Files.createFile(refused);
            }
        } catch (IOException | UncheckedIOException another) {
            // another process has written it, or the folder is not writable
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // the archive counts as unused and is deleted sooner
        }
    }

    private void sweep() throws IOException {
        Instant oldest = Instant.now().minus(MAX_AGE);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.toList()) {
                if (FileStamp.time(old).isBefore(oldest)) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }
}
