package io.nativeheader.processor.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetSetTest {

    private static final TargetSet SOME = TargetSet.of(1).or(TargetSet.of(3));

    @Test
    void listsIndicesInAscendingOrder() {
        assertEquals(List.of(1, 3), SOME.indices());
        assertEquals(1, SOME.firstIndex());
        assertEquals(List.of(0, 1, 2), TargetSet.first(3).indices());
        assertEquals(List.of(), TargetSet.NONE.indices());
    }

    @Test
    void containsAllOnlyIfNoneIsMissing() {
        assertTrue(TargetSet.ALL.containsAll(SOME));
        assertTrue(SOME.containsAll(TargetSet.of(3)));
        assertFalse(SOME.containsAll(TargetSet.first(2)));
        assertFalse(SOME.contains(2));
    }

    @Test
    void hasRoomForTheMaximumNumberOfTargets() {
        TargetSet most = TargetSet.first(TargetSet.MAX);
        assertEquals(TargetSet.MAX, most.indices().size());
        assertTrue(most.contains(TargetSet.MAX - 1));
        assertTrue(TargetSet.ALL.containsAll(most));
    }

    @Test
    void combinesSets() {
        assertEquals(TargetSet.of(1), SOME.and(TargetSet.first(3)));
        assertEquals(TargetSet.of(3), SOME.minus(TargetSet.first(3)));
        assertTrue(SOME.minus(TargetSet.ALL).isEmpty());
    }
}
