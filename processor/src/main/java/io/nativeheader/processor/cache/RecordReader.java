package io.nativeheader.processor.cache;

import io.nativeheader.processor.cache.RecordWriter.Tag;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads values from the bytes of {@link RecordWriter}. Collections are unmodifiable and keep their order. */
public final class RecordReader {

    private static final Tag[] TAGS = Tag.values();
    private static final String OWN_PACKAGE = "io.nativeheader.processor.";

    private final byte[] bytes;
    private final List<Object> values = new ArrayList<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private int at;

    private RecordReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The canonical constructor of a record and the number of its components. */
    private record Shape(Constructor<?> constructor, int size) {}

    /** Returns the value, or empty if the bytes are not a value of this class. Creates only records and enum constants of the processor. */
    public static <T> Optional<T> value(byte[] bytes, Class<T> type) {
        RecordReader reader = new RecordReader(bytes);
        try {
            while (reader.at < bytes.length) {
                reader.values.add(reader.read());
            }
            return reader.values.isEmpty() ? Optional.empty() : Optional.of(type.cast(reader.values.getLast()));
        } catch (ReflectiveOperationException | RuntimeException notWritten) {
            return Optional.empty();
        }
    }

    private Object read() throws ReflectiveOperationException {
        return switch (TAGS[bytes[at++]]) {
            case TEXT -> text();
            case BYTES -> array();
            case INT -> (int) fixed(Integer.BYTES);
            case LONG -> fixed(Long.BYTES);
            case DOUBLE -> Double.longBitsToDouble(fixed(Long.BYTES));
            case FALSE -> false;
            case TRUE -> true;
            case ENUM -> constant((String) earlier(), (String) earlier());
            case RECORD -> make();
            case LIST -> List.of(several());
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(several())));
            case MAP -> map();
            case EMPTY -> Optional.empty();
            case PRESENT -> Optional.of(earlier());
            case EMPTY_INT -> OptionalInt.empty();
            case PRESENT_INT -> OptionalInt.of((int) earlier());
            case EMPTY_LONG -> OptionalLong.empty();
            case PRESENT_LONG -> OptionalLong.of((long) earlier());
            case PATH -> Path.of((String) earlier());
        };
    }

    private Object make() throws ReflectiveOperationException {
        String name = (String) earlier();
        Shape shape = shapes.get(name);
        if (shape == null) {
            shape = shape(name);
            shapes.put(name, shape);
        }
        if (number() != shape.size()) {
            throw new IllegalArgumentException(name + " has another shape");
        }
        Object[] components = new Object[shape.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = earlier();
        }
        return shape.constructor().newInstance(components);
    }

    private Shape shape(String name) throws ReflectiveOperationException {
        RecordComponent[] components = known(name).getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = known(name).getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return new Shape(constructor, types.length);
    }

    private Object constant(String type, String name) throws ReflectiveOperationException {
        for (Object constant : known(type).getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type + " has no " + name);
    }

    private Class<?> known(String name) throws ClassNotFoundException {
        if (!name.startsWith(OWN_PACKAGE)) {
            throw new IllegalArgumentException(name + " is not a class of the processor");
        }
        return Class.forName(name, true, RecordReader.class.getClassLoader());
    }

    private Object[] several() {
        Object[] all = new Object[length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = earlier();
        }
        return all;
    }

    private Map<Object, Object> map() {
        Object[] entries = several();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i], entries[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    private Object earlier() {
        return values.get(number());
    }

    /** Reads a length. Rejects one that exceeds the remaining bytes. */
    private int length() {
        int length = number();
        if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException("too long");
        }
        return length;
    }

    private byte[] array() {
        int length = length();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private String text() {
        char[] text = new char[length()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) number();
        }
        return new String(text);
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    private long fixed(int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return size == Integer.BYTES ? (int) value : value;
    }
}
