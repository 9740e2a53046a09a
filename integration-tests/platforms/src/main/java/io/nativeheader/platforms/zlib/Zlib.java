package io.nativeheader.platforms.zlib;

import io.nativeheader.NativeHeader;

/** All of zlib. */
@NativeHeader(value = "zlib.h", library = "z")
public interface Zlib extends ZlibHeader {}
