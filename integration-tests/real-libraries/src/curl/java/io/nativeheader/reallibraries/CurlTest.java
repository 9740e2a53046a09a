package io.nativeheader.reallibraries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("restricted") // reinterpret: the memory behind a char *
class CurlTest {

    private final Curl curl = new CurlNative();

    @Test
    void fetchesAFileWithOptionsSetByAVariadicFunction(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("some text"), "fetched by libcurl");
        ByteArrayOutputStream fetched = new ByteArrayOutputStream();
        try (Arena arena = Arena.ofConfined()) {
            curl_write_callback writer = (buffer, size, count, out) -> {
                byte[] bytes = buffer.reinterpret(size * count).toArray(ValueLayout.JAVA_BYTE);
                fetched.writeBytes(bytes);
                return bytes.length;
            };
            MemorySegment handle = curl.curl_easy_init();
            assertEquals(
                    Curl.CURLE_OK,
                    curl.setText(handle, CURLoption.CURLOPT_URL, file.toUri().toString()));
            assertEquals(Curl.CURLE_OK, curl.setNumber(handle, CURLoption.CURLOPT_NOPROGRESS, 1));
            assertEquals(
                    Curl.CURLE_OK, curl.setWriter(handle, CURLoption.CURLOPT_WRITEFUNCTION, writer.toNative(arena)));
            assertEquals(Curl.CURLE_OK, curl.curl_easy_perform(handle));
            MemorySegment size = arena.allocate(ValueLayout.JAVA_LONG);
            assertEquals(Curl.CURLE_OK, curl.info(handle, CURLINFO.CURLINFO_SIZE_DOWNLOAD_T, size));
            assertEquals(18, size.get(ValueLayout.JAVA_LONG, 0));
            curl.curl_easy_cleanup(handle);
        }
        assertEquals("fetched by libcurl", fetched.toString(StandardCharsets.UTF_8));
    }
}
