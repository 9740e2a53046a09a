package io.nativeheader.processor.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void returnsWhatWasPut() {
        CacheFolder cache = new CacheFolder(folder.resolve("a/b"));
        assertTrue(cache.get("x").isEmpty());
        cache.put("x", CONTENT);
        assertArrayEquals(CONTENT, cache.get("x").orElseThrow());
        cache.put("x", new byte[0]);
        assertEquals(0, cache.get("x").orElseThrow().length);
    }

    @Test
    void ignoresADamagedFile() throws IOException {
        CacheFolder cache = new CacheFolder(folder);
        cache.put("x", CONTENT);
        byte[] bytes = Files.readAllBytes(folder.resolve("x"));
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            Files.write(folder.resolve("x"), damaged);
            assertTrue(cache.get("x").isEmpty(), "byte " + i);
        }
        for (int length = 0; length < bytes.length; length++) {
            Files.write(folder.resolve("x"), java.util.Arrays.copyOf(bytes, length));
            assertTrue(cache.get("x").isEmpty(), length + " bytes");
        }
    }

    @Test
    void deletesTheLeastRecentlyUsedFilesAboveTheMaximumSize() throws IOException {
        CacheFolder cache = new CacheFolder(folder, 100);
        for (int i = 0; i < 5; i++) {
            cache.put("file" + i, CONTENT);
            age("file" + i, Duration.ofMinutes(10 - i));
        }
        assertEquals(Optional.empty(), cache.get("file0"));
        assertFalse(cache.get("file4").isEmpty());
        assertTrue(bytes() <= 100, "" + bytes());
    }

    @Test
    void deletesFilesUnusedForALongTime() throws IOException {
        CacheFolder cache = new CacheFolder(folder);
        cache.put("old", CONTENT);
        cache.put("asked", CONTENT);
        age("old", Duration.ofDays(31));
        age("asked", Duration.ofDays(31));
        cache.get("asked");
        cache.put("new", CONTENT);
        assertFalse(Files.exists(folder.resolve("old")));
        assertTrue(Files.exists(folder.resolve("asked")));
    }

    @Test
    void behavesAsEmptyIfTheFolderCannotBeWritten() throws IOException {
        CacheFolder cache =
                new CacheFolder(Files.writeString(folder.resolve("file"), "").resolve("x"));
        cache.put("x", CONTENT);
        assertTrue(cache.get("x").isEmpty());
    }

    private void age(String name, Duration age) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve(name), FileTime.from(Instant.now().minus(age)));
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
