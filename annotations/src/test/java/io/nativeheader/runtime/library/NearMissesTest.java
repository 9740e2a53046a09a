package io.nativeheader.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissesTest {

    @Test
    void listsTheClosestNameFirst() {
        assertEquals(
                List.of("phy_start", "phy_state"),
                NearMisses.of("phy_strat", List.of("phy_state", "phy_start", "phy_disconnect", "x")));
    }

    @Test
    void ignoresCase() {
        assertEquals(0, NearMisses.distance("PHY_Start", "phy_start"));
        assertEquals(1, NearMisses.distance("abc", "abcd"));
        assertEquals(3, NearMisses.distance("abc", "xyz"));
    }

    @Test
    void suggestsNothingIfNoNameIsSimilar() {
        assertEquals(List.of(), NearMisses.of("crc32", List.of("deflate", "inflate")));
    }
}
