package io.nativeheader.reallibraries;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "zlib.h", library = "z")
interface Zlib extends ZlibHeader {

    String zlibVersion();

    /** A macro that passes ZLIB_VERSION and sizeof(z_stream) to deflateInit_. */
    int deflateInit(z_stream stream, int level);

    int inflateInit(z_stream stream);
}
