package io.nativeheader.showcase;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.nativeheader.NativeHeaders;
import io.nativeheader.StatusException;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Fetches a URL into a byte array, which a callback of C fills. */
final class Download {

    private static final Curl C = new CurlNative();

    public static void main(String[] args) {
        for (String url : args) {
            try {
                System.out.println(fetch(url).length + " bytes");
            } catch (StatusException failure) {
                System.out.println(failure.getMessage());
            }
        }
    }

    static byte[] fetch(String url) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment curl = C.curl_easy_init(arena);
            C.curl_easy_setopt(curl, CURLoption.CURLOPT_URL, url);
            C.curl_easy_setopt(arena, curl, CURLoption.CURLOPT_WRITEFUNCTION, (data, size, count, _) -> {
                body.writeBytes(NativeHeaders.sized(data, size * count).toArray(JAVA_BYTE));
                return size * count;
            });
            C.curl_easy_perform(curl);
        }
        return body.toByteArray();
    }
}
