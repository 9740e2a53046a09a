package io.nativeheader.processor.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Computes texts that change when a file or folder changes. */
public final class FileStamp {

    private static final String NONE = "none";

    private FileStamp() {}

    /** Returns the size and time of a file. Suits large files that are replaced when they change, such as libraries. */
    public static String of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException gone) {
            return NONE;
        }
    }

    /**
     * Returns the size, the times and the identity of a file. Detects that the file was written or replaced. A copy of the same bytes has another
     * stamp.
     */
    public static String written(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey() + " "
                    + changed(file, attributes);
        } catch (IOException gone) {
            return NONE;
        }
    }

    /** Returns when a file or folder was last written or renamed, or {@link Instant#MIN} if it does not exist. */
    public static Instant time(Path file) {
        try {
            return changed(file, Files.readAttributes(file, BasicFileAttributes.class))
                    .toInstant();
        } catch (IOException gone) {
            return Instant.MIN;
        }
    }

    /** Returns the change time on Unix, which no program can set, and the modification time elsewhere. */
    private static FileTime changed(Path file, BasicFileAttributes attributes) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                : attributes.lastModifiedTime();
    }

    /** Returns the SHA-256 of a file's content. */
    public static String content(Path file) {
        try {
            return HexFormat.of().formatHex(Digest.of(Files.readAllBytes(file)));
        } catch (IOException gone) {
            return NONE;
        }
    }

    /** Returns a digest of the file names in a folder. */
    public static String names(Path folder) {
        return Files.isDirectory(folder) ? names(folder, _ -> true) : NONE;
    }

    /** Returns a digest of those file names in a folder that match. A missing folder counts as a folder without such files. */
    public static String names(Path folder, Predicate<String> chosen) {
        List<String> names = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                names = files.map(file -> file.getFileName().toString())
                        .filter(chosen)
                        .sorted()
                        .toList();
            } catch (IOException | UncheckedIOException unreadable) {
                return NONE;
            }
        }
        Digest digest = new Digest();
        digest.addAll(names);
        return digest.hex();
    }

    /** Returns the stamp of the jar that a class was loaded from, or of all files in its folder of classes. */
    public static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return NONE;
        }
        try {
            Path place = Path.of(source.getLocation().toURI()).toRealPath();
            return Files.isDirectory(place) ? below(place) : place + " " + of(place);
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unknown) {
            return NONE;
        }
    }

    private static String below(Path folder) {
        Digest digest = new Digest();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> digest.add(file.toString(), of(file)));
        } catch (IOException | UncheckedIOException unreadable) {
            return NONE;
        }
        return digest.hex();
    }
}
