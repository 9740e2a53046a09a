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
    void callsCThroughInheritedMethods() {
        assertEquals(3, c.measure("abc"));
        Measures measures = c;
        assertEquals(2, measures.measure("ab"));
        assertEquals(105, measures.measureBoth("ab", "abc"));
        assertEquals(0, Measures.none());
        assertEquals(1, Kinds.UNIT);
    }

    @Test
    void resolvesTypeParametersOfParents() {
        assertEquals(4, c.size("abcd"));
        Sizes<String> sizes = c;
        assertEquals(5, sizes.total(List.of("ab", "abc")));
    }

    @Test
    void keepsJavaMembersOfTheInterface() {
        assertEquals("kinds", c.name());
        assertEquals(6, c.sum(1, 2, 3));
        assertEquals(12, c.fourTimes(3));
        assertEquals("k", Kinds.PREFIX);
        assertEquals(7, new Kinds.Pair(3, 4).sum(Kinds.C));
        assertEquals("ONE", Kinds.Kind.ONE.name());
        assertEquals(7, Kinds.LIMIT);
    }

    @Test
    void prefersADefaultMethodToAFunctionOfTheSameSignature() {
        assertEquals(-1, c.measured("a"));
    }

    @Test
    void keepsTheMethodsOfObject() {
        assertTrue(c.toString().startsWith(KindsNative.class.getName()));
        assertEquals(c, c);
        assertNotEquals(c, new KindsNative());
        assertEquals(System.identityHashCode(c), c.hashCode());
        assertEquals(42, c.hashCode_());
    }

    @Test
    void callsTheFunctionsOfBothAnnotatedInterfaces() {
        ExtendedKinds extended = new ExtendedKindsNative();
        assertEquals(70, extended.tenfold(7));
        assertEquals(3, extended.measure("abc"));
        assertEquals(-3, extended.sum(1, 2));
        assertEquals(0, extended.sum(1, 2, 3), "the inherited default method calls the overriding sum");
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(5, extended.moved(arena, point.allocate(arena).x(2), 3).x());
        }
    }
}
