package io.nativeheader.runtime;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Builds the {@code toString()} of a generated record: {@code phy_device[speed=1000, name="eth0", next=0x7f24c0001b70]}.
 *
 * <p>Pointers are printed as addresses, not followed. Memory that cannot be read does not cause an exception. Instead, the text says that
 * the memory was freed, belongs to another thread, or has an address that cannot be valid.
 */
public final class RecordText {

    private static final int MAX_ELEMENTS = 16;
    private static final int MAX_CHARACTERS = 200;
    private static final int PAGE = 4096;

    private final String name;
    private final MemorySegment segment;
    private final StringJoiner fields = new StringJoiner(", ");
    /** Why the memory cannot be read; null if it can. */
    private String unreadable;

    /**
     * Starts the text of a record.
     *
     * @param name the record's name
     * @param segment the record's memory
     */
    public RecordText(String name, MemorySegment segment) {
        this.name = name;
        this.segment = segment;
        if (!segment.scope().isAlive()) {
            unreadable = "freed";
        } else if (!segment.isAccessibleBy(Thread.currentThread())) {
            unreadable = "owned by another thread";
        } else if (segment.isNative() && isOutsideMemory(segment.address())) {
            unreadable = address(segment.address()) + " is not a memory address";
        }
    }

    /**
     * Returns whether the address is in the first or last page, which no system maps. C code uses values such as
     * {@code (struct status *) 1} and {@code -1} as sentinels.
     */
    private static boolean isOutsideMemory(long address) {
        return -PAGE <= address && address < PAGE;
    }

    /**
     * Adds a scalar. A pointer is printed as its address, or {@code null}.
     *
     * @param field the field's name
     * @param layout the field's layout; one of {@link CLayouts} if the Java type is wider than C's
     * @param offset the field's offset, in bytes
     * @return this
     */
    public RecordText value(String field, ValueLayout layout, long offset) {
        return add(field, () -> valueAt(layout, offset));
    }

    /**
     * Adds an unsigned bit-field, see {@link BitFields#unsigned}.
     *
     * @param field the field's name
     * @param offset the offset of the byte in which the field begins
     * @param bit the field's first bit in that byte
     * @param width the field's width, in bits
     * @return this
     */
    public RecordText unsigned(String field, long offset, int bit, int width) {
        return add(field, () -> Long.toString(BitFields.unsigned(segment, offset, bit, width)));
    }

    /**
     * Adds a signed bit-field.
     *
     * @param field the field's name
     * @param offset the offset of the byte in which the field begins
     * @param bit the field's first bit in that byte
     * @param width the field's width, in bits
     * @return this
     */
    public RecordText signed(String field, long offset, int bit, int width) {
        return add(field, () -> Long.toString(BitFields.signed(segment, offset, bit, width)));
    }

    /**
     * Adds a bit-field of type {@code _Bool}.
     *
     * @param field the field's name
     * @param offset the offset of the byte in which the field begins
     * @param bit the field's first bit in that byte
     * @param width the field's width, in bits
     * @return this
     */
    public RecordText flag(String field, long offset, int bit, int width) {
        return add(field, () -> Boolean.toString(BitFields.unsigned(segment, offset, bit, width) != 0));
    }

    /**
     * Adds the text of a {@code char[n]}, quoted and escaped as in Java.
     *
     * @param field the field's name
     * @param offset the field's offset, in bytes
     * @param length the array's length, in bytes
     * @return this
     */
    public RecordText text(String field, long offset, long length) {
        return add(field, () -> quoted(CharArrays.string(segment.asSlice(offset, length))));
    }

    /**
     * Adds the text of a {@code char[]} that extends to the end of the record's memory.
     *
     * @param field the field's name
     * @param offset the field's offset, in bytes
     * @return this
     */
    public RecordText text(String field, long offset) {
        return text(field, offset, segment.byteSize() - offset);
    }

    /**
     * Adds the first elements of an array of scalars.
     *
     * @param field the field's name
     * @param layout the layout of an element
     * @param offset the field's offset, in bytes
     * @param count the number of elements
     * @return this
     */
    public RecordText array(String field, ValueLayout layout, long offset, long count) {
        long size = layout.byteSize();
        return add(field, () -> listed(count, index -> valueAt(layout, offset + index * size)));
    }

    /**
     * Adds the first elements of an array that extends to the end of the record's memory.
     *
     * @param field the field's name
     * @param layout the layout of an element
     * @param offset the field's offset, in bytes
     * @return this
     */
    public RecordText array(String field, ValueLayout layout, long offset) {
        return array(field, layout, offset, (segment.byteSize() - offset) / layout.byteSize());
    }

    /**
     * Adds the first bytes of a field without a Java type, in hexadecimal.
     *
     * @param field the field's name
     * @param offset the field's offset, in bytes
     * @param size the field's size, in bytes
     * @return this
     */
    public RecordText bytes(String field, long offset, long size) {
        return add(
                field,
                () -> listed(
                        size, index -> HexFormat.of().toHexDigits(segment.get(ValueLayout.JAVA_BYTE, offset + index))));
    }

    /**
     * Adds only the size of a field whose content is too large to print.
     *
     * @param field the field's name
     * @param size the field's size, in bytes
     * @return this
     */
    public RecordText size(String field, long size) {
        return add(field, () -> size + " bytes");
    }

    /**
     * Adds a nested record with its own text.
     *
     * @param field the field's name
     * @param record the nested record
     * @return this
     */
    public RecordText record(String field, Record record) {
        return add(field, record::toString);
    }

    /**
     * Adds an ellipsis for further fields.
     *
     * @return this
     */
    public RecordText more() {
        fields.add("…");
        return this;
    }

    /**
     * Adds a field without ever throwing. Debuggers and loggers call {@code toString()}, and an exception would hide the problem at hand.
     */
    private RecordText add(String field, Supplier<String> value) {
        try {
            if (unreadable == null) {
                fields.add(field + "=" + value.get());
            }
        } catch (RuntimeException failure) {
            unreadable = failure.getMessage(); // another thread has just freed it
        }
        return this;
    }

    /** Reads a value at any address, because a record's memory may be misaligned. */
    private String valueAt(ValueLayout layout, long offset) {
        NarrowInteger narrow = NarrowInteger.of(layout);
        if (narrow != null) {
            long bits = new IntegerArray(segment.asSlice(offset), layout.byteSize()).get(0);
            return Long.toString(narrow.extended(bits));
        }
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
            // read as a number, because a segment of a Java array does not support addresses
            case AddressLayout _ -> address(segment.get(ValueLayout.JAVA_LONG_UNALIGNED, offset));
        };
    }

    private static String address(long address) {
        return address == 0 ? "null" : "0x" + Long.toHexString(address);
    }

    private static String listed(long count, LongFunction<String> element) {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        for (long i = 0; i < Math.min(count, MAX_ELEMENTS); i++) {
            elements.add(element.apply(i));
        }
        if (count > MAX_ELEMENTS) {
            elements.add("…");
        }
        return elements.toString();
    }

    private static String quoted(String text) {
        boolean cut = text.codePointCount(0, text.length()) > MAX_CHARACTERS;
        int end = cut ? text.offsetByCodePoints(0, MAX_CHARACTERS) : text.length();
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
        return name + "[" + (unreadable == null ? fields : "unreadable: " + unreadable) + "]";
    }
}
