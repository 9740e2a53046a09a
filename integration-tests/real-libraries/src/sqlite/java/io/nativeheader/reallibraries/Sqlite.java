package io.nativeheader.reallibraries;

import io.nativeheader.NativeHeader;
import java.lang.foreign.MemorySegment;

@NativeHeader(value = "sqlite3.h", library = "sqlite3")
interface Sqlite extends SqliteHeader {

    String sqlite3_errmsg(sqlite3 db);

    String sqlite3_column_text(sqlite3_stmt statement, int column);

    int sqlite3_open(String file, MemorySegment db);

    int sqlite3_exec(
            sqlite3 db,
            String sql,
            Callback_int_voidP_int_charPP_charPP callback,
            MemorySegment data,
            MemorySegment error);

    int sqlite3_prepare_v2(sqlite3 db, String sql, int length, MemorySegment statement, MemorySegment tail);
}
