package io.nativeheader.corpus;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * A bit-field after its generated setter wrote all ones to it in a zeroed record.
 *
 * @param memory the record's bytes, in hexadecimal
 * @param negative whether its getter returns a negative number
 * @param full whether it is as wide as its Java type, so that the getter's result does not reveal its sign
 */
record BitFieldProbe(String memory, boolean negative, boolean full) {

    static BitFieldProbe of(BoundRecord record, String javaName, Method setter) throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            Object object =
                    record.type().getMethod("allocate", SegmentAllocator.class).invoke(null, (SegmentAllocator) arena);
            String type = setter.getParameterTypes()[0].getName();
            setter.invoke(object, allOnes(type));
            MemorySegment segment =
                    (MemorySegment) record.type().getMethod("segment").invoke(object);
            byte[] memory = segment.toArray(ValueLayout.JAVA_BYTE);
            Object read = record.type().getMethod(javaName).invoke(object);
            return new BitFieldProbe(
                    HexFormat.of().formatHex(memory),
                    read instanceof Number number && number.longValue() < 0,
                    BitSet.valueOf(memory).cardinality() == bits(type));
        }
    }

    private static Object allOnes(String type) {
        return switch (type) {
            case "boolean" -> (Object) true;
            case "byte" -> (Object) (byte) -1;
            case "short" -> (Object) (short) -1;
            case "int" -> (Object) (-1);
            case "long" -> (Object) (-1L);
            default -> throw new IllegalStateException("not a type of a bit-field: " + type);
        };
    }

    /** Returns the width of the Java type. A boolean is never full because it has no sign. */
    private static int bits(String type) {
        return switch (type) {
            case "byte" -> Byte.SIZE;
            case "short" -> Short.SIZE;
            case "int" -> Integer.SIZE;
            case "long" -> Long.SIZE;
            default -> Integer.MAX_VALUE;
        };
    }

    /** Returns a C block that sets the same bit-field and prints the memory and sign. */
    String question(String type, String field) {
        return "{ static " + type + " x; __builtin_memset(&x, 0, sizeof x); x." + field + " = -1;"
                + " for (unsigned long i = 0; i < sizeof x; i++) __builtin_printf(\"%02x\", ((unsigned char *) &x)[i]);"
                + (full ? "" : " __builtin_printf(\" %d\", x." + field + " < 0);") + " }";
    }

    String expected() {
        return full ? memory : memory + (negative ? " 1" : " 0");
    }
}
