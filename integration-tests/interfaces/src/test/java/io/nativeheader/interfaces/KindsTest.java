package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsTest {

    private final Kinds c = Kinds.load();

    @Test
    void inheritedMethodsCallC() {
        assertEquals(3, c.measure("abc"));
        Measures measures = c;
        assertEquals(2, measures.measure("ab"));
        assertEquals(105, measures.measureBoth("ab", "abc"));
        assertEquals(0, Measures.none());
        assertEquals(1, Kinds.UNIT);
    }

    @Test
    void aTypeParameterOfAParentIsWhatTheHeirSays() {
        assertEquals(4, c.size("abcd"));
        Sizes<String> sizes = c;
        assertEquals(5, sizes.total(List.of("ab", "abc")));
    }

    @Test
    void javaOfTheInterfaceStaysJava() {
        assertEquals("kinds", c.name());
        assertEquals(6, c.sum(1, 2, 3));
        assertEquals(12, c.fourTimes(3));
        assertEquals("k", Kinds.PREFIX);
        assertEquals(7, new Kinds.Pair(3, 4).sum(Kinds.C));
        assertEquals("ONE", Kinds.Kind.ONE.name());
        assertEquals(7, Kinds.LIMIT);
    }

    @Test
    void aDefaultMethodWithTheSignatureOfAFunctionTakesItsPlace() {
        assertEquals(-1, c.measured("a"));
    }

    @Test
    void methodsOfObjectAreObjects() {
        assertTrue(c.toString().startsWith(KindsNative.class.getName()));
        assertEquals(c, c);
        assertNotEquals(c, new KindsNative());
        assertEquals(System.identityHashCode(c), c.hashCode());
        assertEquals(42, c.hashCode_());
    }

    @Test
    void anHeirOfAnAnnotatedInterfaceCallsTheFunctionsOfBoth() {
        Heir heir = new HeirNative();
        assertEquals(70, heir.heirloom(7));
        assertEquals(3, heir.measure("abc"));
        assertEquals(-3, heir.sum(1, 2));
        assertEquals(0, heir.sum(1, 2, 3), "its default method calls the heir's");
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(5, heir.moved(arena, point.allocate(arena).x(2), 3).x());
        }
    }
}
