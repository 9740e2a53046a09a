package io.nativeheader.cplusplus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Calls functions of namespaces. */
class FunctionsTest implements NoObjectsLeft {

    private final Shapes shapes = new ShapesNative();

    @Test
    void namesAFunctionWithoutItsNamespace() {
        assertEquals("k", shapes.prefix());
    }

    @Test
    void prefixesTheNamespacesOfFunctionsWithTheSameName() {
        assertEquals("m", shapes.shapes_metric_unit());
        assertEquals("ft", shapes.shapes_imperial_unit());
    }

    @Test
    void passesStructsOfCByValueAndByReference() {
        try (Arena arena = Arena.ofConfined()) {
            Point a = Point.allocate(arena);
            Point b = Point.allocate(arena);
            a.x(1);
            a.y(2);
            b.x(3);
            b.y(6);
            Point middle = shapes.middle(arena, a, b);
            assertEquals(2, middle.x());
            assertEquals(4, middle.y());
        }
    }

    @Test
    void passesEnumsOfOneByte() {
        assertEquals(Fill.HATCHED, shapes.denser(Fill.NONE));
        assertEquals(Fill.SOLID, shapes.denser(Fill.HATCHED));
        assertEquals(255, Fill.SOLID.value());
    }
}
