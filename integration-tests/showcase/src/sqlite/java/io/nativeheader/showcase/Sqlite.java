package io.nativeheader.showcase;

import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.Retained;
import io.nativeheader.ReturnsStatus;
import io.nativeheader.UserData;
import java.lang.foreign.Arena;

@NativeHeader(value = "sqlite3.h", library = "sqlite3")
interface Sqlite extends SqliteHeader {

    @Out
    @Owned(free = "sqlite3_close_v2", alsoOnFailure = true)
    @ReturnsStatus(ok = "SQLITE_OK", message = "sqlite3_errmsg")
    sqlite3 sqlite3_open(String filename);

    @Out
    @Owned(free = "sqlite3_finalize")
    @ReturnsStatus(ok = "SQLITE_OK", message = "sqlite3_errmsg")
    sqlite3_stmt sqlite3_prepare_v2(sqlite3 db, @Length String sql, String[] tail);

    @ReturnsStatus(ok = {"SQLITE_ROW", "SQLITE_DONE"})
    int sqlite3_step(sqlite3_stmt statement);

    String sqlite3_column_text(sqlite3_stmt statement, int column);

    @ReturnsStatus(ok = "SQLITE_OK", message = "sqlite3_errmsg")
    void sqlite3_create_function(
            Arena arena,
            sqlite3 db,
            String name,
            int arguments,
            int encoding,
            @Retained @UserData("pApp") sqlite3_create_function_xFunc call,
            sqlite3_create_function_xStep step,
            sqlite3_create_function_xFinal end);
}
