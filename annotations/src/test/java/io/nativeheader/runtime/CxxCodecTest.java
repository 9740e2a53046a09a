package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes single values and arrays to C++ and back. */
class CxxCodecTest {

    private static final String HEADER = """
            #include <chrono>
            #include <cstdint>
            #include <deque>
            #include <filesystem>
            #include <list>
            #include <string>
            #include <string_view>
            #include <unordered_map>
            #include <vector>

            namespace shapes {

            enum class Color : unsigned char { RED = 200, GREEN = 7 };
            enum class Wide : std::uint64_t { MOST = UINT64_MAX, NONE = 0 };

            struct Point {
                int x;
                double y;
            };

            }
            """;

    private static final String STUBS = """
            ECHO(bools, std::vector<bool>)
            ECHO(bytes, std::vector<std::uint8_t>)
            ECHO(shorts, std::vector<short>)
            ECHO(ints, std::vector<int>)
            ECHO(longs, std::deque<long>)
            ECHO(floats, std::vector<float>)
            ECHO(doubles, std::list<double>)
            ECHO(unsigned_shorts, std::vector<std::uint16_t>)
            ECHO(unsigned_ints, std::vector<std::uint32_t>)
            ECHO(hash_map, std::unordered_map<std::string, unsigned char>)
            ECHO(text, std::string)
            ECHO(texts, std::vector<std::string>)
            ECHO(views, std::vector<std::string_view>)
            ECHO(path, std::filesystem::path)
            ECHO(milliseconds, std::chrono::milliseconds)
            ECHO(hours, std::chrono::hours)
            ECHO(seconds, std::chrono::duration<double>)
            ECHO(colors, std::vector<shapes::Color>)
            ECHO(wide, std::vector<shapes::Wide>)
            ECHO(points, std::vector<shapes::Point>)
            """;

    private enum Color {
        RED(200),
        GREEN(7);

        private final int value;

        Color(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }

        static Color of(int value) {
            return Arrays.stream(values())
                    .filter(one -> one.value == value)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private enum Wide {
        MOST(-1),
        NONE(0);

        private final long value;

        Wide(long value) {
            this.value = value;
        }

        long value() {
            return value;
        }

        static Wide of(long value) {
            return value == 0 ? NONE : MOST;
        }
    }

    private record Point(MemorySegment segment) {

        private static final MemoryLayout LAYOUT =
                MemoryLayout.structLayout(ValueLayout.JAVA_INT, MemoryLayout.paddingLayout(4), ValueLayout.JAVA_DOUBLE);
    }

    private static CxxEcho stubs;
    private final Random random = new Random(26);

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        stubs = CxxEcho.open(folder, HEADER, STUBS);
    }

    @Test
    void passesArraysOfNumbers() {
        for (int length : new int[] {0, 1, 3, 5000}) {
            boolean[] bools = new boolean[length];
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            short[] shorts = new short[length];
            int[] ints = random.ints(length).toArray();
            long[] longs = random.longs(length).toArray();
            float[] floats = new float[length];
            double[] doubles = random.doubles(length).toArray();
            for (int i = 0; i < length; i++) {
                bools[i] = random.nextBoolean();
                shorts[i] = (short) random.nextInt();
                floats[i] = random.nextFloat();
            }
            for (String suffix : new String[] {"", "_const"}) {
                assertArrayEquals(bools, stubs.echo("bools" + suffix, CxxCodecs.BOOLEAN_ARRAY, bools));
                assertArrayEquals(bytes, stubs.echo("bytes" + suffix, CxxCodecs.BYTE_ARRAY, bytes));
                assertArrayEquals(shorts, stubs.echo("shorts" + suffix, CxxCodecs.SHORT_ARRAY, shorts));
                assertArrayEquals(ints, stubs.echo("ints" + suffix, CxxCodecs.INT_ARRAY, ints));
                assertArrayEquals(longs, stubs.echo("longs" + suffix, CxxCodecs.LONG_ARRAY, longs));
                assertArrayEquals(floats, stubs.echo("floats" + suffix, CxxCodecs.FLOAT_ARRAY, floats));
                assertArrayEquals(doubles, stubs.echo("doubles" + suffix, CxxCodecs.DOUBLE_ARRAY, doubles));
            }
        }
    }

    @Test
    void keepsUnsignedNumbersPositive() {
        int[] shorts = IntStream.of(0, 1, 32768, 65535).toArray();
        long[] ints = LongStream.of(0, 1, 1L << 31, 4000000000L, (1L << 32) - 1).toArray();
        assertArrayEquals(shorts, stubs.echo("unsigned_shorts", CxxCodecs.UNSIGNED_SHORT_ARRAY, shorts));
        assertArrayEquals(ints, stubs.echo("unsigned_ints", CxxCodecs.UNSIGNED_INT_ARRAY, ints));
        Map<String, Integer> bytes = Map.of("a", 255, "b", 0);
        assertEquals(bytes, stubs.echo("hash_map", CxxCodecs.map(CxxCodecs.TEXT, CxxCodecs.UNSIGNED_BYTE), bytes));
        assertThrows(
                ArithmeticException.class,
                () -> stubs.echo("unsigned_ints", CxxCodecs.UNSIGNED_INT_ARRAY, new long[] {1L << 32}));
    }

    @Test
    void passesTextWithAnyCharacters() {
        for (String text : List.of("", "a\0b", "é€𝄞", "x".repeat(100_000))) {
            assertEquals(text, stubs.echo("text", CxxCodecs.TEXT, text));
        }
        List<String> texts = CxxEcho.list(() -> CxxEcho.text(random), 200);
        assertEquals(texts, stubs.echo("texts", CxxCodecs.list(CxxCodecs.TEXT), texts));
        assertEquals(texts, stubs.echo("views", CxxCodecs.list(CxxCodecs.TEXT), texts));
        assertEquals(Path.of("/tmp/é"), stubs.echo("path", CxxCodecs.PATH, Path.of("/tmp/é")));
        assertThrows(IllegalArgumentException.class, () -> stubs.echo("text", CxxCodecs.TEXT, "\ud800"));
    }

    @Test
    void passesDurationsOfAnyTick() {
        CxxCodec<Duration> milliseconds = CxxCodecs.duration(1_000_000);
        for (Duration duration : List.of(
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofMillis(-1),
                Duration.ofMillis(-12345),
                Duration.ofMillis(Long.MAX_VALUE))) {
            assertEquals(duration, stubs.echo("milliseconds", milliseconds, duration));
        }
        assertEquals(Duration.ofMillis(-1), stubs.echo("milliseconds", milliseconds, Duration.ofNanos(-1_999_999)));
        assertEquals(
                Duration.ofHours(-300 * 8766),
                stubs.echo("hours", CxxCodecs.duration(3_600_000_000_000L), Duration.ofHours(-300 * 8766)));
        assertEquals(Duration.ofMillis(1500), stubs.echo("seconds", CxxCodecs.duration(1), Duration.ofMillis(1500)));
        assertThrows(
                ArithmeticException.class,
                () -> stubs.echo("milliseconds", milliseconds, Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void passesEnumsOfAnySize() {
        CxxCodec<List<Color>> colors = CxxCodecs.list(CxxCodecs.enumeration(Color::of, Color::value));
        CxxCodec<List<Wide>> wide = CxxCodecs.list(CxxCodecs.enumeration(Wide::of, Wide::value));
        assertEquals(List.of(Color.RED, Color.GREEN), stubs.echo("colors", colors, List.of(Color.RED, Color.GREEN)));
        assertEquals(List.of(Wide.MOST, Wide.NONE), stubs.echo("wide", wide, List.of(Wide.MOST, Wide.NONE)));
    }

    @Test
    void copiesPlainStructs() {
        MemorySegment memory = Arena.ofAuto().allocate(Point.LAYOUT);
        memory.set(ValueLayout.JAVA_INT, 0, 5);
        memory.set(ValueLayout.JAVA_DOUBLE, 8, 2.5);
        List<Point> points = stubs.echo(
                "points",
                CxxCodecs.list(CxxCodecs.struct(Point.LAYOUT, Point::new, Point::segment)),
                List.of(new Point(memory)));
        assertEquals(5, points.getFirst().segment().get(ValueLayout.JAVA_INT, 0));
        assertEquals(2.5, points.getFirst().segment().get(ValueLayout.JAVA_DOUBLE, 8));
        assertNotEquals(memory, points.getFirst().segment());
    }
}
