package io.nativeheader.cplusplus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.cplusplus.NoObjectsLeft;
import org.junit.jupiter.api.Test;

/** Calls operators and conversion functions. */
class OperatorsTest implements NoObjectsLeft {

    @Test
    void operatorsHaveTheNamesOfWhatTheyDo() {
        try (Offset a = Offset.create(1, 2);
                Offset b = Offset.create(3, 5);
                Offset sum = a.plus(b);
                Offset difference = b.minus(a);
                Offset negative = a.negate();
                Offset product = a.times(3);
                Offset quotient = new ShapesNative().dividedBy(b, 2)) {
            assertOffset(4, 7, sum);
            assertOffset(2, 3, difference);
            assertOffset(-1, -2, negative);
            assertOffset(3, 6, product);
            assertOffset(1, 2, quotient);
            assertTrue(a.isEqualTo(quotient));
            assertFalse(a.isEqualTo(b));
            assertTrue(a.isNotEqualTo(b));
            assertTrue(a.isLessThan(b));
            assertEquals(30, a.call(10));
        }
    }

    @Test
    void functionsThatOnlyAClassDeclaresAreLikeOthers() {
        Shapes shapes = new ShapesNative();
        try (Offset a = Offset.create(7, 9);
                Offset b = Offset.create(1, 2);
                Offset rest = shapes.remainder(a, 4)) {
            assertOffset(3, 1, rest);
            assertEquals(13, shapes.distance(a, b));
        }
    }

    @Test
    void assigningOperatorsReturnTheirObject() {
        try (Offset a = Offset.create(1, 2);
                Offset b = Offset.create(3, 5)) {
            assertEquals(a, a.plusAssign(b));
            assertOffset(4, 7, a);
            assertEquals(a, a.increment());
            assertOffset(5, 7, a);
        }
    }

    @Test
    void conversionFunctionsAreNamedByTheirType() {
        try (Offset nowhere = Offset.create();
                Offset somewhere = Offset.create(3, 4)) {
            assertFalse(nowhere.toBool());
            assertTrue(somewhere.toBool());
            assertEquals(3.4, somewhere.toDouble());
        }
    }

    @Test
    void aConversionToAnUnspecifiedPointerIsATest() {
        try (Triangle triangle = Triangle.create();
                Offset offset = Offset.create(1, 2)) {
            assertFalse(triangle.toBool());
            triangle.corners(0).plusAssign(offset);
            assertTrue(triangle.toBool());
        }
    }

    @Test
    void aConversionToStringDoesNotReplaceToString() {
        try (Triangle triangle = Triangle.create()) {
            assertEquals("abc", triangle.toString_());
            assertTrue(triangle.toString().startsWith("Triangle["));
        }
    }

    @Test
    void aReferenceToAnRvalueIsMovedToANewObject() {
        try (Triangle triangle = Triangle.create();
                Triangle moved = triangle.moved()) {
            assertEquals("abc", moved.toString_());
        }
    }

    private static void assertOffset(int x, int y, Offset offset) {
        assertEquals(x, offset.at(0));
        assertEquals(y, offset.at(1));
    }
}
