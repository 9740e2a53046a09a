package io.nativeheader.runtime;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What {@code toString()} of a generated record says: {@code phy_device[speed=1000, name="eth0", next=0x7f24c0001b70]}. Pointers are
 * addresses and are not followed. Memory that has been freed by its arena, is another thread's, or lies where
 * no memory can be, is a text, too, and no exception.
 */
public final class RecordText {

    private static final int MOST_ELEMENTS = 16;
    private static final int MOST_CHARACTERS = 200;
    private static final int PAGE = 4096;

    private final String name;
    private final MemorySegment segment;
    private final StringJoiner fields = new StringJoiner(", ");
    private String obstacle;

    /** Of a record of that name, without fields yet. */
    public RecordText(String name, MemorySegment segment) {
        this.name = name;
        this.segment = segment;
        if (!segment.scope().isAlive()) {
            obstacle = "freed";
        } else if (!segment.isAccessibleBy(Thread.currentThread())) {
            obstacle = "of another thread";
        } else if (segment.isNative() && isNowhere(segment.address())) {
            obstacle = address(segment.address()) + " is no address of memory";
        }
    }

    /** No system maps the first and the last page: C has values such as {@code (struct status *) 1} and {@code -1} for other ends. */
    private static boolean isNowhere(long address) {
        return -PAGE <= address && address < PAGE;
    }

    /** A scalar; a pointer is an address, or {@code null}. */
    public RecordText value(String field, ValueLayout layout, long offset) {
        return add(field, () -> valueAt(layout, offset));
    }

    /** An unsigned bit-field, see {@link BitFields#unsigned}. */
    public RecordText unsigned(String field, long offset, int bit, int width) {
        return add(field, () -> Long.toString(BitFields.unsigned(segment, offset, bit, width)));
    }

    /** A signed bit-field. */
    public RecordText signed(String field, long offset, int bit, int width) {
        return add(field, () -> Long.toString(BitFields.signed(segment, offset, bit, width)));
    }

    /** A bit-field of type {@code _Bool}. */
    public RecordText flag(String field, long offset, int bit, int width) {
        return add(field, () -> Boolean.toString(BitFields.unsigned(segment, offset, bit, width) != 0));
    }

    /** {@code char[n]}: its text in quotes, with escapes as in Java. */
    public RecordText text(String field, long offset, long length) {
        return add(field, () -> quoted(CharArrays.string(segment.asSlice(offset, length))));
    }

    /** The same up to the end of the record's memory. */
    public RecordText text(String field, long offset) {
        return text(field, offset, segment.byteSize() - offset);
    }

    /** An array of scalars: the first elements. */
    public RecordText array(String field, ValueLayout layout, long offset, long count) {
        long size = layout.byteSize();
        return add(field, () -> listed(count, index -> valueAt(layout, offset + index * size)));
    }

    /** The same up to the end of the record's memory. */
    public RecordText array(String field, ValueLayout layout, long offset) {
        return array(field, layout, offset, (segment.byteSize() - offset) / layout.byteSize());
    }

    /** What has no type in Java: the first bytes, in hexadecimal. */
    public RecordText bytes(String field, long offset, long size) {
        return add(
                field,
                () -> listed(
                        size, index -> HexFormat.of().toHexDigits(segment.get(ValueLayout.JAVA_BYTE, offset + index))));
    }

    /** What has too much inside: its size. */
    public RecordText size(String field, long size) {
        return add(field, () -> size + " bytes");
    }

    /** A record within this one, which has a text of its own. */
    public RecordText record(String field, Record record) {
        return add(field, record::toString);
    }

    /** There are more fields. */
    public RecordText more() {
        fields.add("…");
        return this;
    }

    /** A debugger or a log asks for the text of whatever there is: an exception would hide what they are after. */
    private RecordText add(String field, Supplier<String> value) {
        try {
            if (obstacle == null) {
                fields.add(field + "=" + value.get());
            }
        } catch (RuntimeException unreadable) {
            obstacle = unreadable.getMessage(); // freed by another thread since
        }
        return this;
    }

    /** At any address: memory that is not aligned for its record has a text, too. */
    private String valueAt(ValueLayout layout, long offset) {
        ValueLayout unaligned = layout.withByteAlignment(1);
        return switch (unaligned) {
            case ValueLayout.OfBoolean truth -> Boolean.toString(segment.get(truth, offset));
            case ValueLayout.OfByte number -> Byte.toString(segment.get(number, offset));
            case ValueLayout.OfChar character -> Integer.toString(segment.get(character, offset));
            case ValueLayout.OfShort number -> Short.toString(segment.get(number, offset));
            case ValueLayout.OfInt number -> Integer.toString(segment.get(number, offset));
            case ValueLayout.OfLong number -> Long.toString(segment.get(number, offset));
            case ValueLayout.OfFloat number -> Float.toString(segment.get(number, offset));
            case ValueLayout.OfDouble number -> Double.toString(segment.get(number, offset));
            // as a number: memory of a Java array has bytes, and no addresses
            case AddressLayout _ -> address(segment.get(ValueLayout.JAVA_LONG_UNALIGNED, offset));
        };
    }

    private static String address(long address) {
        return address == 0 ? "null" : "0x" + Long.toHexString(address);
    }

    private static String listed(long count, LongFunction<String> element) {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        for (long i = 0; i < Math.min(count, MOST_ELEMENTS); i++) {
            elements.add(element.apply(i));
        }
        if (count > MOST_ELEMENTS) {
            elements.add("…");
        }
        return elements.toString();
    }

    private static String quoted(String text) {
        boolean cut = text.codePointCount(0, text.length()) > MOST_CHARACTERS;
        int end = cut ? text.offsetByCodePoints(0, MOST_CHARACTERS) : text.length();
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append(cut ? "\"…" : "\"").toString();
    }

    @Override
    public String toString() {
        return name + "[" + (obstacle == null ? fields : "unreadable: " + obstacle) + "]";
    }
}
