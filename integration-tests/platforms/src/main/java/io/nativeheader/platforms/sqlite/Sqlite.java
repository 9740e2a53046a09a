package io.nativeheader.platforms.sqlite;

import io.nativeheader.NativeHeader;

/** All of SQLite. */
@NativeHeader(value = "sqlite3.h", library = "sqlite3")
public interface Sqlite extends SqliteHeader {}
