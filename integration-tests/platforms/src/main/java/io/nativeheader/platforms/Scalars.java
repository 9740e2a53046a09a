package io.nativeheader.platforms;

import static io.nativeheader.platforms.Facts.bytes;
import static io.nativeheader.platforms.Facts.fact;
import static io.nativeheader.platforms.Facts.offset;
import static io.nativeheader.platforms.Facts.real;
import static io.nativeheader.platforms.Facts.size;

import io.nativeheader.platforms.shapes.Shapes;
import io.nativeheader.platforms.shapes.ShapesNative;
import io.nativeheader.platforms.shapes.numbers;
import io.nativeheader.platforms.shapes.wide;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Integers with different widths and signs, and wide types. */
final class Scalars {

    private static final Shapes SHAPES = new ShapesNative();

    private Scalars() {}

    static void print(Arena arena) {
        fact("long", SHAPES.shapes_long(-5));
        fact("unsigned long", SHAPES.shapes_unsigned_long(5));
        fact("char 200", SHAPES.shapes_char(200) & 0xff);
        fact("from char 200", SHAPES.shapes_from_char((byte) 200));
        fact("wchar_t", SHAPES.shapes_wide(0x20ac));
        MemorySegment values = arena.allocateFrom(ValueLayout.JAVA_LONG, 1, -20, 300);
        MemorySegment sum = arena.allocate(ValueLayout.JAVA_LONG);
        fact("count of longs", SHAPES.shapes_sum_of_longs(values, 3, sum));
        fact("sum of longs", sum.get(ValueLayout.JAVA_LONG, 0));
        numbers(arena);
        MemorySegment third = SHAPES.shapes_long_double(arena, 1);
        bytes("long double", third, Shapes.SHAPES_LONG_DOUBLE_BYTES);
        real("third", SHAPES.shapes_third(third));
        size("struct wide", wide.LAYOUT);
        fact("bytes of long double", Shapes.SHAPES_LONG_DOUBLE_BYTES);
    }

    private static void numbers(Arena arena) {
        numbers in = numbers.allocate(arena)
                .c((byte) 100)
                .l(12345)
                .w(0x20ac)
                .u(0, 7)
                .u(1, 8)
                .u(2, 9)
                .p(MemorySegment.ofAddress(4096));
        numbers out = SHAPES.shapes_numbers(arena, in);
        fact("numbers.c", out.c());
        fact("numbers.l", out.l());
        fact("numbers.w", out.w());
        fact("numbers.u[0]", out.u(0));
        fact("numbers.u[2]", out.u(2));
        fact("numbers.p", out.p().address());
        size("struct numbers", numbers.LAYOUT);
        for (String field : new String[] {"l", "w", "u", "p"}) {
            offset("struct numbers", field, numbers.LAYOUT);
        }
    }
}
