package io.nativeheader.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissesTest {

    @Test
    void theClosestComesFirst() {
        assertEquals(
                List.of("phy_start", "phy_state"),
                NearMisses.of("phy_strat", List.of("phy_state", "phy_start", "phy_disconnect", "x")));
    }

    @Test
    void upperAndLowerCaseAreTheSame() {
        assertEquals(0, NearMisses.distance("PHY_Start", "phy_start"));
        assertEquals(1, NearMisses.distance("abc", "abcd"));
        assertEquals(3, NearMisses.distance("abc", "xyz"));
    }

    @Test
    void nothingLikeItIsNoSuggestion() {
        assertEquals(List.of(), NearMisses.of("crc32", List.of("deflate", "inflate")));
    }

    @Test
    void globsIncludeAndExclude() {
        NameFilter filter = new NameFilter(List.of("sqlite3_*", "SQLITE_?K"), List.of("*_v2"));
        assertTrue(filter.test("sqlite3_open"));
        assertTrue(filter.test("SQLITE_OK"));
        assertFalse(filter.test("sqlite3_open_v2"));
        assertFalse(filter.test("strlen"));
        assertTrue(new NameFilter(List.of(), List.of("a.c")).test("abc"));
    }
}
