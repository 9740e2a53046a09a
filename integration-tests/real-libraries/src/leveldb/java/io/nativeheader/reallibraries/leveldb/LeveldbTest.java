package io.nativeheader.reallibraries.leveldb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxString;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of LevelDB's documentation. */
class LeveldbTest {

    private final Leveldb leveldb = new LeveldbNative();

    @TempDir
    private Path folder;

    private DB db;
    private ReadOptions reading;
    private WriteOptions writing;

    @BeforeEach
    void open() {
        DB[] opened = new DB[1];
        try (Options options = Options.create()) {
            options.create_if_missing(true);
            check(DB.Open(options, folder.resolve("db").toString(), opened));
        }
        db = opened[0].own();
        reading = ReadOptions.create();
        writing = WriteOptions.create();
    }

    @AfterEach
    void close() {
        writing.close();
        reading.close();
        db.close();
    }

    private static void check(Status status) {
        try (status) {
            assertTrue(status.ok(), status.ToString());
        }
    }

    private void put(String key, String value) {
        check(db.Put(writing, key, value));
    }

    private String get(String key) {
        try (CxxString value = CxxString.create();
                Status status = db.Get(reading, key, value)) {
            assertTrue(status.ok() || status.IsNotFound(), status.ToString());
            return status.ok() ? value.toString() : null;
        }
    }

    @Test
    void reportsWhyADatabaseCannotBeOpened() {
        DB[] opened = new DB[1];
        try (Options options = Options.create()) {
            options.create_if_missing(true);
            options.error_if_exists(true);
            try (Status status = DB.Open(options, folder.resolve("db").toString(), opened)) {
                assertTrue(status.IsInvalidArgument() || status.IsIOError(), status.ToString());
                assertNull(opened[0]);
            }
        }
    }

    @Test
    void readsWhatItWrote() {
        put("key1", "value");
        assertEquals("value", get("key1"));
        check(db.Delete(writing, "key1"));
        assertNull(get("key1"));
    }

    @Test
    void writesABatchAtomically() {
        put("key1", "value");
        try (WriteBatch batch = WriteBatch.create()) {
            batch.Delete("key1");
            batch.Put("key2", "value");
            check(db.Write(writing, batch));
        }
        assertNull(get("key1"));
        assertEquals("value", get("key2"));
    }

    @Test
    void iteratesInTheOrderOfKeys() {
        put("b", "2");
        put("a", "1");
        put("c", "3");
        List<String> entries = new ArrayList<>();
        try (Iterator next = db.NewIterator(reading).own()) {
            for (next.Seek("b"); next.Valid(); next.Next()) {
                try (Slice key = next.key();
                        Slice value = next.value()) {
                    entries.add(key.ToString() + value.ToString());
                }
            }
            check(next.status());
        }
        assertEquals(List.of("b2", "c3"), entries);
    }

    @Test
    void readsASnapshot() {
        put("key", "old");
        Snapshot snapshot = db.GetSnapshot();
        put("key", "new");
        reading.snapshot(snapshot);
        assertEquals("old", get("key"));
        reading.snapshot(null);
        db.ReleaseSnapshot(snapshot);
        assertEquals("new", get("key"));
    }

    @Test
    void storesBytesThatAreNotText() {
        byte[] bytes = {0, (byte) 0xFF, 0, 1};
        try (Arena arena = Arena.ofConfined();
                Slice slice = Slice.create(arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), bytes.length);
                CxxString value = CxxString.create()) {
            check(db.Put(writing, slice, slice));
            check(db.Get(reading, slice, value));
            assertArrayEquals(bytes, value.bytes());
            assertEquals(bytes.length, slice.size());
        }
    }

    @Test
    void keepsTheTextOfASlice() throws InterruptedException {
        try (Slice slice = Slice.create("a text that is longer than a small string")) {
            for (int i = 0; i < 3; i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertEquals("a text that is longer than a small string", slice.ToString());
        }
    }

    @Test
    void usesAFilterPolicyAndACache() {
        try (FilterPolicy filter = leveldb.NewBloomFilterPolicy(10).own();
                Cache cache = leveldb.NewLRUCache(1 << 20).own();
                Options options = Options.create()) {
            options.create_if_missing(true);
            options.filter_policy(filter);
            options.block_cache(cache);
            DB[] opened = new DB[1];
            check(DB.Open(options, folder.resolve("filtered").toString(), opened));
            try (DB filtered = opened[0].own();
                    CxxString value = CxxString.create()) {
                check(filtered.Put(writing, "key", "value"));
                check(filtered.Get(reading, "key", value));
                assertEquals("value", value.toString());
            }
        }
    }
}
