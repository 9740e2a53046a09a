package io.nativeheader.processor.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Writes values as bytes: records of records, lists, sets, maps, optionals, enum constants, strings, paths, byte arrays, numbers and booleans. Writes
 * equal values only once, and the parts of a value before the value. {@link RecordReader} reads them.
 */
public final class RecordWriter {

    /** The kind of a value. Its ordinal precedes the value. */
    enum Tag {
        TEXT,
        BYTES,
        INT,
        LONG,
        DOUBLE,
        FALSE,
        TRUE,
        ENUM,
        RECORD,
        LIST,
        SET,
        MAP,
        EMPTY,
        PRESENT,
        EMPTY_INT,
        PRESENT_INT,
        EMPTY_LONG,
        PRESENT_LONG,
        PATH
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Object, Integer> leaves = new HashMap<>();
    private final Map<List<Integer>, Integer> nodes = new HashMap<>();
    private final Map<Object, Integer> known = new IdentityHashMap<>();
    private final Map<Class<?>, List<Method>> accessors = new HashMap<>();
    private int count;

    private RecordWriter() {}

    /**
     * Returns the bytes of a value. They are the same for equal values whose sets and maps have the same order.
     *
     * @throws IllegalArgumentException if the value has a part of a kind that cannot be written
     */
    public static byte[] bytes(Object value) {
        RecordWriter writer = new RecordWriter();
        writer.write(value);
        return writer.bytes.toByteArray();
    }

    /** Writes a value unless it has been written before, and returns its number. */
    private int write(Object value) {
        Integer before = known.get(value);
        if (before == null) {
            before = writeNew(value);
            known.put(value, before);
        }
        return before;
    }

    private int writeNew(Object value) {
        return switch (value) {
            case String text -> leaf(Tag.TEXT, text, () -> writeText(text));
            case byte[] array ->
                leaf(Tag.BYTES, array, () -> {
                    writeNumber(array.length);
                    out.write(array);
                });
            case Integer number -> leaf(Tag.INT, number, () -> out.writeInt(number));
            case Long number -> leaf(Tag.LONG, number, () -> out.writeLong(number));
            case Double number -> leaf(Tag.DOUBLE, number, () -> out.writeLong(Double.doubleToRawLongBits(number)));
            case Boolean flag -> node(flag ? Tag.TRUE : Tag.FALSE, List.of());
            case Enum<?> constant ->
                node(Tag.ENUM, List.of(write(constant.getDeclaringClass().getName()), write(constant.name())));
            case Path path -> node(Tag.PATH, List.of(write(path.toString())));
            case Record one -> node(Tag.RECORD, components(one));
            case List<?> list -> sized(Tag.LIST, numbers(list));
            case Set<?> set -> sized(Tag.SET, numbers(set));
            case Map<?, ?> map -> sized(Tag.MAP, entries(map));
            case Optional<?> optional ->
                optional.isPresent() ? node(Tag.PRESENT, List.of(write(optional.get()))) : node(Tag.EMPTY, List.of());
            case OptionalInt optional ->
                optional.isPresent()
                        ? node(Tag.PRESENT_INT, List.of(write(optional.getAsInt())))
                        : node(Tag.EMPTY_INT, List.of());
            case OptionalLong optional ->
                optional.isPresent()
                        ? node(Tag.PRESENT_LONG, List.of(write(optional.getAsLong())))
                        : node(Tag.EMPTY_LONG, List.of());
            default -> throw new IllegalArgumentException("cannot be written: " + value.getClass());
        };
    }

    private List<Integer> components(Record one) {
        List<Integer> parts = new ArrayList<>();
        parts.add(write(one.getClass().getName()));
        List<Method> methods = accessors.computeIfAbsent(one.getClass(), RecordWriter::accessors);
        parts.add(methods.size());
        for (Method accessor : methods) {
            try {
                parts.add(write(accessor.invoke(one)));
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalArgumentException("cannot be read: " + accessor, failure);
            }
        }
        return parts;
    }

    private static List<Method> accessors(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            methods.add(accessor);
        }
        return methods;
    }

    private List<Integer> numbers(Collection<?> values) {
        List<Integer> numbers = new ArrayList<>(values.size());
        values.forEach(value -> numbers.add(write(value)));
        return numbers;
    }

    private List<Integer> entries(Map<?, ?> map) {
        List<Integer> numbers = new ArrayList<>(2 * map.size());
        map.forEach((key, value) -> {
            numbers.add(write(key));
            numbers.add(write(value));
        });
        return numbers;
    }

    private int sized(Tag tag, List<Integer> parts) {
        List<Integer> sized = new ArrayList<>(parts.size() + 1);
        sized.add(parts.size());
        sized.addAll(parts);
        return node(tag, sized);
    }

    /** Writes a value that consists of parts, which are numbers of earlier values or sizes. */
    private int node(Tag tag, List<Integer> parts) {
        List<Integer> key = new ArrayList<>(parts.size() + 1);
        key.add(tag.ordinal());
        key.addAll(parts);
        return nodes.computeIfAbsent(key, _ -> {
            emit(() -> {
                out.writeByte(tag.ordinal());
                for (int part : parts) {
                    writeNumber(part);
                }
            });
            return count++;
        });
    }

    private int leaf(Tag tag, Object value, Step content) {
        return leaves.computeIfAbsent(value, _ -> {
            emit(() -> {
                out.writeByte(tag.ordinal());
                content.run();
            });
            return count++;
        });
    }

    private void writeText(String text) throws IOException {
        writeNumber(text.length());
        for (int i = 0; i < text.length(); i++) {
            writeNumber(text.charAt(i));
        }
    }

    /** Writes a number in groups of seven bits, the lowest first. */
    private void writeNumber(int number) throws IOException {
        int left = number;
        while (left > 0x7f) {
            out.writeByte(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void emit(Step step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a byte array stream does not fail", impossible);
        }
    }
}
