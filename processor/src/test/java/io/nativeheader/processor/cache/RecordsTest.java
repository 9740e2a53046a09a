package io.nativeheader.processor.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordsTest {

    /** An enum constant with a body, whose class is not the enum. */
    private enum Kind {
        PLAIN,
        WITH_BODY {
            @Override
            public String toString() {
                return "body";
            }
        }
    }

    private record Leaf(String text, int number, long wide, double real, boolean truth, Kind kind) {}

    private record Tree(
            Leaf leaf, Optional<Tree> left, List<Tree> more, Map<String, Leaf> names, OptionalInt a, OptionalLong b) {}

    private static final Leaf LEAF = new Leaf("é\0\ud800 𝄞", -1, Long.MIN_VALUE, -0.0, true, Kind.WITH_BODY);

    private static Tree tree() {
        Map<String, Leaf> names = new LinkedHashMap<>();
        names.put("z", LEAF);
        names.put("a", new Leaf("", Integer.MAX_VALUE, 1, Double.NaN, false, Kind.PLAIN));
        Tree end = new Tree(LEAF, Optional.empty(), List.of(), Map.of(), OptionalInt.empty(), OptionalLong.empty());
        return new Tree(LEAF, Optional.of(end), List.of(end, end), names, OptionalInt.of(7), OptionalLong.of(-7));
    }

    @Test
    void readsWhatWasWritten() {
        Tree tree = tree();
        Tree back = RecordReader.value(RecordWriter.bytes(tree), Tree.class).orElseThrow();
        assertEquals(tree, back);
        assertEquals(List.of("z", "a"), List.copyOf(back.names().keySet()), "in order");
        assertSame(back.more().getFirst(), back.left().orElseThrow(), "equal values are one");
    }

    @Test
    void writesEqualValuesAsEqualBytes() {
        assertEquals(List.of(bytes(tree())), List.of(bytes(tree())));
    }

    private static String bytes(Object value) {
        return java.util.Arrays.toString(RecordWriter.bytes(value));
    }

    @Test
    void readsBytesAndSets() {
        assertEquals(
                Set.of("a", "b"),
                RecordReader.value(RecordWriter.bytes(Set.of("a", "b")), Set.class)
                        .orElseThrow());
        assertEquals(
                300,
                RecordReader.value(RecordWriter.bytes(new byte[300]), byte[].class)
                        .orElseThrow()
                        .length);
    }

    @Test
    void doesNotThrowForDamagedBytes() {
        byte[] bytes = RecordWriter.bytes(tree());
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            for (int changes = random.nextInt(4); changes > 0 && damaged.length > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            RecordReader.value(damaged, Tree.class); // must not throw
        }
    }

    @Test
    void doesNotCreateRecordsOfOtherPackages() {
        String name = Leaf.class.getName();
        byte[] bytes = RecordWriter.bytes(new Leaf("", 0, 0, 0, true, Kind.PLAIN));
        String changed = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace(name, name.replace("io.nativeheader", "xx.nativeheader"));
        assertTrue(RecordReader.value(changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), Leaf.class)
                .isEmpty());
        assertTrue(RecordReader.value(bytes, Tree.class).isEmpty());
        assertTrue(RecordReader.value(new byte[0], Tree.class).isEmpty());
    }

    @Test
    void rejectsOtherKindsOfValues() {
        assertThrows(IllegalArgumentException.class, () -> RecordWriter.bytes(List.of(new StringBuilder("x"))));
        assertEquals(
                Path.of("a b"),
                RecordReader.value(RecordWriter.bytes(Path.of("a b")), Path.class)
                        .orElseThrow());
        assertEquals(
                Map.of("a", 1),
                RecordReader.value(RecordWriter.bytes(new TreeMap<>(Map.of("a", 1))), Map.class)
                        .orElseThrow());
    }
}
