package io.nativeheader.cplusplus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Calls overloads, and functions with default arguments. */
class OverloadsTest implements NoObjectsLeft {

    private final Shapes shapes = new ShapesNative();

    @Test
    void overloadsInJavaWhatIsOverloadedInCxx() {
        assertEquals(6.25, shapes.area(2.5));
        assertEquals(5.0, shapes.area(2.5, 2));
        int area = shapes.area(3);
        assertEquals(9, area);
    }

    @Test
    void leavesOutDefaultArguments() {
        assertEquals(15, shapes.sum(1));
        assertEquals(16, shapes.sum(1, 3));
        assertEquals(8, shapes.sum(1, 3, 4));
        assertEquals(100, shapes.turn(10));
        assertEquals(-80, shapes.turn(10, Side.LEFT));
    }

    @Test
    void overloadsForSignedAndUnsignedNumbersHaveTypesOfTheirOwn() {
        assertEquals("int -1", shapes.kind(-1));
        assertEquals("unsigned 4000000000", shapes.kind(4_000_000_000L));
    }

    @Test
    void anOverloadThatJavaCannotTellApartHasItsTypeInItsName() {
        try (Arena arena = Arena.ofConfined()) {
            Point point = Point.allocate(arena);
            point.x(7);
            assertEquals("reference 7", shapes.kind(point));
            assertEquals("pointer 7", shapes.kind_PointP(point));
            assertEquals("no pointer", shapes.kind_PointP(null));
        }
    }

    @Test
    void anOverloadMayTakeAString() {
        assertEquals("m²", shapes.area("m"));
    }
}
