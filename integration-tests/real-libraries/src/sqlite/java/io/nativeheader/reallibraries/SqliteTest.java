package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.runtime.Pointers;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteTest {

    private final Sqlite sqlite = new SqliteNative();
    private final Arena arena = Arena.ofConfined();
    private sqlite3 db;

    @BeforeEach
    void openADatabaseInMemory() {
        MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
        assertEquals(Sqlite.SQLITE_OK, sqlite.sqlite3_open(":memory:", out));
        db = new sqlite3(out.get(ValueLayout.ADDRESS, 0));
    }

    @AfterEach
    void close() {
        assertEquals(Sqlite.SQLITE_OK, sqlite.sqlite3_close(db));
        arena.close();
    }

    @Test
    void findsInsertedRows() {
        execute("CREATE TABLE phy (id INTEGER, name TEXT, speed REAL)");
        insert(1, "eth0", 1000.5);
        insert(2, "käse 🧀", -1.25);
        assertEquals(List.of("1 eth0 1000.5", "2 käse 🧀 -1.25"), query("SELECT id, name, speed FROM phy ORDER BY id"));
        assertEquals(2, sqlite.sqlite3_last_insert_rowid(db));
    }

    @Test
    void callsALambdaForEachRow() {
        execute("CREATE TABLE phy (id INTEGER, name TEXT)");
        execute("INSERT INTO phy VALUES (1, 'eth0'), (2, 'eth1')");
        List<String> names = new ArrayList<>();
        Callback_int_voidP_int_charPP_charPP collect = (data, columns, values, titles) -> {
            names.add(Pointers.string(Pointers.sized(values, 16).getAtIndex(ValueLayout.ADDRESS, 1)));
            return 0;
        };
        int status = sqlite.sqlite3_exec(db, "SELECT * FROM phy", collect, MemorySegment.NULL, MemorySegment.NULL);
        assertEquals(Sqlite.SQLITE_OK, status);
        assertEquals(List.of("eth0", "eth1"), names);
    }

    @Test
    void rethrowsALambdasException() {
        Callback_int_voidP_int_charPP_charPP fail = (data, columns, values, titles) -> {
            throw new IllegalStateException("no more rows, please");
        };
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> sqlite.sqlite3_exec(db, "SELECT 1", fail, MemorySegment.NULL, MemorySegment.NULL));
        assertEquals("no more rows, please", thrown.getMessage());
    }

    @Test
    void returnsTheMessageOfAnError() {
        MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
        int status = sqlite.sqlite3_prepare_v2(db, "SELECT * FROM nowhere", -1, out, MemorySegment.NULL);
        assertEquals(Sqlite.SQLITE_ERROR, status);
        assertEquals("no such table: nowhere", sqlite.sqlite3_errmsg(db));
    }

    @Test
    void usesALibraryNoOlderThanItsHeader() {
        assertTrue(sqlite.sqlite3_libversion_number() >= Sqlite.SQLITE_VERSION_NUMBER);
        assertTrue(Sqlite.SQLITE_VERSION.startsWith("3."));
    }

    private sqlite3_stmt prepare(String sql) {
        MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
        int status = sqlite.sqlite3_prepare_v2(db, sql, -1, out, MemorySegment.NULL);
        assertEquals(Sqlite.SQLITE_OK, status, () -> sqlite.sqlite3_errmsg(db));
        return new sqlite3_stmt(out.get(ValueLayout.ADDRESS, 0));
    }

    private void execute(String sql) {
        sqlite3_stmt statement = prepare(sql);
        assertEquals(Sqlite.SQLITE_DONE, sqlite.sqlite3_step(statement));
        sqlite.sqlite3_finalize(statement);
    }

    private void insert(int id, String name, double speed) {
        sqlite3_stmt statement = prepare("INSERT INTO phy VALUES (?, ?, ?)");
        MemorySegment text = arena.allocateFrom(name);
        sqlite.sqlite3_bind_int(statement, 1, id);
        sqlite.sqlite3_bind_text(statement, 2, text, -1, null);
        sqlite.sqlite3_bind_double(statement, 3, speed);
        assertEquals(Sqlite.SQLITE_DONE, sqlite.sqlite3_step(statement));
        sqlite.sqlite3_finalize(statement);
    }

    private List<String> query(String sql) {
        sqlite3_stmt statement = prepare(sql);
        List<String> rows = new ArrayList<>();
        while (sqlite.sqlite3_step(statement) == Sqlite.SQLITE_ROW) {
            rows.add(sqlite.sqlite3_column_int(statement, 0) + " " + sqlite.sqlite3_column_text(statement, 1) + " "
                    + sqlite.sqlite3_column_double(statement, 2));
        }
        sqlite.sqlite3_finalize(statement);
        return rows;
    }
}
