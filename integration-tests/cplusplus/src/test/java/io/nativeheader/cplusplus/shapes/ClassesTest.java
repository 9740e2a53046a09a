package io.nativeheader.cplusplus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Creates, uses and destroys objects. */
class ClassesTest implements NoObjectsLeft {

    @Test
    void createsAnObjectThatCloseDestroys() {
        Shape shape = Shape.create("a");
        assertEquals("a", shape.name());
        assertEquals(1, Shape.live());
        shape.close();
        assertEquals(0, Shape.live());
        shape.close();
        assertEquals(0, Shape.live());
    }

    @Test
    void createsAnObjectThatAnArenaDestroys() {
        try (Arena arena = Arena.ofConfined()) {
            Shape shape = Shape.create(arena, "b");
            Circle circle = Circle.create(arena, 2.0);
            assertEquals("b", shape.name());
            assertEquals(12, circle.area());
            assertEquals(2, Shape.live());
        }
        assertEquals(0, Shape.live());
    }

    @Test
    void choosesAConstructorByItsArguments() {
        try (Shape shape = Shape.create();
                Circle plain = Circle.create(1.0);
                Circle labelled = Circle.create(1.0, 8)) {
            assertEquals("shape", shape.name());
            assertEquals(0, plain.asLabelled().label());
            assertEquals(8, labelled.asLabelled().label());
        }
    }

    @Test
    void copiesAnObject() {
        try (Circle circle = Circle.create(2.0, 1);
                Circle copy = circle.copy()) {
            copy.rename("copy");
            copy.asLabelled().label(2);
            assertEquals("circle", circle.name());
            assertEquals(1, circle.asLabelled().label());
            assertEquals("copy", copy.name());
            assertEquals(2, Circle.live());
            assertNotEquals(circle, copy);
        }
    }

    @Test
    void callsMethodsAndStaticMethods() {
        try (Shape shape = Shape.create("shape");
                Circle circle = Circle.create(1.0);
                Square square = Square.create(3.0)) {
            shape.rename("renamed – ☃");
            assertEquals("renamed – ☃", shape.name());
            assertEquals(square, Shape.largest(circle, square));
            assertEquals(circle, Shape.largest(circle, null));
            assertNull(Shape.largest(null, null));
            assertEquals(3.0, square.side());
        }
    }

    @Test
    void refusesAnObjectAfterClose() {
        Shape shape = Shape.create("closed");
        shape.close();
        IllegalStateException used = assertThrows(IllegalStateException.class, shape::area);
        assertEquals(shape + " is closed", used.getMessage());
        assertThrows(IllegalStateException.class, shape::copy);
        assertThrows(IllegalStateException.class, () -> new ShapesNative().area_of(shape));
        assertThrows(IllegalStateException.class, () -> Shape.largest(shape, null));
    }

    @Test
    void refusesAnObjectAfterItsArenaWasClosed() {
        Shape shape;
        try (Arena arena = Arena.ofConfined()) {
            shape = Shape.create(arena, "closed");
        }
        assertThrows(IllegalStateException.class, shape::name);
        shape.close();
    }

    @Test
    void refusesNullForAReferenceBeforeCxxRuns() {
        Shapes shapes = new ShapesNative();
        assertThrows(NullPointerException.class, () -> shapes.area_of(null));
        try (Shape shape = Shape.create("a")) {
            assertThrows(NullPointerException.class, () -> shapes.larger(shape, null));
            assertThrows(NullPointerException.class, () -> shape.rename(null));
        }
    }
}
