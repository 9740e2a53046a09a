package io.nativeheader.cplusplus.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxException;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C++ reads Java streams. */
class InputStreamsTest implements NoObjectsLeft {

    private final Streams streams = new StreamsNative();

    /** Returns a stream of the text. */
    private static InputStream of(String text, boolean supportsMark) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
        return supportsMark
                ? bytes
                : new FilterInputStream(bytes) {
                    @Override
                    public boolean markSupported() {
                        return false;
                    }
                };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachCallContinuesWhereTheLastOneEnded(boolean supportsMark) {
        InputStream in = of("one\ntwo three\nfour 12,34 five six", supportsMark);
        assertEquals("one", streams.line(in));
        assertEquals("two", streams.bytes(in, 3));
        assertEquals(" three", streams.line(in));
        assertEquals("four", streams.put_back_and_read(in));
        try (Point point = Point.read(in)) {
            assertEquals("12,34", point.text());
        }
        assertArrayEquals(new Object[] {"five", "six"}, streams.words(in).toArray());
        assertEquals("", streams.line(in));
    }

    @Test
    void javaContinuesWhereCxxEnded() throws IOException {
        InputStream in = of("one\ntwo", true);
        assertEquals("one", streams.line(in));
        assertEquals("two", new String(in.readAllBytes(), UTF_8));
    }

    @Test
    void extractionTellsWhetherItWorked() {
        InputStream in = of("1,2 3;4", true);
        try (Point point = Point.create(0, 0)) {
            assertTrue(streams.shiftRight(in, point));
            assertEquals(2, point.y());
            assertFalse(streams.shiftRight(in, point));
        }
    }

    @Test
    void cxxThrowsIfTheTextIsWrong() {
        CxxException thrown = assertThrows(CxxException.class, () -> Point.read(of("x", true)));
        assertEquals("no point", thrown.what());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void largeStreamsAreCopied(boolean supportsMark) {
        byte[] all = new byte[100_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new FilterInputStream(new ByteArrayInputStream(all)) {
            @Override
            public boolean markSupported() {
                return supportsMark;
            }
        };
        streams.copy(in, out);
        assertArrayEquals(all, out.toByteArray());
    }

    @Test
    void anIoExceptionIsThrownAfterTheCall() {
        EOFException failure = new EOFException("cut off");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> streams.line(failing));
        assertSame(failure, thrown.getCause());
        UncheckedIOException before = assertThrows(UncheckedIOException.class, () -> Point.read(failing));
        assertSame(failure, before.getCause());
        assertEquals("no point", ((CxxException) before.getSuppressed()[0]).what());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anObjectReadsNoMoreThanItUses(boolean supportsMark) {
        InputStream in = of("1 2 3 4", supportsMark);
        try (Numbers numbers = Numbers.create(in)) {
            assertEquals(1, numbers.next());
            assertEquals(2, numbers.next());
        }
        try (Numbers numbers = Numbers.create(in)) {
            assertEquals(List.of(3, 4), Arrays.asList(numbers.next(), numbers.next()));
            assertEquals(0, numbers.next());
            assertTrue(numbers.ended());
        }
    }
}
