package io.nativeheader.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxPair;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes containers to C++ and back. */
class CxxContainerCodecTest {

    private static final String HEADER = """
            #include <array>
            #include <map>
            #include <optional>
            #include <set>
            #include <string>
            #include <unordered_set>
            #include <vector>
            """;

    private static final String STUBS = """
            ECHO(three, std::array<int, 3>)
            ECHO(two_texts, std::array<std::string, 2>)
            ECHO(text, std::string)
            ECHO(texts, std::vector<std::string>)
            ECHO(set, std::set<std::string>)
            ECHO(hash_set, std::unordered_set<int>)
            ECHO(optional, std::optional<std::string>)
            ECHO(nested, std::map<std::string, std::vector<std::pair<int, std::optional<std::string>>>>)

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

    private static final CxxCodec<Map<String, List<CxxPair<Integer, String>>>> NESTED = CxxCodecs.map(
            CxxCodecs.TEXT, CxxCodecs.list(CxxCodecs.pair(CxxCodecs.INT, CxxCodecs.optional(CxxCodecs.TEXT))));

    private static CxxEcho stubs;
    private final Random random = new Random(26);

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        stubs = CxxEcho.open(folder, HEADER, STUBS);
    }

    @Test
    void passesSetsAndArraysOfText() {
        Set<String> set = new TreeSet<>(CxxEcho.list(() -> Integer.toString(random.nextInt()), 50));
        assertEquals(List.copyOf(set), List.copyOf(stubs.echo("set", CxxCodecs.set(CxxCodecs.TEXT), set)));
        Set<Integer> numbers = new HashSet<>(CxxEcho.list(random::nextInt, 50));
        assertEquals(numbers, stubs.echo("hash_set", CxxCodecs.set(CxxCodecs.INT), numbers));
        List<String> two = List.of("a", "");
        assertEquals(two, stubs.echo("two_texts", CxxCodecs.list(CxxCodecs.TEXT).ofLength(2), two));
        assertArrayEquals(
                new int[] {1, 2, 3}, stubs.echo("three", CxxCodecs.INT_ARRAY.ofLength(3), new int[] {1, 2, 3}));
        assertThrows(
                IllegalArgumentException.class, () -> stubs.echo("three", CxxCodecs.INT_ARRAY.ofLength(3), new int[2]));
    }

    @Test
    void distinguishesNoneFromEmptyText() {
        CxxCodec<String> optional = CxxCodecs.optional(CxxCodecs.TEXT);
        assertNull(stubs.echo("optional", optional, null));
        assertEquals("", stubs.echo("optional", optional, ""));
    }

    @Test
    void passesNestedValues() {
        for (int round = 0; round < 50; round++) {
            Map<String, List<CxxPair<Integer, String>>> values = new TreeMap<>();
            for (int i = 0; i < round; i++) {
                values.put(
                        Integer.toString(random.nextInt(1000)),
                        CxxEcho.list(
                                () -> new CxxPair<>(
                                        random.nextInt(), random.nextBoolean() ? null : CxxEcho.text(random)),
                                random.nextInt(8)));
            }
            assertEquals(values, stubs.echo("nested", NESTED, values));
            assertEquals(values, stubs.echo("nested_const", NESTED, values));
            assertEquals(dump(values), stubs.call("dump", NESTED, values, CxxCodecs.TEXT));
        }
    }

    @Test
    void returnsCollectionsThatCannotBeChanged() {
        List<String> list = stubs.echo("texts", CxxCodecs.list(CxxCodecs.TEXT), List.of("a"));
        assertThrows(UnsupportedOperationException.class, () -> list.add("b"));
        Map<String, List<CxxPair<Integer, String>>> map = stubs.echo("nested", NESTED, Map.of());
        assertThrows(UnsupportedOperationException.class, () -> map.put("a", List.of()));
    }

    @Test
    void namesTheElementThatIsNull() {
        assertEquals(
                "element 1 is null",
                assertThrows(
                                NullPointerException.class,
                                () -> stubs.echo("texts", CxxCodecs.list(CxxCodecs.TEXT), Arrays.asList("a", null)))
                        .getMessage());
        assertEquals(
                "the value of a is null",
                assertThrows(
                                NullPointerException.class,
                                () -> stubs.echo("nested", NESTED, Collections.singletonMap("a", null)))
                        .getMessage());
        assertEquals(
                "the value is null",
                assertThrows(NullPointerException.class, () -> stubs.echo("text", CxxCodecs.TEXT, null))
                        .getMessage());
    }

    @Test
    void copiesChangesOfCxxBack() throws Throwable {
        List<String> parts = new ArrayList<>(List.of("a", "bc"));
        Map<Integer, Integer> sizes = new HashMap<>();
        MethodHandle split = stubs.handle("split", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (Scratch scratch = Scratch.open()) {
            split.invoke(
                    CxxCodecs.list(CxxCodecs.TEXT).writeBack(scratch, parts),
                    CxxCodecs.map(CxxCodecs.INT, CxxCodecs.INT).writeBack(scratch, sizes));
        }
        assertEquals(List.of("a", "bc", "end"), parts);
        assertEquals(Map.of(1, 1, 2, 1, 3, 1), sizes);
        try (Scratch scratch = Scratch.open()) {
            split.invoke(CxxCodecs.list(CxxCodecs.TEXT).writeBack(scratch, parts), MemorySegment.NULL);
        }
        assertEquals(4, parts.size());
        int[] numbers = {1, -2, 3};
        try (Scratch scratch = Scratch.open()) {
            stubs.handle("negate", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))
                    .invoke(CxxCodecs.INT_ARRAY.ofLength(3).writeBack(scratch, numbers));
        }
        assertArrayEquals(new int[] {-1, 2, -3}, numbers);
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
}
