package io.nativeheader.cplusplus.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.CxxException;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** C++ writes Java streams. */
class OutputStreamsTest implements NoObjectsLeft {

    private final Streams streams = new StreamsNative();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A stream that always throws the same exception. */
    private static final class Full extends OutputStream {

        final IOException failure = new IOException("no space left");

        @Override
        public void write(int b) throws IOException {
            throw failure;
        }
    }

    private String written() {
        String text = out.toString(UTF_8);
        out.reset();
        return text;
    }

    @Test
    void cxxWritesToAReferenceAndToAPointer() {
        try (Point point = Point.create(1, 2)) {
            point.write(out);
            assertEquals("1,2", written());
            point.write_if(out);
            assertEquals("1,2", written());
            point.write_if((OutputStream) null);
            point.write(streams.memory());
            assertEquals("1,2", streams.take_memory());
            assertEquals("1,2", point.text());
        }
    }

    @Test
    void nullForAReferenceIsRefused() {
        try (Point point = Point.create(1, 2)) {
            assertThrows(NullPointerException.class, () -> point.write((OutputStream) null));
        }
    }

    @Test
    void manyBytesArriveInOrderInFewWrites() {
        List<Integer> sizes = new ArrayList<>();
        streams.count_to(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new AssertionError("single byte");
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        sizes.add(length);
                        out.write(bytes, offset, length);
                    }
                },
                20_000);
        List<String> lines = written().lines().toList();
        assertEquals(20_000, lines.size());
        assertEquals("20000", lines.getLast());
        assertTrue(sizes.size() < 20, sizes::toString);
    }

    @Test
    void flushReachesTheJavaStream() {
        int[] flushes = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
            }

            @Override
            public void flush() {
                flushes[0]++;
            }
        };
        assertTrue(streams.write_and_flush(counting, "𝄞\0"));
        assertEquals("𝄞\0", written());
        assertEquals(1, flushes[0]);
    }

    @Test
    void anIoExceptionIsThrownAfterTheCall() {
        Full full = new Full();
        UncheckedIOException thrown =
                assertThrows(UncheckedIOException.class, () -> streams.write_and_flush(full, "lost"));
        assertSame(full.failure, thrown.getCause());
        assertSame(
                full.failure,
                assertThrows(UncheckedIOException.class, () -> streams.write_noexcept(full, "lost"))
                        .getCause());
        streams.write_noexcept(out, "works again");
        assertEquals("works again", written());
    }

    @Test
    void anIoExceptionComesBeforeTheExceptionThatCxxThrowsBecauseOfIt() {
        Full full = new Full();
        UncheckedIOException checked =
                assertThrows(UncheckedIOException.class, () -> streams.write_checked(full, "lost"));
        assertSame(full.failure, checked.getCause());
        assertEquals("cannot write", ((CxxException) checked.getSuppressed()[0]).what());
        UncheckedIOException enabled =
                assertThrows(UncheckedIOException.class, () -> streams.write_or_throw(full, "lost"));
        assertSame(full.failure, enabled.getCause());
    }

    @Test
    void anotherExceptionOfTheStreamIsThrownAsTheSameObject() {
        IllegalStateException failure = new IllegalStateException("from Java");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) {
                throw failure;
            }
        };
        assertSame(failure, assertThrows(IllegalStateException.class, () -> streams.write_and_flush(failing, "lost")));
    }

    @Test
    void anObjectKeepsItsStreamUntilItIsClosed() {
        try (Writer writer = Writer.create(out)) {
            assertEquals("[", written());
            writer.write("a");
            assertEquals("a", written());
        }
        assertEquals("]", written());
        try (Arena arena = Arena.ofConfined()) {
            Writer.create(arena, out).write("b");
        }
        assertEquals("[b]", written());
        try (Writer writer = streams.open_writer(out)) {
            writer.write("c");
        }
        assertEquals("[c]", written());
        assertEquals(0, Writer.live());
    }

    @Test
    void anObjectWithOverridesKeepsItsStreamToo() {
        try (Filter filter = Filter.subclass(text -> text.toUpperCase(Locale.ROOT), out)) {
            filter.write("abc");
        }
        assertEquals("ABC.", written());
    }

    @Test
    void anObjectThrowsWhatItsStreamThrows() {
        Full full = new Full();
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> Writer.create(full));
        assertSame(full.failure, thrown.getCause());
        assertEquals(0, Writer.live());
    }

    @Test
    void aStreamThatIsSetIsKeptForEver() {
        try (Log log = Log.create()) {
            log.set_output(out);
            log.add("one");
            System.gc();
            log.add("two");
            assertEquals("one\ntwo\n", written());
            log.set_output(out);
            log.set_output((OutputStream) null);
            log.add("three");
            assertEquals("", written());
        }
    }
}
