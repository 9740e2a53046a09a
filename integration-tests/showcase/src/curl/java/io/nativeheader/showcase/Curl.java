package io.nativeheader.showcase;

import io.nativeheader.NativeHeader;
import io.nativeheader.Owned;
import io.nativeheader.Retained;
import io.nativeheader.ReturnsStatus;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

@NativeHeader(value = "curl/curl.h", library = "curl")
interface Curl {

    @Owned(free = "curl_easy_cleanup")
    MemorySegment curl_easy_init(Arena arena);

    @ReturnsStatus(ok = "CURLE_OK", message = "curl_easy_strerror")
    void curl_easy_setopt(MemorySegment curl, CURLoption option, String text);

    @ReturnsStatus(ok = "CURLE_OK", message = "curl_easy_strerror")
    void curl_easy_setopt(Arena arena, MemorySegment curl, CURLoption option, @Retained curl_write_callback callback);

    @ReturnsStatus(ok = "CURLE_OK", message = "curl_easy_strerror")
    void curl_easy_perform(MemorySegment curl);
}
