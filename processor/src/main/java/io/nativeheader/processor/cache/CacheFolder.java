package io.nativeheader.processor.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A cache of files that several builds may use at once. Files are renamed into place when they are complete; if two builds write the same file,
 * either may win. A file starts with the SHA-256 of its deflated content, so damaged files are detected and ignored. Files unused for 30 days are
 * deleted, and the least recently used ones if all files together are too large. A folder that cannot be written behaves like an empty one.
 */
public final class CacheFolder {

    private static final Duration MAX_AGE = Duration.ofDays(30);
    private static final long MAX_BYTES = 256L << 20;
    private static final int DIGEST_BYTES = 32;

    private final Path folder;
    private final long maxBytes;

    /** Creates a cache in a folder, which is created when it is first needed. */
    public CacheFolder(Path folder) {
        this(folder, MAX_BYTES);
    }

    CacheFolder(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** Returns the content stored under a name, or empty if there is none or it is damaged. */
    public Optional<byte[]> get(String name) {
        Path file = folder.resolve(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(DIGEST_BYTES, bytes.length), bytes.length);
            if (!Arrays.equals(bytes, 0, bytes.length - content.length, Digest.of(content), 0, DIGEST_BYTES)) {
                return Optional.empty();
            }
            touch(file);
            return Optional.of(inflated(content));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Stores content under a name. Does nothing if the folder cannot be written. */
    public void put(String name, byte[] content) {
        try {
            PrivateFolder.create(folder);
            Path part = Files.createTempFile(folder, "part-", null);
            try {
                byte[] deflated = deflated(content);
                byte[] bytes = ByteBuffer.allocate(DIGEST_BYTES + deflated.length)
                        .put(Digest.of(deflated))
                        .put(deflated)
                        .array();
                Files.write(part, bytes);
                Files.move(
                        part,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            sweep();
        } catch (IOException | UncheckedIOException cannotBeWritten) {
            return;
        }
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes, fast)) {
            stream.write(content);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] content) throws IOException {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return stream.readAllBytes();
        }
    }

    private record Entry(Path file, FileTime asked, long bytes) {}

    private void sweep() throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(MAX_AGE));
        long bytes = 0;
        for (Entry entry : newestFirst()) {
            bytes += entry.bytes();
            if (bytes > maxBytes || entry.asked().compareTo(oldest) < 0) {
                Files.deleteIfExists(entry.file());
            }
        }
    }

    private List<Entry> newestFirst() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                attributes(file)
                        .ifPresent(found -> entries.add(new Entry(file, found.lastModifiedTime(), found.size())));
            }
        }
        entries.sort(Comparator.comparing(Entry::asked).reversed());
        return entries;
    }

    /** Returns a file's attributes, or empty if another build has deleted it. */
    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Marks a file as used now. Ignores failures. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            return;
        }
    }
}
