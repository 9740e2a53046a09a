package io.nativeheader.cplusplus.values;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxException;
import io.nativeheader.CxxPair;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exchanges containers and other values of the standard library. */
class ContainersTest implements NoObjectsLeft {

    private final Values values = new ValuesNative();

    @Test
    void aVectorOfIntegersIsAnArray() {
        assertArrayEquals(new int[] {0, 1, 4, 9}, values.squares(4));
        assertArrayEquals(new int[0], values.squares(0));
        assertEquals(6, values.sum(new int[] {1, 2, 3}));
        assertEquals(0, values.sum(new int[0]));
        assertEquals(
                499_999_500_000L % (1L << 32),
                values.sum(IntStream.range(0, 1_000_000).toArray()) & 0xffffffffL);
    }

    @Test
    void aVectorOfStringsIsAList() {
        assertEquals(List.of("a", "grüß", "☃"), values.words("a grüß ☃"));
        assertEquals(List.of(), values.words(""));
        assertEquals("abc☃", values.concatenated(List.of("a", "bc", "☃", "")));
    }

    @Test
    void anArrayHasItsLength() {
        assertArrayEquals(new double[] {0, 1, 0}, values.axis(1));
        assertEquals(5, values.norm(new double[] {3, 0, 4}));
        assertThrows(IllegalArgumentException.class, () -> values.norm(new double[] {3, 4}));
        assertThrows(CxxException.class, () -> values.axis(3));
    }

    @Test
    void anArrayMayHoldObjectsThatOnlyConstructorsWithArgumentsCreate() {
        try (Item a = Item.create("a");
                Item b = Item.create("b")) {
            List<Item> swapped = values.swapped(List.of(a, b));
            assertEquals(List.of("b", "a"), swapped.stream().map(Item::name).toList());
            swapped.forEach(Item::close);
        }
    }

    @Test
    void aMapIsAMap() {
        assertEquals(Map.of("a", 1, "bcd", 3), values.lengths(List.of("a", "bcd", "a")));
        assertEquals(5, values.values_total(Map.of("a", 2, "b", 3)));
        assertEquals(0, values.values_total(Map.of()));
    }

    @Test
    void aSetIsASet() {
        assertEquals(Set.of(1, 2, 3), values.distinct(new int[] {3, 1, 2, 3}));
    }

    @Test
    void containersCanBeNested() {
        List<int[]> triangle = values.triangle(3);
        assertEquals(3, triangle.size());
        assertEquals("[0, 1, 4]", Arrays.toString(triangle.get(2)));
    }

    @Test
    void aVectorOfBoolIsAnArray() {
        assertArrayEquals(new boolean[] {false, true, true}, values.bits(6));
    }

    @Test
    void anEmptyOptionalIsNull() {
        assertEquals("b", values.found("a=b", (byte) '='));
        assertEquals("", values.found("a=", (byte) '='));
        assertNull(values.found("ab", (byte) '='));
        assertEquals(12, values.parsed("12"));
        assertNull(values.parsed("x"));
        assertEquals(0, values.or_zero(null));
        assertEquals(7, values.or_zero(7));
    }

    @Test
    void aPairIsARecord() {
        assertEquals(new CxxPair<>("a", 5), values.split("a=5"));
        assertEquals(3, values.difference(new CxxPair<>(8, 5)));
    }

    @Test
    void aDurationIsADuration() {
        assertEquals(Duration.ofMillis(3000), values.doubled(Duration.ofMillis(1500)));
        assertEquals(Duration.ofMinutes(-2), values.minutes(-2));
    }

    @Test
    void aPathIsAPath() {
        assertEquals(Path.of("/tmp/grüß/☃"), values.child(Path.of("/tmp/grüß"), "☃"));
    }

    @Test
    void refusesNullForAContainer() {
        assertThrows(NullPointerException.class, () -> values.sum(null));
        assertThrows(NullPointerException.class, () -> values.concatenated(null));
    }
}
