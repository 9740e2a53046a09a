package io.nativeheader.cplusplus.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxComplex;
import io.nativeheader.CxxPair;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls functions with complex numbers, bits, bytes, times of other clocks, and initializer lists. */
class NumbersAndBitsTest implements NoObjectsLeft {

    private final Vocabulary vocabulary = new VocabularyNative();

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return bits;
    }

    @Test
    void anInitializerListHasTheElementsOfAnArrayOrList() {
        try (Series series = Series.create(new double[] {1, 2, 3.5});
                Series empty = Series.create(new double[0])) {
            assertEquals(6.5, series.sum());
            assertEquals(0, empty.sum());
        }
        assertEquals("a;𝄞;", vocabulary.concatenated(List.of("a", "𝄞")));
        assertEquals("", vocabulary.concatenated(List.of()));
        try (Word one = Word.create("one");
                Word three = Word.create("three")) {
            assertEquals(8, vocabulary.lengths(List.of(one, three)));
        }
        assertEquals("a=1;b=2;", vocabulary.entries(List.of(new CxxPair<>("b", 2), new CxxPair<>("a", 1))));
    }

    @Test
    void complexNumbersCross() {
        assertEquals(new CxxComplex(-3, 4), vocabulary.squared(new CxxComplex(1, 2)));
        assertEquals(
                List.of(new CxxComplex(0.5, -1), new CxxComplex(-2, 0)),
                vocabulary.conjugates(List.of(new CxxComplex(0.5, 1), new CxxComplex(-2, -0.0))));
        assertEquals(new CxxComplex(0, 2), vocabulary.root(-4));
        assertNull(vocabulary.root(Double.NaN));
        assertThrows(NullPointerException.class, () -> vocabulary.squared(null));
    }

    @Test
    void bitsCross() {
        assertEquals(bits(3, 66), vocabulary.shifted(bits(0, 63), 3));
        assertEquals(bits(69), vocabulary.shifted(bits(0, 1), 69));
        BitSet flipped = bits(0, 3);
        vocabulary.flip(flipped);
        assertEquals(bits(1, 2, 4), flipped);
        IllegalArgumentException tooMany = assertThrows(IllegalArgumentException.class, () -> vocabulary.flip(bits(5)));
        assertEquals("bit 5 is set, but the std::bitset has 5 bits", tooMany.getMessage());
    }

    @Test
    void bytesCrossAsNumbers() {
        assertArrayEquals(new byte[] {-1, 0, 127}, vocabulary.complements(new byte[] {0, -1, -128}));
        assertEquals(Map.of("a", (byte) 97, "é", (byte) 0xc3), vocabulary.first_bytes(List.of("a", "é")));
    }

    @Test
    void timesOfOtherClocksAreDurations() {
        assertEquals(Duration.ofMillis(2500), vocabulary.later(Duration.ofMillis(500), Duration.ofSeconds(2)));
        assertEquals(Duration.ofSeconds(-1), vocabulary.later(Duration.ofSeconds(-3), Duration.ofSeconds(2)));
    }

    @Test
    void cxxCallsJavaWithThem() {
        vocabulary.apply((number, bits, value) -> {
            assertEquals(bits(0, 2), bits);
            assertEquals((byte) 0xfe, value);
            return new CxxComplex(number.imaginary(), number.real());
        });
    }
}
