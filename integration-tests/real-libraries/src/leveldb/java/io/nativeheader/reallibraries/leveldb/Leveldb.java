package io.nativeheader.reallibraries.leveldb;

import io.nativeheader.NativeHeader;

@NativeHeader(
        value = {"leveldb/db.h", "leveldb/write_batch.h", "leveldb/filter_policy.h", "leveldb/cache.h"},
        language = NativeHeader.Language.CXX,
        library = "leveldb")
interface Leveldb extends LeveldbHeader {}
