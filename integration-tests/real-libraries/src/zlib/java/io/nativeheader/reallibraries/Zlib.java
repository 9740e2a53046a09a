package io.nativeheader.reallibraries;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "zlib.h", library = "z")
interface Zlib extends ZlibHeader {

    String zlibVersion();

    /** A macro, which adds ZLIB_VERSION and sizeof(z_stream). */
    int deflateInit(z_stream stream, int level);

    int inflateInit(z_stream stream);
}
