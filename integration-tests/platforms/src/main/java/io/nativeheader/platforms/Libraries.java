package io.nativeheader.platforms;

import static io.nativeheader.platforms.Facts.fact;
import static io.nativeheader.platforms.Facts.offset;
import static io.nativeheader.platforms.Facts.real;
import static io.nativeheader.platforms.Facts.size;
import static io.nativeheader.platforms.Facts.text;

import io.nativeheader.NativeHeaders;
import io.nativeheader.platforms.sqlite.Callback_int_voidP_int_charPP_charPP;
import io.nativeheader.platforms.sqlite.Sqlite;
import io.nativeheader.platforms.sqlite.SqliteNative;
import io.nativeheader.platforms.sqlite.sqlite3;
import io.nativeheader.platforms.sqlite.sqlite3_stmt;
import io.nativeheader.platforms.zlib.Zlib;
import io.nativeheader.platforms.zlib.ZlibNative;
import io.nativeheader.platforms.zlib.z_stream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Compresses with zlib, and queries SQLite. */
final class Libraries {

    private static final int SIZE = 1000;
    private static final Zlib ZLIB = new ZlibNative();
    private static final Sqlite SQLITE = new SqliteNative();

    private Libraries() {}

    static void print(Arena arena) {
        compress(arena);
        query(arena);
    }

    private static void compress(Arena arena) {
        MemorySegment source = arena.allocate(SIZE);
        for (int i = 0; i < SIZE; i++) {
            source.set(ValueLayout.JAVA_BYTE, i, (byte) (i * i % 17));
        }
        MemorySegment compressed = arena.allocate(2 * SIZE);
        MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_LONG, 2 * SIZE);
        fact("compressBound", ZLIB.compressBound(SIZE));
        fact("compress", ZLIB.compress(compressed, length, source, SIZE));
        MemorySegment plain = arena.allocate(SIZE);
        MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_LONG, SIZE);
        fact("uncompress", ZLIB.uncompress(plain, size, compressed, length.get(ValueLayout.JAVA_LONG, 0)));
        fact("size", size.get(ValueLayout.JAVA_LONG, 0));
        fact("crc32", ZLIB.crc32(0, plain, SIZE));
        fact("adler32", ZLIB.adler32(1, plain, SIZE));
        size("z_stream", z_stream.LAYOUT);
        offset("z_stream", "total_out", z_stream.LAYOUT);
        z_stream stream = z_stream.allocate(arena);
        fact("inflateInit_", ZLIB.inflateInit_(stream, Zlib.ZLIB_VERSION, (int) z_stream.LAYOUT.byteSize()));
        stream.next_in(compressed).avail_in((int) length.get(ValueLayout.JAVA_LONG, 0));
        stream.next_out(plain).avail_out(SIZE);
        fact("inflate", ZLIB.inflate(stream, Zlib.Z_FINISH));
        fact("total_out", stream.total_out());
        fact("inflateEnd", ZLIB.inflateEnd(stream));
    }

    private static void query(Arena arena) {
        text("sqlite3_libversion", NativeHeaders.string(SQLITE.sqlite3_libversion()));
        MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
        fact("sqlite3_open", SQLITE.sqlite3_open(":memory:", pointer));
        sqlite3 database = new sqlite3(pointer.get(ValueLayout.ADDRESS, 0));
        fact("create", execute(database, "create table t (n integer, name text)"));
        fact(
                "insert",
                execute(database, "insert into t values (1, 'one'), (-2, 'zwei'), (4611686018427387904, 'trois')"));
        int[] rows = new int[1];
        Callback_int_voidP_int_charPP_charPP row = (data, count, values, names) -> {
            text("row", count + " " + pair(names, values, 0) + " " + pair(names, values, 1));
            rows[0]++;
            return 0;
        };
        String select = "select n, name from t order by n";
        fact(
                "select",
                SQLITE.sqlite3_exec(database, select, row.toNative(arena), MemorySegment.NULL, MemorySegment.NULL));
        fact("rows", rows[0]);
        String prepared = "select n, n * 0.5, length(name) from t where n > ?";
        fact("prepare", SQLITE.sqlite3_prepare_v2(database, prepared, -1, pointer, MemorySegment.NULL));
        sqlite3_stmt statement = new sqlite3_stmt(pointer.get(ValueLayout.ADDRESS, 0));
        fact("bind", SQLITE.sqlite3_bind_int64(statement, 1, 0));
        while (SQLITE.sqlite3_step(statement) == Sqlite.SQLITE_ROW) {
            fact("n", SQLITE.sqlite3_column_int64(statement, 0));
            real("half", SQLITE.sqlite3_column_double(statement, 1));
            fact("length", SQLITE.sqlite3_column_int(statement, 2));
        }
        fact("finalize", SQLITE.sqlite3_finalize(statement));
        fact("sqlite3_close", SQLITE.sqlite3_close(database));
    }

    private static int execute(sqlite3 database, String sql) {
        return SQLITE.sqlite3_exec(database, sql, null, MemorySegment.NULL, MemorySegment.NULL);
    }

    private static String pair(MemorySegment names, MemorySegment values, int index) {
        return string(names, index) + "=" + string(values, index);
    }

    private static String string(MemorySegment pointers, int index) {
        MemorySegment both = NativeHeaders.sized(pointers, 2 * ValueLayout.ADDRESS.byteSize());
        return NativeHeaders.string(both.getAtIndex(ValueLayout.ADDRESS, index));
    }
}
