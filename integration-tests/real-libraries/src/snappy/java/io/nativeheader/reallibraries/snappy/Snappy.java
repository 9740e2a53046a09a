package io.nativeheader.reallibraries.snappy;

import io.nativeheader.NativeHeader;

@NativeHeader(
        value = {"snappy.h", "snappy-sinksource.h"},
        language = NativeHeader.Language.CXX,
        library = "snappy")
interface Snappy extends SnappyHeader {}
