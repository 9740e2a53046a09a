package io.nativeheader.processor.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerTargetTest {

    private static final TargetSet FIRST_AND_LAST = TargetSet.of(0).or(TargetSet.of(3));

    /** A value like a whole header, whose hash code is expensive. */
    private record Large(String name) {

        @Override
        public int hashCode() {
            throw new AssertionError("hash code of a large value");
        }
    }

    @Test
    void keepsOneValueIfAllTargetsAgree() {
        PerTarget<String> values = PerTarget.of(TargetSet.first(3), _ -> "same");
        assertTrue(values.isSame());
        assertEquals(List.of("same"), values.values());
        assertEquals("same", values.at(2));
    }

    @Test
    void keepsTheValueOfEachTargetIfTwoDiffer() {
        PerTarget<Integer> values = PerTarget.of(TargetSet.of(1).or(TargetSet.of(4)), index -> index);
        assertFalse(values.isSame());
        assertEquals(1, values.at(1));
        assertEquals(4, values.at(4));
    }

    @Test
    void comparesLargeValuesWithoutHashCodes() {
        assertTrue(PerTarget.of(TargetSet.first(1), _ -> new Large("a")).isSame());
        assertTrue(PerTarget.of(TargetSet.first(2), _ -> new Large("a")).isSame());
        assertFalse(PerTarget.of(TargetSet.first(2), index -> new Large("a" + index))
                .isSame());
    }

    @Test
    void keepsEqualValuesOfEachTargetOnRequest() {
        PerTarget<String> values = PerTarget.each(TargetSet.first(2), _ -> "same");
        assertEquals(List.of("same", "same"), values.values());
        assertEquals("same", values.at(1));
    }

    @Test
    void findsTheValueOfATargetAmongThoseThatHaveOne() {
        PerTarget<String> values = PerTarget.of(Map.of(1, "b", 4, "e", 6, "g"));
        assertEquals(List.of("b", "e", "g"), values.values());
        assertEquals("e", values.at(4));
        assertEquals("g", values.at(6));
        assertEquals("b", values.first());
    }

    @Test
    void refusesATargetWithoutAValue() {
        PerTarget<String> values = PerTarget.of(Map.of(1, "b", 4, "e"));
        assertThrows(IllegalArgumentException.class, () -> values.at(2));
        assertThrows(
                IllegalArgumentException.class,
                () -> PerTarget.same(FIRST_AND_LAST, "a").at(1));
    }

    @Test
    void isSameIfAFunctionMapsAllValuesToOne() {
        PerTarget<String> values = PerTarget.of(TargetSet.first(2), target -> target == 0 ? "a" : "b");
        assertTrue(values.map(String::length).isSame());
        assertEquals(List.of("A", "B"), values.map(text -> text.toUpperCase()).values());
    }

    @Test
    void combinesTheTargetsThatBothHave() {
        PerTarget<Integer> some = PerTarget.of(Map.of(0, 10, 2, 12, 3, 13));
        PerTarget<Integer> others = PerTarget.of(Map.of(0, 1, 1, 2, 3, 4));
        PerTarget<Integer> sum = some.with(others, Integer::sum);
        assertEquals(FIRST_AND_LAST, sum.targets());
        assertEquals(List.of(11, 17), sum.values());
        assertEquals(PerTarget.of(Map.of(0, 11, 2, 13, 3, 14)), some.with(PerTarget.same(1), Integer::sum));
    }

    @Test
    void limitsValuesToSomeTargets() {
        PerTarget<Integer> values = PerTarget.of(Map.of(0, 8, 1, 4, 3, 8));
        assertEquals(PerTarget.same(FIRST_AND_LAST, 8), values.on(FIRST_AND_LAST));
        assertEquals(values, values.on(TargetSet.ALL));
        assertEquals(PerTarget.same(FIRST_AND_LAST, 8), PerTarget.same(8).on(FIRST_AND_LAST));
    }

    @Test
    void testsAllValuesOrAny() {
        PerTarget<Integer> values = PerTarget.of(Map.of(0, 8, 1, 4));
        assertTrue(values.anyMatch(value -> value == 4));
        assertFalse(values.allMatch(value -> value == 4));
    }
}
