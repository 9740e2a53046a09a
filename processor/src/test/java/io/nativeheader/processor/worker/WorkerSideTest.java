package io.nativeheader.processor.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames in a stream that C writes to as well. */
class WorkerSideTest {

    private static final String MARK = "\u0001NativeHeader\u0001";

    private static String frame(String content) {
        return MARK + "\0\0\0" + (char) content.length() + content;
    }

    private static List<String> frames(String written) throws IOException {
        return WorkerSide.frames(new ByteArrayInputStream(written.getBytes(StandardCharsets.ISO_8859_1))).stream()
                .map(frame -> new String(frame, StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Test
    void skipsTextBetweenFrames() throws IOException {
        assertEquals(
                List.of("", "one", "two"),
                frames("C says\n" + frame("") + "NativeHeader\u0001" + frame("one") + "\u0001Native" + frame("two")
                        + "end"));
    }

    @Test
    void findsAMarkAfterThePrefixOfAMark() throws IOException {
        assertEquals(List.of("one"), frames("\u0001Native" + frame("one")));
        assertEquals(List.of("one"), frames("\u0001\u0001" + frame("one")));
    }

    @Test
    void ignoresAnUnfinishedFrame() throws IOException {
        String whole = frame("one") + frame("two");
        for (int length = frame("one").length(); length < whole.length(); length++) {
            assertEquals(List.of("one"), frames(whole.substring(0, length)));
        }
        assertEquals(List.of("one", "two"), frames(whole));
    }
}
