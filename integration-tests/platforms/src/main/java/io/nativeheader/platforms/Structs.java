package io.nativeheader.platforms;

import static io.nativeheader.platforms.Facts.bytes;
import static io.nativeheader.platforms.Facts.fact;
import static io.nativeheader.platforms.Facts.real;
import static io.nativeheader.platforms.Facts.single;
import static io.nativeheader.platforms.Facts.size;

import io.nativeheader.platforms.shapes.Shapes;
import io.nativeheader.platforms.shapes.ShapesNative;
import io.nativeheader.platforms.shapes.flags;
import io.nativeheader.platforms.shapes.floats;
import io.nativeheader.platforms.shapes.large;
import io.nativeheader.platforms.shapes.mixed;
import io.nativeheader.platforms.shapes.nested;
import io.nativeheader.platforms.shapes.number;
import io.nativeheader.platforms.shapes.one;
import io.nativeheader.platforms.shapes.pair;
import io.nativeheader.platforms.shapes.small;
import io.nativeheader.platforms.shapes.tagged;
import io.nativeheader.platforms.shapes.three;
import io.nativeheader.platforms.shapes.vector;
import java.lang.foreign.Arena;

/** Structs by value, one for each class of the platforms' calling conventions, and bit-fields. */
final class Structs {

    private static final Shapes SHAPES = new ShapesNative();

    private Structs() {}

    static void print(Arena arena) {
        small a = small.allocate(arena).a((byte) 5).b((short) -600);
        pair b = pair.allocate(arena).a(1L << 40).b(-7);
        floats c = floats.allocate(arena).x(1.25f).y(-2.5f);
        vector d = vector.allocate(arena).x(1.5).y(-2.5).z(3.5).w(-4.5);
        mixed e = mixed.allocate(arena).d(0.1).i(77);
        large f = large.allocate(arena).v(0, 1).v(1, 2).v(2, 3).v(3, 4).v(4, 1L << 50);
        tagged g = tagged.allocate(arena).f(0.3f).i(-9);
        nested h = nested.allocate(arena).g(3.3f);
        h.f().x(1.1f).y(2.2f);
        one m = one.allocate(arena).d(2.718);
        number n = number.allocate(arena).i(123456789012L);
        three o = three.allocate(arena).c(0, (byte) 200).c(1, (byte) 100).c(2, (byte) 50);
        small a2 = SHAPES.shapes_small(arena, a, 3);
        fact("small.a", a2.a());
        fact("small.b", a2.b());
        pair b2 = SHAPES.shapes_pair(arena, b, 3);
        fact("pair.a", b2.a());
        fact("pair.b", b2.b());
        floats c2 = SHAPES.shapes_floats(arena, c, 3);
        single("floats.x", c2.x());
        single("floats.y", c2.y());
        vector d2 = SHAPES.shapes_vector(arena, d, 3);
        real("vector.x", d2.x());
        real("vector.w", d2.w());
        mixed e2 = SHAPES.shapes_mixed(arena, e, 3);
        real("mixed.d", e2.d());
        fact("mixed.i", e2.i());
        large f2 = SHAPES.shapes_large(arena, f, 3);
        fact("large.v[1]", f2.v(1));
        fact("large.v[4]", f2.v(4));
        tagged g2 = SHAPES.shapes_tagged(arena, g, 3);
        single("tagged.f", g2.f());
        fact("tagged.i", g2.i());
        nested h2 = SHAPES.shapes_nested(arena, h, 3);
        single("nested.f.y", h2.f().y());
        single("nested.g", h2.g());
        real("one.d", SHAPES.shapes_one(arena, m, 3).d());
        fact("number.i", SHAPES.shapes_number(arena, n, 3).i());
        three o2 = SHAPES.shapes_three(arena, o, 3);
        fact("three.c[0]", Byte.toUnsignedInt(o2.c(0)));
        fact("three.c[2]", Byte.toUnsignedInt(o2.c(2)));
        real("all", SHAPES.shapes_all(a, b, c, d, e, f, g, h, 0.7f, 0.8, 9, 10, m, n, o));
        bitFields(arena);
        size("struct small", small.LAYOUT);
        size("struct pair", pair.LAYOUT);
        size("struct vector", vector.LAYOUT);
        size("struct tagged", tagged.LAYOUT);
        size("struct nested", nested.LAYOUT);
        size("struct three", three.LAYOUT);
        size("union number", number.LAYOUT);
    }

    private static void bitFields(Arena arena) {
        flags in = flags.allocate(arena)
                .a(5)
                .b(-3)
                .c(1L << 38)
                .d((byte) 7)
                .e((short) 0x123)
                .l(-1000);
        flags out = SHAPES.shapes_flags(arena, in);
        fact("flags.a", out.a());
        fact("flags.b", out.b());
        fact("flags.c", out.c());
        fact("flags.d", out.d());
        fact("flags.e", out.e());
        fact("flags.l", out.l());
        bytes("flags", flags.allocate(arena).a(7).c(0x1234567890L).segment(), flags.LAYOUT.byteSize());
        size("struct flags", flags.LAYOUT);
    }
}
