package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxObject;
import io.nativeheader.CxxPair;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes values to C++ and back. */
class CxxCodecTest {

    private static final String HEADER = """
            #include <array>
            #include <chrono>
            #include <cstdint>
            #include <deque>
            #include <filesystem>
            #include <list>
            #include <map>
            #include <memory>
            #include <optional>
            #include <set>
            #include <string>
            #include <string_view>
            #include <unordered_map>
            #include <unordered_set>
            #include <vector>

            namespace shapes {

            int live;

            struct Named {
                int id;
                explicit Named(int id) : id(id) { live++; }
                Named(const Named &other) : id(other.id) { live++; }
                Named &operator=(const Named &) = default;
                virtual ~Named() { live--; }
            };

            struct Padding {
                long word = 0;
            };

            // An object and its root have different addresses.
            struct Shape : Padding, Named {
                explicit Shape(int id) : Named(id) {}
            };

            enum class Color : unsigned char { RED = 200, GREEN = 7 };
            enum class Wide : std::uint64_t { MOST = UINT64_MAX, NONE = 0 };

            struct Point {
                int x;
                double y;
            };

            }
            """;

    private static final String STUBS = """
            namespace { namespace java_wire {
            template <> struct object<shapes::Shape> : object_of<shapes::Named> {};
            template <> struct object<shapes::Named> : object_of<shapes::Named> {};
            } }

            #define EXPORTED extern "C" JAVA_HELPER
            #define ECHO(name, ...) \\
                EXPORTED void *java_helper_##name(void *arg0); \\
                void *java_helper_##name(void *arg0) \\
                { \\
                    return java_wire::result(java_wire::argument<__VA_ARGS__>(arg0).value()); \\
                } \\
                EXPORTED void *java_helper_##name##_const(void *arg0); \\
                void *java_helper_##name##_const(void *arg0) \\
                { \\
                    const __VA_ARGS__ kept = java_wire::argument<__VA_ARGS__>(arg0).value(); \\
                    return java_wire::result(kept); \\
                }

            ECHO(bools, std::vector<bool>)
            ECHO(bytes, std::vector<std::uint8_t>)
            ECHO(shorts, std::vector<short>)
            ECHO(ints, std::vector<int>)
            ECHO(longs, std::deque<long>)
            ECHO(floats, std::vector<float>)
            ECHO(doubles, std::list<double>)
            ECHO(unsigned_shorts, std::vector<std::uint16_t>)
            ECHO(unsigned_ints, std::vector<std::uint32_t>)
            ECHO(three, std::array<int, 3>)
            ECHO(two_texts, std::array<std::string, 2>)
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
            ECHO(set, std::set<std::string>)
            ECHO(hash_set, std::unordered_set<int>)
            ECHO(hash_map, std::unordered_map<std::string, unsigned char>)
            ECHO(optional, std::optional<std::string>)
            ECHO(nested, std::map<std::string, std::vector<std::pair<int, std::optional<std::string>>>>)
            ECHO(shapes, std::vector<shapes::Shape>)
            ECHO(shared, std::vector<std::shared_ptr<shapes::Shape>>)
            ECHO(shape_pointers, std::map<int, shapes::Shape *>)

            EXPORTED void *java_helper_dump(void *arg0);
            void *java_helper_dump(void *arg0)
            {
                typedef std::map<std::string, std::vector<std::pair<int, std::optional<std::string>>>> nested;
                const nested values = java_wire::argument<nested>(arg0).value();
                std::string text;
                for (const auto &entry : values) {
                    text += entry.first + ":";
                    for (const auto &pair : entry.second) {
                        text += " " + std::to_string(pair.first) + (pair.second ? "=" + *pair.second : "");
                    }
                    text += "\\n";
                }
                return java_wire::result(text);
            }

            EXPORTED void *java_helper_make(int count);
            void *java_helper_make(int count)
            {
                std::vector<std::unique_ptr<shapes::Shape>> made;
                for (int i = 0; i < count; i++) {
                    made.push_back(std::unique_ptr<shapes::Shape>(i == 1 ? nullptr : new shapes::Shape(i)));
                }
                return java_wire::result(std::move(made));
            }

            static std::shared_ptr<shapes::Named> kept;

            EXPORTED int java_helper_keep(void *arg0);
            int java_helper_keep(void *arg0)
            {
                kept = java_wire::argument<std::shared_ptr<shapes::Named>>(arg0).value();
                return static_cast<int>(kept.use_count());
            }

            EXPORTED void java_helper_destroy_share(void *self);
            void java_helper_destroy_share(void *self) { delete static_cast<std::shared_ptr<void> *>(self); }

            static void take(std::vector<std::unique_ptr<shapes::Shape>>) {}

            EXPORTED void java_helper_take(void *arg0);
            void java_helper_take(void *arg0)
            {
                take(java_wire::argument<std::vector<std::unique_ptr<shapes::Shape>>>(arg0).value());
            }

            EXPORTED void java_helper_destroy(void *self);
            void java_helper_destroy(void *self)
            {
                delete static_cast<shapes::Shape *>(static_cast<shapes::Named *>(self));
            }

            EXPORTED int java_helper_live(void);
            int java_helper_live(void) { return shapes::live; }

            static void split(std::vector<std::string> &parts, std::map<int, int> *sizes)
            {
                parts.push_back("end");
                for (const std::string &part : parts) {
                    if (sizes != nullptr) {
                        (*sizes)[static_cast<int>(part.size())]++;
                    }
                }
            }

            EXPORTED void java_helper_split(void *arg0, void *arg1);
            void java_helper_split(void *arg0, void *arg1)
            {
                split(java_wire::argument<std::vector<std::string>, 0>(arg0).lvalue(),
                        java_wire::argument<std::map<int, int> *, 1>(arg1).value());
            }

            static void negate(std::array<int, 3> &numbers)
            {
                for (int &number : numbers) {
                    number = -number;
                }
            }

            EXPORTED void java_helper_negate(void *arg0);
            void java_helper_negate(void *arg0) { negate(java_wire::argument<std::array<int, 3>>(arg0).lvalue()); }
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

    private static final class Shape extends CxxObject {

        private Shape(CxxPointer pointer) {
            super(pointer);
        }

        @SuppressWarnings("restricted") // C++ has an object there
        private int id() {
            return segment().reinterpret(16).get(ValueLayout.JAVA_INT, 8);
        }
    }

    private static final CxxCodec<Map<String, List<CxxPair<Integer, String>>>> NESTED =
            CxxCodec.map(CxxCodec.TEXT, CxxCodec.list(CxxCodec.pair(CxxCodec.INT, CxxCodec.optional(CxxCodec.TEXT))));

    private static NativeLibrary stubs;
    private final Random random = new Random(26);

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        stubs = CxxStubs.open(
                folder,
                "codecs",
                HEADER + CxxStubs.EXPORT + CxxStubs.part("wire.hpp") + STUBS,
                "-std=c++17",
                "-fsanitize=undefined",
                "-fno-sanitize-recover=undefined",
                "-O0");
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
                assertArrayEquals(bools, echo("bools" + suffix, CxxCodec.BOOLEAN_ARRAY, bools));
                assertArrayEquals(bytes, echo("bytes" + suffix, CxxCodec.BYTE_ARRAY, bytes));
                assertArrayEquals(shorts, echo("shorts" + suffix, CxxCodec.SHORT_ARRAY, shorts));
                assertArrayEquals(ints, echo("ints" + suffix, CxxCodec.INT_ARRAY, ints));
                assertArrayEquals(longs, echo("longs" + suffix, CxxCodec.LONG_ARRAY, longs));
                assertArrayEquals(floats, echo("floats" + suffix, CxxCodec.FLOAT_ARRAY, floats));
                assertArrayEquals(doubles, echo("doubles" + suffix, CxxCodec.DOUBLE_ARRAY, doubles));
            }
        }
    }

    @Test
    void keepsUnsignedNumbersPositive() {
        int[] shorts = IntStream.of(0, 1, 32768, 65535).toArray();
        long[] ints = LongStream.of(0, 1, 1L << 31, 4000000000L, (1L << 32) - 1).toArray();
        assertArrayEquals(shorts, echo("unsigned_shorts", CxxCodec.UNSIGNED_SHORT_ARRAY, shorts));
        assertArrayEquals(ints, echo("unsigned_ints", CxxCodec.UNSIGNED_INT_ARRAY, ints));
        Map<String, Integer> bytes = Map.of("a", 255, "b", 0);
        assertEquals(bytes, echo("hash_map", CxxCodec.map(CxxCodec.TEXT, CxxCodec.UNSIGNED_BYTE), bytes));
        assertThrows(
                ArithmeticException.class,
                () -> echo("unsigned_ints", CxxCodec.UNSIGNED_INT_ARRAY, new long[] {1L << 32}));
    }

    @Test
    void passesTextWithAnyCharacters() {
        for (String text : List.of("", "a\0b", "é€𝄞", "x".repeat(100_000))) {
            assertEquals(text, echo("text", CxxCodec.TEXT, text));
        }
        List<String> texts = list(() -> text(), 200);
        assertEquals(texts, echo("texts", CxxCodec.list(CxxCodec.TEXT), texts));
        assertEquals(texts, echo("views", CxxCodec.list(CxxCodec.TEXT), texts));
        assertEquals(Path.of("/tmp/é"), echo("path", CxxCodec.PATH, Path.of("/tmp/é")));
        assertThrows(IllegalArgumentException.class, () -> echo("text", CxxCodec.TEXT, "\ud800"));
    }

    @Test
    void passesDurationsOfAnyTick() {
        CxxCodec<Duration> milliseconds = CxxCodec.duration(1_000_000);
        for (Duration duration : List.of(
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofMillis(-1),
                Duration.ofMillis(-12345),
                Duration.ofMillis(Long.MAX_VALUE))) {
            assertEquals(duration, echo("milliseconds", milliseconds, duration));
        }
        assertEquals(Duration.ofMillis(-1), echo("milliseconds", milliseconds, Duration.ofNanos(-1_999_999)));
        assertEquals(
                Duration.ofHours(-300 * 8766),
                echo("hours", CxxCodec.duration(3_600_000_000_000L), Duration.ofHours(-300 * 8766)));
        assertEquals(Duration.ofMillis(1500), echo("seconds", CxxCodec.duration(1), Duration.ofMillis(1500)));
        assertThrows(
                ArithmeticException.class,
                () -> echo("milliseconds", milliseconds, Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void passesEnumsOfAnySize() {
        CxxCodec<List<Color>> colors = CxxCodec.list(CxxCodec.enumeration(Color::of, Color::value));
        CxxCodec<List<Wide>> wide = CxxCodec.list(CxxCodec.enumeration(Wide::of, Wide::value));
        assertEquals(List.of(Color.RED, Color.GREEN), echo("colors", colors, List.of(Color.RED, Color.GREEN)));
        assertEquals(List.of(Wide.MOST, Wide.NONE), echo("wide", wide, List.of(Wide.MOST, Wide.NONE)));
    }

    @Test
    void copiesPlainStructs() {
        MemorySegment memory = java.lang.foreign.Arena.ofAuto().allocate(Point.LAYOUT);
        memory.set(ValueLayout.JAVA_INT, 0, 5);
        memory.set(ValueLayout.JAVA_DOUBLE, 8, 2.5);
        List<Point> points = echo(
                "points",
                CxxCodec.list(CxxCodec.struct(Point.LAYOUT, Point::new, Point::segment)),
                List.of(new Point(memory)));
        assertEquals(5, points.getFirst().segment().get(ValueLayout.JAVA_INT, 0));
        assertEquals(2.5, points.getFirst().segment().get(ValueLayout.JAVA_DOUBLE, 8));
        assertNotEquals(memory, points.getFirst().segment());
    }

    @Test
    void passesSetsAndArraysOfText() {
        Set<String> set = new TreeSet<>(list(() -> Integer.toString(random.nextInt()), 50));
        assertEquals(List.copyOf(set), List.copyOf(echo("set", CxxCodec.set(CxxCodec.TEXT), set)));
        Set<Integer> numbers = new HashSet<>(list(random::nextInt, 50));
        assertEquals(numbers, echo("hash_set", CxxCodec.set(CxxCodec.INT), numbers));
        List<String> two = List.of("a", "");
        assertEquals(two, echo("two_texts", CxxCodec.list(CxxCodec.TEXT).ofLength(2), two));
        assertArrayEquals(new int[] {1, 2, 3}, echo("three", CxxCodec.INT_ARRAY.ofLength(3), new int[] {1, 2, 3}));
        assertThrows(IllegalArgumentException.class, () -> echo("three", CxxCodec.INT_ARRAY.ofLength(3), new int[2]));
    }

    @Test
    void distinguishesNoneFromEmptyText() {
        CxxCodec<String> optional = CxxCodec.optional(CxxCodec.TEXT);
        assertNull(echo("optional", optional, null));
        assertEquals("", echo("optional", optional, ""));
    }

    @Test
    void passesNestedValues() {
        for (int round = 0; round < 50; round++) {
            Map<String, List<CxxPair<Integer, String>>> values = new TreeMap<>();
            for (int i = 0; i < round; i++) {
                values.put(
                        Integer.toString(random.nextInt(1000)),
                        list(
                                () -> new CxxPair<>(random.nextInt(), random.nextBoolean() ? null : text()),
                                random.nextInt(8)));
            }
            assertEquals(values, echo("nested", NESTED, values));
            assertEquals(values, echo("nested_const", NESTED, values));
            assertEquals(dump(values), call("dump", NESTED, values, CxxCodec.TEXT));
        }
    }

    private static String dump(Map<String, List<CxxPair<Integer, String>>> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ":"
                        + entry.getValue().stream()
                                .map(pair -> " " + pair.first() + (pair.second() == null ? "" : "=" + pair.second()))
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void returnsCollectionsThatCannotBeChanged() {
        List<String> list = echo("texts", CxxCodec.list(CxxCodec.TEXT), List.of("a"));
        assertThrows(UnsupportedOperationException.class, () -> list.add("b"));
        Map<String, List<CxxPair<Integer, String>>> map = echo("nested", NESTED, Map.of());
        assertThrows(UnsupportedOperationException.class, () -> map.put("a", List.of()));
    }

    @Test
    void namesTheElementThatIsNull() {
        assertEquals(
                "element 1 is null",
                assertThrows(
                                NullPointerException.class,
                                () -> echo("texts", CxxCodec.list(CxxCodec.TEXT), Arrays.asList("a", null)))
                        .getMessage());
        assertEquals(
                "the value of a is null",
                assertThrows(
                                NullPointerException.class,
                                () -> echo("nested", NESTED, Collections.singletonMap("a", null)))
                        .getMessage());
        assertEquals(
                "the value is null",
                assertThrows(NullPointerException.class, () -> echo("text", CxxCodec.TEXT, null))
                        .getMessage());
    }

    @Test
    void copiesObjectsAndMovesThoseOfUniquePointers() throws Throwable {
        int before = live();
        CxxCodec<List<Shape>> unique = CxxCodec.list(CxxCodec.unique(Shape::new, destructor()));
        List<Shape> made = unique.read(
                (MemorySegment) handle("make", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                        .invoke(3));
        assertEquals(before + 2, live());
        assertNull(made.get(1));
        assertEquals(2, made.get(2).id());

        List<Shape> present = List.of(made.get(0), made.get(2));
        List<Shape> copies = echo("shapes", CxxCodec.list(CxxCodec.value(Shape::new, destructor())), present);
        assertEquals(before + 4, live());
        assertEquals(List.of(0, 2), copies.stream().map(Shape::id).toList());
        assertNotEquals(present, copies);
        copies.forEach(Shape::close);
        assertEquals(before + 2, live());

        Map<Integer, Shape> pointers = new LinkedHashMap<>(Map.of(7, made.get(2)));
        pointers.put(8, null);
        assertEquals(
                pointers, echo("shape_pointers", CxxCodec.map(CxxCodec.INT, CxxCodec.pointer(Shape::new)), pointers));

        try (Scratch scratch = Scratch.open()) {
            handle("take", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invoke(unique.write(scratch, made));
        }
        assertEquals(before, live());
        assertThrows(IllegalStateException.class, () -> made.get(2).segment());
    }

    @Test
    void sharesObjectsWithCxx() throws Throwable {
        int before = live();
        CxxCodec<Shape> shared =
                CxxCodec.shared(Shape::new, handle("destroy_share", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)));
        MethodHandle keep = handle("keep", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        Shape alone = CxxCodec.list(CxxCodec.unique(Shape::new, destructor()))
                .read((MemorySegment) handle("make", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                        .invoke(1))
                .getFirst();
        List<Shape> handles = echo("shared", CxxCodec.list(shared), Arrays.asList(alone, null));
        assertNull(handles.get(1));
        assertThrows(IllegalStateException.class, alone::segment, "C++ took the object over");

        Shape first = handles.getFirst();
        Shape second = echo("shared_const", CxxCodec.list(shared), handles).getFirst();
        assertEquals(first, second);
        try (Scratch scratch = Scratch.open()) {
            assertEquals(3, (int) keep.invoke(shared.write(scratch, first)), "two handles and C++ share the object");
        }
        first.close();
        second.close();
        assertThrows(IllegalStateException.class, first::segment);
        assertEquals(before + 1, live(), "C++ keeps its share");
        try (Scratch scratch = Scratch.open()) {
            keep.invoke(shared.write(scratch, null));
        }
        assertEquals(before, live());
    }

    @Test
    void copiesChangesOfCxxBack() throws Throwable {
        List<String> parts = new ArrayList<>(List.of("a", "bc"));
        Map<Integer, Integer> sizes = new HashMap<>();
        MethodHandle split = handle("split", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (Scratch scratch = Scratch.open()) {
            split.invoke(
                    CxxCodec.list(CxxCodec.TEXT).writeBack(scratch, parts),
                    CxxCodec.map(CxxCodec.INT, CxxCodec.INT).writeBack(scratch, sizes));
        }
        assertEquals(List.of("a", "bc", "end"), parts);
        assertEquals(Map.of(1, 1, 2, 1, 3, 1), sizes);
        try (Scratch scratch = Scratch.open()) {
            split.invoke(CxxCodec.list(CxxCodec.TEXT).writeBack(scratch, parts), MemorySegment.NULL);
        }
        assertEquals(4, parts.size());
        int[] numbers = {1, -2, 3};
        try (Scratch scratch = Scratch.open()) {
            handle("negate", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))
                    .invoke(CxxCodec.INT_ARRAY.ofLength(3).writeBack(scratch, numbers));
        }
        assertArrayEquals(new int[] {-1, 2, -3}, numbers);
    }

    private String text() {
        return random.ints(random.nextInt(20), 'a', 0x300)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static <T> List<T> list(Supplier<T> element, int size) {
        return IntStream.range(0, size).mapToObj(_ -> element.get()).collect(Collectors.toList());
    }

    private static <T> T echo(String stub, CxxCodec<T> codec, T value) {
        return call(stub, codec, value, codec);
    }

    private static <T, R> R call(String stub, CxxCodec<T> argument, T value, CxxCodec<R> result) {
        try (Scratch scratch = Scratch.open()) {
            return result.read(
                    (MemorySegment) handle(stub, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                            .invoke(argument.write(scratch, value)));
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static int live() throws Throwable {
        return (int) handle("live", FunctionDescriptor.of(ValueLayout.JAVA_INT)).invoke();
    }

    private static MethodHandle destructor() {
        return handle("destroy", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        return stubs.helper(name, type).get();
    }
}
