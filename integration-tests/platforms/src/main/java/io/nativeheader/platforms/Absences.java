package io.nativeheader.platforms;

import static io.nativeheader.platforms.Facts.fact;
import static io.nativeheader.platforms.Facts.offset;
import static io.nativeheader.platforms.Facts.optional;
import static io.nativeheader.platforms.Facts.size;

import io.nativeheader.platforms.shapes.Shapes;
import io.nativeheader.platforms.shapes.ShapesHeader;
import io.nativeheader.platforms.shapes.ShapesNative;
import java.lang.foreign.Arena;

/** A function, constants and a field that not every platform has. */
final class Absences {

    private static final Shapes SHAPES = new ShapesNative();

    private Absences() {}

    static void print(Arena arena) {
        optional("shapes_on_aarch64", () -> SHAPES.shapes_on_aarch64(1));
        optional("SHAPES_AARCH64", ShapesHeader::SHAPES_AARCH64);
        optional("SHAPES_RISCV", ShapesHeader::SHAPES_RISCV);
        var o = io.nativeheader
                .platforms
                .shapes
                .optional
                .allocate(arena)
                .always(3)
                .last(4);
        optional("optional.not_on_riscv", () -> o.not_on_riscv(5).not_on_riscv());
        fact("optional", SHAPES.shapes_optional(o));
        size("struct optional", io.nativeheader.platforms.shapes.optional.LAYOUT);
        offset("struct optional", "last", io.nativeheader.platforms.shapes.optional.LAYOUT);
    }
}
