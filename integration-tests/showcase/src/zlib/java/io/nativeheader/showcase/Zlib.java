package io.nativeheader.showcase;

import io.nativeheader.NativeHeader;
import io.nativeheader.ReturnsStatus;

@NativeHeader(value = "zlib.h", library = "z", include = "Z_*")
interface Zlib extends ZlibHeader {

    @ReturnsStatus(ok = "Z_OK", message = "zError")
    int deflateInit(z_stream strm, int level);

    @ReturnsStatus(
            ok = {"Z_OK", "Z_STREAM_END"},
            message = "zError")
    int deflate(z_stream stream, int flush);

    int deflateEnd(z_stream stream);
}
