package io.nativeheader.cplusplus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxException;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Reads and writes fields, static members and constants. */
class FieldsTest implements NoObjectsLeft {

    @Test
    void readsAndWritesFields() {
        try (Square square = Square.create(3.0)) {
            assertEquals(1.0, square.factor());
            square.factor(2);
            assertEquals(2.0, square.factor());
            assertEquals(36.0, square.area());
        }
    }

    @Test
    void readsAndWritesAFieldWithANestedEnum() {
        try (Shape shape = Shape.create("a")) {
            assertEquals(Shape_Layer.BACK, shape.layer());
            shape.layer(Shape_Layer.FRONT);
            assertEquals(Shape_Layer.FRONT, shape.layer());
            assertEquals(5, Shape_Layer.FRONT.value());
        }
    }

    @Test
    void copiesAStructOfAField() {
        try (Arena arena = Arena.ofConfined();
                Shape shape = Shape.create("a")) {
            Shape_Style style = shape.style(arena);
            assertEquals(1, style.width());
            style.width(7);
            assertEquals(1, shape.style(arena).width());
            shape.style(style);
            assertEquals(7, shape.style(arena).width());
        }
    }

    @Test
    void readsAnElementOfAnArrayOfObjects() {
        try (Triangle triangle = Triangle.create();
                Offset offset = Offset.create(1, 2)) {
            triangle.corners(2).plusAssign(offset);
            assertEquals(2, triangle.corners(2).at(1));
            assertEquals(0, triangle.corners(0).at(1));
            assertEquals("b", triangle.names(1));
            CxxException thrown = assertThrows(CxxException.class, () -> triangle.corners(3));
            assertEquals("std::out_of_range", thrown.typeName());
            assertThrows(CxxException.class, () -> triangle.corners(-1));
        }
    }

    @Test
    void readsAnElementOfAnArrayBehindAPointer() {
        try (Triangle triangle = Triangle.create()) {
            assertEquals(triangle.corners(2), triangle.others(1));
            assertEquals(triangle.corners(1), triangle.others());
            assertEquals(triangle.corners(2), triangle.ordered(0));
        }
    }

    @Test
    void readsAnArrayOfCharactersWithoutALengthAsText() {
        assertEquals("triangle", Triangle.kind());
    }

    @Test
    void readsAndWritesStaticMembers() {
        int before = Shape.created();
        try (Shape shape = Shape.create("a")) {
            assertEquals(before + 1, Shape.created());
            assertEquals(before + 1, shape.id());
        }
        Shape.created(100);
        assertEquals(100, Shape.created());
    }

    @Test
    void constantsAndVariablesOfANamespaceAreMembersOfTheInterface() {
        Shapes shapes = new ShapesNative();
        assertEquals(12, Shapes.CORNERS_AT_MOST);
        assertEquals(0.5, Shapes.HALF);
        assertEquals(2, Shapes.DIMENSIONS);
        shapes.level(9);
        assertEquals(9, shapes.level());
    }
}
