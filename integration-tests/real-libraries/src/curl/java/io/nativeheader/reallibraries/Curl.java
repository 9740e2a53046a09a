package io.nativeheader.reallibraries;

import io.nativeheader.FunctionPointer;
import io.nativeheader.NativeHeader;
import io.nativeheader.Symbol;
import java.lang.foreign.MemorySegment;

@NativeHeader(value = "curl/curl.h", library = "curl")
interface Curl extends CurlHeader {

    @Symbol("curl_easy_setopt")
    int setText(MemorySegment handle, CURLoption option, String value);

    @Symbol("curl_easy_setopt")
    int setNumber(MemorySegment handle, CURLoption option, long value);

    @Symbol("curl_easy_setopt")
    int setWriter(MemorySegment handle, CURLoption option, FunctionPointer<curl_write_callback> value);

    @Symbol("curl_easy_getinfo")
    int info(MemorySegment handle, CURLINFO which, MemorySegment value);
}
