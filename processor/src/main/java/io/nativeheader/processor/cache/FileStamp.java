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

/** Texts by which a change of a file or folder is told. */
public final class FileStamp {

    private static final String NONE = "none";

    private FileStamp() {}

    /** Of a large file that is replaced when it changes: its size and time. */
    public static String of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException gone) {
            return NONE;
        }
    }

    /**
     * Of a file that was written, or took another's place, since: its size, its times and which file it is. A copy of the same bytes has
     * another one.
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

    /** When a file or folder was last written, or got another name, as far as the system knows; the beginning of time where there is none. */
    public static Instant time(Path file) {
        try {
            return changed(file, Files.readAttributes(file, BasicFileAttributes.class))
                    .toInstant();
        } catch (IOException gone) {
            return Instant.MIN;
        }
    }

    /** Unix keeps a time that no program can set. */
    private static FileTime changed(Path file, BasicFileAttributes attributes) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                : attributes.lastModifiedTime();
    }

    /** Of a file's bytes: their SHA-256. */
    public static String content(Path file) {
        try {
            return HexFormat.of().formatHex(Digest.of(Files.readAllBytes(file)));
        } catch (IOException gone) {
            return NONE;
        }
    }

    /** Of the names in a folder. */
    public static String names(Path folder) {
        return Files.isDirectory(folder) ? names(folder, _ -> true) : NONE;
    }

    /** Of some of the names in a folder; where there is none of them, the folder may be missing. */
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

    /** Of a jar, or of all the files below a folder: where a class was loaded from. */
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
