package io.nativeheader.processor.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerTargetTest {

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
}
