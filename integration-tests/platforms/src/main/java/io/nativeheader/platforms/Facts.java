package io.nativeheader.platforms;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/** Prints named values as the C program {@code facts.c} does. */
final class Facts {

    private Facts() {}

    static void fact(String name, long value) {
        System.out.println(name + " = " + value);
    }

    static void text(String name, String value) {
        System.out.println(name + " = " + value);
    }

    static void real(String name, double value) {
        text(name, HexFormat.of().toHexDigits(Double.doubleToRawLongBits(value)));
    }

    static void single(String name, float value) {
        text(name, HexFormat.of().toHexDigits(Float.floatToRawIntBits(value)));
    }

    static void bytes(String name, MemorySegment value, long size) {
        text(name, HexFormat.of().formatHex(value.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE)));
    }

    static void size(String type, MemoryLayout layout) {
        text("sizeof " + type, layout.byteSize() + " " + layout.byteAlignment());
    }

    static void offset(String type, String field, MemoryLayout layout) {
        fact(type + "." + field, layout.byteOffset(PathElement.groupElement(field)));
    }

    /** Prints what C has on some platforms only. */
    static void optional(String name, LongSupplier value) {
        String text;
        try {
            text = Long.toString(value.getAsLong());
        } catch (UnsupportedOperationException absent) {
            text = "absent";
        }
        text(name, text);
    }
}
