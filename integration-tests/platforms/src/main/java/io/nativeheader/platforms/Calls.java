package io.nativeheader.platforms;

import static io.nativeheader.platforms.Facts.fact;
import static io.nativeheader.platforms.Facts.real;
import static io.nativeheader.platforms.Facts.text;

import io.nativeheader.NativeHeaders;
import io.nativeheader.platforms.shapes.Shapes;
import io.nativeheader.platforms.shapes.ShapesNative;
import io.nativeheader.platforms.shapes.shapes_letter;
import io.nativeheader.platforms.shapes.shapes_turn;
import io.nativeheader.platforms.shapes.shapes_visitor;
import io.nativeheader.platforms.shapes.small;
import io.nativeheader.platforms.shapes.vector;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Variadic functions, callbacks, macros, inline functions and constants. */
final class Calls {

    private static final Shapes SHAPES = new ShapesNative();

    private Calls() {}

    static void print(Arena arena) {
        fact("variadic integers", SHAPES.shapes_sum(5, -1, 1L << 33, 2, -4L, 3, 5L, -100, 7L, 11, 13L));
        real("variadic doubles", SHAPES.shapes_mean(6, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6));
        callbacks(arena);
        fact("macro", SHAPES.SHAPES_MAJOR(0x123456));
        fact("macro with long", SHAPES.SHAPES_LONGS(3));
        fact("inline long", SHAPES.shapes_doubled(-21));
        fact(
                "inline struct",
                SHAPES.shapes_area(small.allocate(arena).a((byte) 6).b((short) 7)));
        fact("SHAPES_BYTES_OF_LONG", Shapes.SHAPES_BYTES_OF_LONG);
        fact("SHAPES_HIGH_CHAR", Shapes.SHAPES_HIGH_CHAR);
        text("SHAPES_NAME", Shapes.SHAPES_NAME);
        fact("SHAPES_SMALL", Shapes.SHAPES_SMALL);
        fact("SHAPES_LARGE", Shapes.SHAPES_LARGE);
        fact("larger", SHAPES.shapes_larger(Shapes.SHAPES_SMALL));
    }

    private static void callbacks(Arena arena) {
        MemorySegment values = arena.allocateFrom(ValueLayout.JAVA_LONG, 10, -20, 30);
        MemorySegment data = arena.allocateFrom(ValueLayout.JAVA_INT, 5);
        shapes_visitor visitor = (five, value, point) -> value * 10
                + (long) (point.x() * 4)
                + (long) (point.y() * 4)
                + NativeHeaders.sized(five, Integer.BYTES).get(ValueLayout.JAVA_INT, 0);
        fact("callback", SHAPES.shapes_visit(values, 3, visitor.toNative(arena), data));
        shapes_turn turn = (v, s, by) -> vector.allocate(arena)
                .x(v.w() + by)
                .y(v.z() + s.a())
                .z(v.y() + s.b())
                .w(v.x() * by);
        real("callback with structs", SHAPES.shapes_turned(turn.toNative(arena), 0.25));
        shapes_letter letter = (c, w, u) -> (byte) (c + w + u);
        fact("callback with chars", SHAPES.shapes_letters(letter.toNative(arena), 100) & 0xff);
    }
}
