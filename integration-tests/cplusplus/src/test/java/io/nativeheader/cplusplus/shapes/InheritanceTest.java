package io.nativeheader.cplusplus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import org.junit.jupiter.api.Test;

/** Uses objects through their bases. */
class InheritanceTest implements NoObjectsLeft {

    private final Shapes shapes = new ShapesNative();

    @Test
    void callsTheOverrideThroughTheBase() {
        try (Circle circle = Circle.create(2.0);
                Square square = Square.create(2.0)) {
            Shape shape = circle;
            assertEquals(12, shape.area());
            assertEquals(12, shapes.area_of(circle));
            assertEquals(4, shapes.area_of(square));
            assertEquals("circle", circle.name());
        }
    }

    @Test
    void callsMethodsOfASecondBase() {
        try (Circle circle = Circle.create(2.0, 5)) {
            Labelled labelled = circle.asLabelled();
            assertEquals(5, labelled.label());
            labelled.label(6);
            assertEquals(6, circle.asLabelled().label());
            assertEquals("circle 6", labelled.describe());
            assertEquals("circle 6", shapes.description_of(labelled));
        }
    }

    @Test
    void findsTheDerivedObjectOfABase() {
        try (Circle circle = Circle.create(2.0, 5);
                Square square = Square.create(2.0)) {
            Shape shape = Shape.largest(circle, null);
            Circle found = Circle.from(shape);
            assertNotNull(found);
            assertEquals(circle, found);
            assertEquals(2.0, found.radius());
            assertNull(Square.from(circle));
            assertNull(Circle.from(square));
        }
    }

    @Test
    void crossesFromOneBaseToTheOther() {
        try (Circle circle = Circle.create(2.0, 5)) {
            Labelled labelled = shapes.labelled_of(circle);
            assertEquals(5, labelled.label());
            assertEquals(circle.asLabelled(), labelled);
            assertEquals(circle, shapes.shape_of(labelled));
        }
        try (Square square = Square.create(2.0)) {
            assertNull(shapes.labelled_of(square));
        }
    }

    @Test
    void aBaseSharesTheLifetimeOfItsObject() {
        Circle circle = Circle.create(2.0, 5);
        Labelled labelled = circle.asLabelled();
        Circle same = Circle.from(circle);
        circle.close();
        assertThrows(IllegalStateException.class, labelled::label);
        assertThrows(IllegalStateException.class, same::radius);
    }

    @Test
    void aReferenceResultIsOneOfTheArguments() {
        try (Circle circle = Circle.create(2.0);
                Square square = Square.create(2.0)) {
            assertEquals(circle, shapes.larger(circle, square));
            assertEquals(circle, shapes.larger(square, circle));
        }
    }

    @Test
    void closingThroughTheBaseDestroysTheDerivedObject() {
        Shape shape = Circle.create(2.0);
        assertEquals(1, Circle.live());
        shape.close();
        assertEquals(0, Circle.live());
        assertEquals(0, Labelled.live());
    }

    @Test
    void returnsTheObjectItself() {
        try (Circle circle = Circle.create(2.0)) {
            Shape scaled = circle.scale(2).scale(2);
            assertEquals(circle, scaled);
            assertEquals(4.0, circle.factor());
            assertInstanceOf(Shape.class, scaled);
            assertSame(scaled.lifetime(), circle.lifetime());
        }
    }
}
