package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxObject;
import io.nativeheader.CxxPair;
import io.nativeheader.CxxTuple3;
import io.nativeheader.CxxTuple6;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes wide text, times, tuples, variants and pointers that own nothing to C++ and back. */
class CxxValueCodecsTest {

    private static final String HEADER = """
            #include <chrono>
            #include <forward_list>
            #include <functional>
            #include <map>
            #include <memory>
            #include <set>
            #include <string>
            #include <string_view>
            #include <tuple>
            #include <variant>
            #include <vector>

            namespace shapes {

            int live;

            struct Shape {
                int id;
                explicit Shape(int id) : id(id) { live++; }
                Shape(const Shape &other) : id(other.id) { live++; }
                Shape &operator=(const Shape &) = default;
                ~Shape() { live--; }
            };

            }
            """;

    private static final String STUBS = """
            namespace { namespace java_wire {
            template <> struct object<shapes::Shape> : object_of<shapes::Shape> {};
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

            typedef std::chrono::system_clock::time_point time_point;

            ECHO(wide, std::wstring)
            ECHO(utf16, std::u16string)
            ECHO(utf32, std::vector<std::u32string>)
            ECHO(instant, std::vector<time_point>)
            ECHO(day, std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<int, std::ratio<86400>>>)
            ECHO(two, std::tuple<int, std::string>)
            ECHO(three, std::tuple<int, std::string, const double>)
            ECHO(six, std::tuple<char, int, std::tuple<int, int, int>, std::vector<int>, std::string, bool>)
            ECHO(objects, std::tuple<shapes::Shape, int, shapes::Shape *>)
            ECHO(variant, std::vector<std::variant<std::monostate, int, std::string, shapes::Shape>>)
            ECHO(forward_list, std::forward_list<std::string>)
            ECHO(multiset, std::multiset<int>)
            ECHO(multimap, std::multimap<int, std::string>)
            ECHO(references, std::vector<std::reference_wrapper<shapes::Shape>>)
            ECHO(weak, std::vector<std::weak_ptr<shapes::Shape>>)

            static std::u16string malformed() { return {u'a', char16_t(0xd800), u'b', char16_t(0xdc00), u'c', char16_t(0xdbff)}; }

            EXPORTED void *java_helper_malformed();
            void *java_helper_malformed() { return java_wire::result(malformed()); }

            static int units(std::u16string_view text) { return static_cast<int>(text.size()) * 0x10000 + (text.empty() ? 0 : text.back()); }

            EXPORTED int java_helper_units(void *arg0);
            int java_helper_units(void *arg0) { return units(java_wire::argument<std::u16string_view>(arg0).value()); }

            EXPORTED void *java_helper_floating(int seconds);
            void *java_helper_floating(int seconds)
            {
                return java_wire::result(std::chrono::duration<double>(seconds == 0 ? 0.1 : seconds * 1e30));
            }

            EXPORTED void *java_helper_create(int id);
            void *java_helper_create(int id) { return new shapes::Shape(id); }

            EXPORTED void java_helper_destroy(void *self);
            void java_helper_destroy(void *self) { delete static_cast<shapes::Shape *>(self); }

            EXPORTED void *java_helper_share(int id);
            void *java_helper_share(int id) { return java_wire::result(std::make_shared<shapes::Shape>(id)); }

            EXPORTED void java_helper_destroy_share(void *self);
            void java_helper_destroy_share(void *self) { delete static_cast<std::shared_ptr<void> *>(self); }

            EXPORTED int java_helper_live();
            int java_helper_live() { return shapes::live; }
            """;

    private static final class Shape extends CxxObject {

        private Shape(CxxPointer pointer) {
            super(pointer);
        }

        @SuppressWarnings("restricted") // C++ has an object there
        private int id() {
            return segment().reinterpret(4).get(JAVA_INT, 0);
        }
    }

    private static NativeLibrary stubs;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        stubs = CxxStubs.open(
                folder,
                "values",
                HEADER + CxxStubs.EXPORT + CxxStubs.wire() + STUBS,
                "-std=c++17",
                "-fsanitize=undefined",
                "-fno-sanitize-recover=undefined",
                "-O0");
    }

    @Test
    void passesTextInWideCharacters() throws Throwable {
        for (String text : List.of("", "a\0b", "é€𝄞\uffff\ue000", "𝄞".repeat(10_000))) {
            assertEquals(text, echo("wide", CxxCodecs.TEXT, text));
            assertEquals(text, echo("utf16_const", CxxCodecs.TEXT, text));
            assertEquals(List.of(text, "x"), echo("utf32", CxxCodecs.list(CxxCodecs.TEXT), List.of(text, "x")));
        }
        assertEquals("a\ufffdb\ufffdc\ufffd", CxxCodecs.TEXT.read((MemorySegment)
                handle("malformed", FunctionDescriptor.of(ADDRESS)).invoke()));
    }

    @Test
    void passesViewsOfWideCharacters() throws Throwable {
        assertEquals(0, units(""));
        assertEquals(0x30000 + 0xdd1e, units("a𝄞"));
    }

    private static int units(String text) throws Throwable {
        try (Scratch scratch = Scratch.open()) {
            return (int) handle("units", FunctionDescriptor.of(JAVA_INT, ADDRESS))
                    .invoke(CxxCodecs.TEXT.write(scratch, text));
        }
    }

    @Test
    void passesTimesBeforeAndAfterTheEpoch() {
        List<Instant> times = List.of(
                Instant.EPOCH,
                Instant.parse("2026-11-30T14:00:00.123456789Z"),
                Instant.parse("1815-12-10T00:00:00.5Z"));
        assertEquals(times, echo("instant", CxxCodecs.list(CxxCodecs.instant(1)), times));
        Instant day = Instant.parse("2026-11-30T00:00:00Z");
        assertEquals(day, echo("day", CxxCodecs.instant(86_400_000_000_000L), day.plusSeconds(3600)));
        assertThrows(
                ArithmeticException.class,
                () -> echo("instant", CxxCodecs.list(CxxCodecs.instant(1)), List.of(Instant.MAX)));
    }

    @Test
    void roundsSecondsInFloatingPoint() throws Throwable {
        MethodHandle floating = handle("floating", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        CxxCodec<Duration> codec = CxxCodecs.duration(1);
        assertEquals(Duration.ofMillis(100), codec.read((MemorySegment) floating.invoke(0)));
        assertEquals(Duration.ofNanos(Long.MAX_VALUE), codec.read((MemorySegment) floating.invoke(1)));
        assertEquals(Duration.ofNanos(Long.MIN_VALUE), codec.read((MemorySegment) floating.invoke(-1)));
    }

    @Test
    void passesTuples() {
        CxxPair<Integer, String> pair = new CxxPair<>(1, "é");
        assertEquals(pair, echo("two", CxxCodecs.pair(CxxCodecs.INT, CxxCodecs.TEXT), pair));
        var three = new CxxTuple3<>(1, "é", 2.5);
        assertEquals(three, echo("three_const", CxxTuples.of(CxxCodecs.INT, CxxCodecs.TEXT, CxxCodecs.DOUBLE), three));
        CxxCodec<CxxTuple3<Integer, Integer, Integer>> inner =
                CxxTuples.of(CxxCodecs.INT, CxxCodecs.INT, CxxCodecs.INT);
        var six = new CxxTuple6<>((byte) 1, 2, new CxxTuple3<>(3, 4, 5), List.of(6), "7", true);
        var codec = CxxTuples.of(
                CxxCodecs.BYTE, CxxCodecs.INT, inner, CxxCodecs.list(CxxCodecs.INT), CxxCodecs.TEXT, CxxCodecs.BOOLEAN);
        assertEquals(six, echo("six", codec, six));
        assertEquals(
                "the tuple's second value is null",
                assertThrows(
                                NullPointerException.class,
                                () -> echo(
                                        "three",
                                        CxxTuples.of(CxxCodecs.INT, CxxCodecs.TEXT, CxxCodecs.DOUBLE),
                                        new CxxTuple3<>(1, null, 2.5)))
                        .getMessage());
    }

    @Test
    void copiesObjectsInTuples() throws Throwable {
        int before = live();
        CxxCodec<Shape> value = CxxCodecs.value(Shape::new, destructor());
        CxxCodec<Shape> pointer = CxxCodecs.pointer(Shape::new);
        try (Shape shape = create(7)) {
            var tuple = new CxxTuple3<>(shape, 1, shape);
            var copy = echo("objects", CxxTuples.of(value, CxxCodecs.INT, pointer), tuple);
            assertEquals(shape, copy.third());
            assertNotEquals(shape, copy.first());
            assertEquals(7, copy.first().id());
            copy.first().close();
        }
        assertEquals(before, live());
    }

    @Test
    void passesTheAlternativeThatHasTheClassOfTheValue() throws Throwable {
        int before = live();
        CxxCodec<List<Object>> variants = CxxCodecs.list(CxxCodecs.variant(
                new CxxAlternative<>(Void.class, CxxCodecs.NOTHING),
                new CxxAlternative<>(Integer.class, CxxCodecs.INT),
                new CxxAlternative<>(String.class, CxxCodecs.TEXT),
                new CxxAlternative<>(Shape.class, CxxCodecs.value(Shape::new, destructor()))));
        List<Object> values = Arrays.asList(null, 1, "é", -2, null);
        assertEquals(values, echo("variant", variants, values));
        assertEquals(values, echo("variant_const", variants, values));
        try (Shape shape = create(8)) {
            try (Shape copy = (Shape) echo("variant", variants, List.of(shape)).getFirst()) {
                assertEquals(8, copy.id());
            }
        }
        assertEquals(before, live());
        assertEquals(
                "the value is of java.lang.Double, but the std::variant takes Void, Integer, String, Shape",
                assertThrows(IllegalArgumentException.class, () -> echo("variant", variants, List.of(2.5)))
                        .getMessage());
    }

    @Test
    void passesListsInTheOrderOfCxx() {
        List<String> texts = List.of("b", "a", "");
        assertEquals(texts, echo("forward_list", CxxCodecs.list(CxxCodecs.TEXT), texts));
        assertEquals(List.of(1, 1, 2, 3), echo("multiset", CxxCodecs.list(CxxCodecs.INT), List.of(3, 1, 2, 1)));
        CxxCodec<List<CxxPair<Integer, String>>> entries =
                CxxCodecs.list(CxxCodecs.pair(CxxCodecs.INT, CxxCodecs.TEXT));
        assertEquals(
                List.of(new CxxPair<>(1, "b"), new CxxPair<>(1, "a"), new CxxPair<>(2, "c")),
                echo(
                        "multimap",
                        entries,
                        List.of(new CxxPair<>(2, "c"), new CxxPair<>(1, "b"), new CxxPair<>(1, "a"))));
    }

    @Test
    void refersToObjectsThatSomethingElseOwns() throws Throwable {
        try (Shape shape = create(3)) {
            CxxCodec<List<Shape>> references = CxxCodecs.list(CxxCodecs.reference(Shape::new));
            assertEquals(List.of(shape, shape), echo("references", references, List.of(shape, shape)));
            assertThrows(NullPointerException.class, () -> echo("references", references, Arrays.asList(shape, null)));
        }
    }

    @Test
    void locksWeakPointers() throws Throwable {
        int before = live();
        MethodHandle destroyShare = handle("destroy_share", FunctionDescriptor.ofVoid(ADDRESS));
        CxxCodec<List<Shape>> weak = CxxCodecs.list(CxxCodecs.weak(Shape::new, destroyShare));
        Shape shared = CxxCodecs.shared(Shape::new, destroyShare).read((MemorySegment)
                handle("share", FunctionDescriptor.of(ADDRESS, JAVA_INT)).invoke(5));
        List<Shape> locked = echo("weak", weak, Arrays.asList(shared, null));
        assertEquals(Arrays.asList(shared, null), locked);
        shared.close();
        assertEquals(5, locked.getFirst().id());
        locked.getFirst().close();
        assertEquals(before, live());
        try (Shape alone = create(6)) {
            assertEquals(
                    "a std::weak_ptr refers to objects of a std::shared_ptr, but Java alone owns Shape",
                    assertThrows(IllegalArgumentException.class, () -> echo("weak", weak, List.of(alone)))
                            .getMessage());
            assertEquals(6, alone.id());
        }
        assertNull(echo("weak", weak, Arrays.asList((Shape) null)).getFirst());
    }

    private static Shape create(int id) throws Throwable {
        return new Shape(CxxPointer.owned(
                (MemorySegment) handle("create", FunctionDescriptor.of(ADDRESS, JAVA_INT))
                        .invoke(id),
                destructor()));
    }

    private static MethodHandle destructor() {
        return handle("destroy", FunctionDescriptor.ofVoid(ADDRESS));
    }

    private static int live() throws Throwable {
        return (int) handle("live", FunctionDescriptor.of(JAVA_INT)).invoke();
    }

    private static <T> T echo(String stub, CxxCodec<T> codec, T value) {
        try (Scratch scratch = Scratch.open()) {
            return codec.read((MemorySegment)
                    handle(stub, FunctionDescriptor.of(ADDRESS, ADDRESS)).invoke(codec.write(scratch, value)));
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        return stubs.helper(name, type).get();
    }
}
