package io.nativeheader.cplusplus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.cplusplus.NoObjectsLeft;
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
}
