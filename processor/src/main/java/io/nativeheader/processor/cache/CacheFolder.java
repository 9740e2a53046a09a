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
 * Files in a folder that several builds use at once. A file appears whole, by renaming, and of two builds either may win. Each begins
 * with the SHA-256 of the rest, which is deflated, so that a damaged one is none. What nobody asked for in a long time is deleted, and the oldest where
 * all together are too large. A folder that cannot be written is empty.
 */
public final class CacheFolder {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final long MOST_BYTES = 256L << 20;
    private static final int DIGEST_BYTES = 32;

    private final Path folder;
    private final long mostBytes;

    /**
     * @param folder made when it is first needed
     */
    public CacheFolder(Path folder) {
        this(folder, MOST_BYTES);
    }

    CacheFolder(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** What was put under a name; empty if nothing was, or it is damaged. */
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

    /** Keeps a file under a name. Where that cannot be, nothing is kept. */
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
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        long bytes = 0;
        for (Entry entry : newestFirst()) {
            bytes += entry.bytes();
            if (bytes > mostBytes || entry.asked().compareTo(oldest) < 0) {
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

    /** Empty if another build deleted it. */
    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** An entry that cannot be touched is as good. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            return;
        }
    }
}
