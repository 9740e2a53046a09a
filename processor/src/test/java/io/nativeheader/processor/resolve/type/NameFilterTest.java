package io.nativeheader.processor.resolve.type;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFilterTest {

    @Test
    void includesAndExcludesByGlobs() {
        NameFilter filter = new NameFilter(List.of("sqlite3_*", "SQLITE_?K"), List.of("*_v2"));
        assertTrue(filter.test("sqlite3_open"));
        assertTrue(filter.test("SQLITE_OK"));
        assertFalse(filter.test("sqlite3_open_v2"));
        assertFalse(filter.test("strlen"));
        assertTrue(new NameFilter(List.of(), List.of("a.c")).test("abc"));
    }

    @Test
    void takesQualifiedAndPlainNames() {
        assertTrue(new NameFilter(List.of("shapes::*"), List.of()).test("shapes::area", "area"));
        assertTrue(new NameFilter(List.of("area"), List.of()).test("shapes::area", "area"));
        assertFalse(new NameFilter(List.of(), List.of("shapes::area")).test("shapes::area", "area"));
        assertFalse(new NameFilter(List.of(), List.of("area")).test("shapes::area", "area"));
        assertFalse(new NameFilter(List.of("area"), List.of("shapes::*")).test("shapes::area", "area"));
    }

    @Test
    void excludesNamesTooLongForAClassFile() {
        assertFalse(new NameFilter(List.of(), List.of()).test("x".repeat(70_000)));
    }
}
